// How a table's rows are filtered by text and ordered: the rules that the headless table is given.
import type { Row } from '../../data/published';
import type { ColumnContext, SortKeys } from './cells';
import type { Column } from './columns';

// full-width forms and case make no difference to a reader
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether a row's texts in these columns hold every word. */
export function holdsWords(row: Row, columns: readonly Column[], text: string, context: ColumnContext): boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const held = folded(columns.map((column) => column.text(row, context)).join('\n'));
  return words.every((word) => held.includes(word));
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
