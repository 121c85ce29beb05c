// The rows as a table that draws only those in sight, and says to assistive technology how many there are.
import type { Table } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TableKind } from '../../../data/model/kinds';
import type { Row } from '../../../data/published';
import type { ColumnContext } from '../../domain/cells';
import type { Column } from '../../domain/columns';
import { useExplorer } from '../parts/explorer';
import { useOnPaper } from '../parts/useOnPaper';
import { Cell } from './Cell';
import { Heading } from './Heading';

const rowHeight = 32; // px, a guess until a row is measured
const beyond = 12; // rows drawn above and below what is in sight

type Props = {
  kind: TableKind;
  rows: readonly Row[];
  columns: readonly Column[];
  table: Table<Row>;
  context: ColumnContext;
  lit: string | null;
};

/** The height of the rows that are not drawn. */
const Gap = ({ height, span }: { height: number; span: number }) =>
  height > 0 && (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
    <tr aria-hidden="true" className="table-gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  );

export function Grid({ kind, rows, columns, table, context, lit }: Props) {
  const { t, light, fact } = useExplorer();
  const region = useRef<HTMLElement>(null);
  const isOnPaper = useOnPaper();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.fact ?? index,
    overscan: isOnPaper ? rows.length : beyond,
  });
  // other rows or another order are read from the top
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what changes
  useEffect(() => {
    region.current?.scrollTo({ top: 0 });
  }, [rows]);
  const drawn = virtualizer.getVirtualItems();
  const list = t(`tabs.${kind}`);
  const lightRow = (row: Row) =>
    light(row.kind === 'project' ? { kind: 'project', id: row.id } : { kind: 'locality', id: row.locality });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="table-region" ref={region} tabIndex={0} aria-label={t('table.region', { list })}>
      <table className="table" data-kind={kind} aria-rowcount={rows.length + 1}>
        <caption className="unseen">{t('table.caption', { list })}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {table.getFlatHeaders().map((header) => (
              <Heading key={header.id} header={header} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={drawn[0]?.start ?? 0} span={columns.length} />
          {drawn.map(({ index, key }) => {
            const row = rows[index];
            if (!row) return null;
            const isLit = lit !== null && (lit === row.locality || (row.kind === 'project' && lit === row.id));
            return (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-row={row.fact}
                aria-rowindex={index + 2}
                aria-current={fact === row.fact ? true : undefined}
                className={isLit ? 'is-lit' : undefined}
                onMouseEnter={() => lightRow(row)}
                onMouseLeave={() => light(null)}
              >
                {columns.map((column) => {
                  const Box = column.id === 'name' ? 'th' : 'td';
                  return (
                    <Box key={column.id} scope={column.id === 'name' ? 'row' : undefined} data-column={column.id}>
                      <Cell column={column} row={row} context={context} />
                    </Box>
                  );
                })}
              </tr>
            );
          })}
          <Gap height={virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)} span={columns.length} />
        </tbody>
      </table>
    </section>
  );
}
