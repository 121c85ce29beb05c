// Which columns the table shows: a checkbox each; the first column names the rows and stays.
import { Popover } from '@base-ui/react/popover';
import { useTranslation } from 'react-i18next';
import type { TableKind } from '../../../data/model/kinds';
import { type Column, type ColumnId, columns } from '../../domain/columns';

type Props = { kind: TableKind; isOn: (column: Column) => boolean; onToggle: (id: ColumnId) => void };

export function ColumnChooser({ kind, isOn, onToggle }: Props) {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger className="plain">{t('table.choose')}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={12} align="end" className="menu-positioner">
          <Popover.Popup className="menu">
            <Popover.Title className="unseen">{t('table.choose')}</Popover.Title>
            {columns[kind].slice(1).map((column) => (
              <label key={column.id} className="menu-item table-choice">
                <input type="checkbox" checked={isOn(column)} onChange={() => onToggle(column.id)} />
                {t(`fields.${column.id}`)}
              </label>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
