// A locality's records as the panel lists them: own first, then what lies within, each under its locality's name.
import type { LocalityFile, Records } from '../../data/published';
import { isShown } from './filter';

export type ListKey = 'projects' | 'initiatives' | 'enterprises' | 'metrics' | 'places' | 'achievements' | 'events';
export type Section<K extends ListKey> = { locality: string; items: Records[K] };

/** Groups with at least one item; projects without an industry that is on are left out. */
export function sectionsOf<K extends ListKey>(
  file: LocalityFile,
  key: K,
  hidden: ReadonlySet<string> = new Set(),
): Section<K>[] {
  const keep = (records: Records): Records[K] => {
    if (key !== 'projects') return records[key];
    return records.projects.filter(({ industries }) => isShown(industries, hidden)) as Records[K];
  };
  return [file.own, ...file.within]
    .map((records) => ({ locality: records.locality, items: keep(records) }))
    .filter(({ items }) => items.length > 0);
}

/** How many items a list holds, own and within together. */
export const countOf = (sections: readonly { items: readonly unknown[] }[]): number =>
  sections.reduce((sum, { items }) => sum + items.length, 0);
