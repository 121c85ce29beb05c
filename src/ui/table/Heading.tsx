// A column's heading: a button that sorts by it, upwards, downwards, then not.
import type { Header } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../data/published';
import type { ColumnId } from '../../domain/columns';

const orders = { asc: 'ascending', desc: 'descending' } as const;

export function Heading({ header }: { header: Header<Row, unknown> }) {
  const { t } = useTranslation();
  const id = header.column.id as ColumnId; // the options name the columns by these
  const sorted = header.column.getIsSorted();
  const order = sorted ? orders[sorted] : 'none';
  return (
    <th scope="col" aria-sort={order} data-column={id}>
      <button type="button" onClick={() => header.column.toggleSorting()}>
        {t(`fields.${id}`)}
        <span className="table-order" data-order={order} aria-hidden="true" />
      </button>
    </th>
  );
}
