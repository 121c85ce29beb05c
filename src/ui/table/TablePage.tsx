// The table in the map's place: projects, initiatives, metrics and enterprises that the filters keep, to find, sort and open.
import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type TableKind, tableKinds } from '../../../data/model/kinds';
import type { Rows } from '../../../data/published';
import type { Filter } from '../../domain/filter';
import type { TableShown } from '../../domain/tableFilter';
import { Unreached } from '../parts/Unreached';
import { ColumnChooser } from './ColumnChooser';
import { Grid } from './Grid';
import { HeightHandle } from './HeightHandle';
import { useTable } from './useTable';

type Props = {
  /** The rows that the filters keep; null while they load. */
  selection: Rows | null;
  /** What stands in their place while they load. */
  loading: ReactNode;
  /** Buttons that take the rows away. */
  exports: ReactNode;
  filter: Filter;
  kind: TableKind;
  text: string;
  /** A project or locality that is lit elsewhere. */
  lit: string | null;
  onKind: (kind: TableKind) => void;
  onText: (text: string) => void;
  /** Hears of what an export takes. */
  onShown: (shown: TableShown) => void;
  onClose: () => void;
};

export function TablePage(props: Props) {
  const { selection, filter, loading, exports, kind, text, lit, onKind, onText, onShown, onClose } = props;
  const { t } = useTranslation();
  const { all, rows, found, columns, context, table, isOn, toggle } = useTable(selection, kind, text);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (found) onShown({ rows, found });
  }, [rows, found, onShown]);
  const list = t(`tabs.${kind}`);
  const clear = () => {
    onText('');
    field.current?.focus();
  };
  const body = () => {
    if (!selection) return loading;
    if (rows.length > 0)
      return <Grid kind={kind} rows={rows} columns={columns} table={table} context={context} lit={lit} />;
    if (all.length === 0) return <p className="empty">{t('table.filtered', { list })}</p>;
    return (
      <div className="empty">
        <p>{t('table.nothing', { text })}</p>
        <button type="button" className="link" onClick={clear}>
          {t('table.clear')}
        </button>
      </div>
    );
  };
  return (
    <section className="table-page" aria-labelledby="table-heading">
      <HeightHandle />
      <header className="table-head">
        <h2 id="table-heading" ref={heading} tabIndex={-1}>
          {t('table.title')}
        </h2>
        <div className="table-tools">
          <label className="table-find">
            <span className="unseen">{t('table.find')}</span>
            <input
              ref={field}
              type="search"
              value={text}
              maxLength={100}
              placeholder={t('table.placeholder')}
              onChange={({ target }) => onText(target.value)}
            />
          </label>
          <ColumnChooser kind={kind} isOn={isOn} onToggle={toggle} />
          {exports}
        </div>
        <p className="soft" role="status">
          {selection && t('table.shown', { shown: rows.length, all: all.length })}
        </p>
        <button type="button" className="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      <Tabs.Root
        className="table-tabs"
        value={kind}
        onValueChange={(value) => onKind(tableKinds.find((one) => one === value) ?? kind)}
      >
        <Tabs.List className="tab-list" aria-label={t('table.kinds')}>
          {tableKinds.map((one) => (
            <Tabs.Tab key={one} value={one} className="tab">
              {t(`tabs.${one}`)} {found && <span className="count">{found[one].length}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel key={kind} value={kind} className="table-panel">
          <Unreached filter={filter} list={kind} />
          {kind === 'projects' && <p className="table-note">{t('table.sums')}</p>}
          {kind === 'metrics' && <p className="table-note">{t('table.units')}</p>}
          {body()}
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  );
}
