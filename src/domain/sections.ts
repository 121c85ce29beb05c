// A locality's records as the panel lists them: own first, then what lies within, each under its locality's name.
import type { LocalityFile, Records } from '../../data/published';
import type { Atlas } from './atlas';
import { type Facts, type Filter, keepsInitiative, keepsPlace, keepsProject } from './filter';

export type ListKey = 'projects' | 'initiatives' | 'enterprises' | 'metrics' | 'places' | 'achievements' | 'events';
export type Section<K extends ListKey> = { locality: string; items: Records[K] };

/** The filter with what it needs: the atlas and, by project id, what of a project is filtered. */
export type Filtering = { atlas: Atlas; filter: Filter; facts: ReadonlyMap<string, Facts> };

function kept<K extends ListKey>(records: Records, key: K, { atlas, filter, facts }: Filtering): Records[K] {
  const { locality } = records;
  if (key === 'projects')
    return records.projects.filter(({ id }) => {
      const project = facts.get(id);
      return project !== undefined && keepsProject(atlas, filter, project);
    }) as Records[K];
  if (key === 'initiatives')
    return records.initiatives.filter(({ kind }) =>
      keepsInitiative(atlas, filter, { locality, of: kind }),
    ) as Records[K];
  return keepsPlace(atlas, filter, locality) ? records[key] : ([] as unknown as Records[K]);
}

/** Groups with at least one item that the filter keeps; without a filter, all of them. */
export const sectionsOf = <K extends ListKey>(file: LocalityFile, key: K, filtering?: Filtering): Section<K>[] =>
  [file.own, ...file.within]
    .map((records) => ({
      locality: records.locality,
      items: filtering ? kept(records, key, filtering) : records[key],
    }))
    .filter(({ items }) => items.length > 0);

/** How many items a list holds, own and within together. */
export const countOf = (sections: readonly { items: readonly unknown[] }[]): number =>
  sections.reduce((sum, { items }) => sum + items.length, 0);
