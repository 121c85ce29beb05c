// From a selection to the rows on screen: the reader's columns, text and order, kept by TanStack Table.
import { type SortingState, useReactTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { TableKind } from '../../../data/model/kinds';
import type { Row, Rows } from '../../../data/published';
import { type ColumnContext, enterpriseNames } from '../../domain/cells';
import { columns as allColumns } from '../../domain/columns';
import { rowsHolding } from '../../domain/tableFilter';
import { useExplorer } from '../parts/explorer';
import { optionsOf } from './options';
import { useColumns, useShownColumns } from './useColumns';

// the same ones each time: a new one would be taken for a change, and draw everything again
const nothing: readonly Row[] = [];
const unsorted: SortingState = [];

export function useTable(selection: Rows | null, kind: TableKind, text: string) {
  const { t, atlas, language } = useExplorer();
  const { isOn, toggle } = useColumns(kind);
  const [sortings, setSortings] = useState<Partial<Record<TableKind, SortingState>>>({});
  const sorting = sortings[kind] ?? unsorted;
  const shown = useShownColumns();
  const columns = shown[kind];
  const columnVisibility = useMemo(
    () => Object.fromEntries(allColumns[kind].map((column) => [column.id, isOn(column)])),
    [kind, isOn],
  );
  const context = useMemo<ColumnContext>(
    () => ({
      atlas,
      language,
      label: (key) => t(key),
      enterprise: selection ? enterpriseNames(selection, language) : (id) => id,
    }),
    [atlas, language, t, selection],
  );
  const all: readonly Row[] = selection?.[kind] ?? nothing;
  const options = useMemo(() => optionsOf(kind, all, columns, context), [kind, all, columns, context]);
  const table = useReactTable<Row>({
    ...options,
    state: {
      sorting,
      globalFilter: text,
      columnVisibility,
    },
    onSortingChange: (change) =>
      setSortings({ ...sortings, [kind]: typeof change === 'function' ? change(sorting) : change }),
  });
  const model = table.getSortedRowModel().rows;
  const rows = useMemo(() => model.map(({ original }) => original), [model]);
  const found = useMemo(
    () => selection && rowsHolding(selection, shown, text, context),
    [selection, shown, text, context],
  );
  return { all, rows, found, columns, context, table, isOn, toggle };
}
