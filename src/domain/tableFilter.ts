// How a table's rows are filtered by text and ordered: the rules that the headless table is given.
import type { TableKind } from '../../data/model/kinds';
import type { Row, Rows } from '../../data/published';
import type { ColumnContext, SortKeys } from './cells';
import type { Column } from './columns';

/** The columns of each table that are on. */
export type Shown = Readonly<Record<TableKind, readonly Column[]>>;

// full-width forms and case make no difference to a reader
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether a row's texts in these columns hold every word. */
export function holdsWords(row: Row, columns: readonly Column[], text: string, context: ColumnContext): boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const held = folded(columns.map((column) => column.text(row, context)).join('\n'));
  return words.every((word) => held.includes(word));
}

/** What a table shows: its rows in their order, and the rows of every kind that hold what is sought. */
export type TableShown = { rows: readonly Row[]; found: Rows };

/** The rows of every kind that hold every word in their kind's columns: all of them where there is none. */
export function rowsHolding(rows: Rows, shown: Shown, text: string, context: ColumnContext): Rows {
  if (text.trim() === '') return rows;
  const held = <R extends Row>(kind: TableKind, all: readonly R[]) =>
    all.filter((row) => holdsWords(row, shown[kind], text, context));
  return {
    ...rows,
    projects: held('projects', rows.projects),
    initiatives: held('initiatives', rows.initiatives),
    metrics: held('metrics', rows.metrics),
    enterprises: held('enterprises', rows.enterprises),
  };
}

/** Negative where `one` stands first: key by key, numbers by size, texts by the collator, then the shorter list. */
export function compareKeys(one: SortKeys, other: SortKeys, collator: Intl.Collator): number {
  for (const [index, key] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    const order =
      typeof key === 'number' && typeof against === 'number'
        ? key - against
        : collator.compare(String(key), String(against));
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
