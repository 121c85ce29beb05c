// The headless table's options: the columns' texts and keys as TanStack Table filters and sorts by them.
import {
  type ColumnDef,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type SortingFn,
  type TableOptionsResolved,
} from '@tanstack/react-table';
import type { TableKind } from '../../../data/model/kinds';
import type { Row } from '../../../data/published';
import type { ColumnContext } from '../../domain/cells';
import { type Column, columns } from '../../domain/columns';
import { compareKeys, holdsWords } from '../../domain/tableFilter';

/** By the column's keys; a row without any has `undefined`, which stands last in both directions. */
function definitionOf(column: Column, context: ColumnContext, collator: Intl.Collator): ColumnDef<Row> {
  const byKeys: SortingFn<Row> = (one, other) =>
    compareKeys(column.keys(one.original, context), column.keys(other.original, context), collator);
  return {
    id: column.id,
    accessorFn: (row) => {
      const keys = column.keys(row, context);
      return keys.length > 0 ? keys : undefined;
    },
    sortingFn: byKeys,
    sortUndefined: 'last',
    sortDescFirst: false,
  };
}

/** What a table of a kind is given, but for its state; the text filter reads the texts of `shown` columns. */
export function optionsOf(kind: TableKind, rows: readonly Row[], shown: readonly Column[], context: ColumnContext) {
  const collator = new Intl.Collator(context.language, { numeric: true });
  return {
    data: [...rows],
    columns: columns[kind].map((column) => definitionOf(column, context, collator)),
    getRowId: ({ fact }) => fact,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
    enableMultiSort: false,
    getColumnCanGlobalFilter: ({ id }) => id === 'name',
    globalFilterFn: ({ original }, _column, text: string) => holdsWords(original, shown, text, context),
  } satisfies Partial<TableOptionsResolved<Row>>;
}
