// A locality's records as the panel lists them: own first, then what lies within, each under its locality's name.
import type { ListKey } from '../../data/model/kinds';
import type { LocalityFile, Records } from '../../data/published';
import type { Atlas } from './atlas';
import { type Facts, type Filter, keepsInitiative, keepsPlace, keepsProject } from './filter';

type Item<K extends ListKey> = Records[K][number];
export type Section<K extends ListKey> = { locality: string; items: readonly Item<K>[] };

/** The filter with what it needs: the atlas and, by project id, what of a project is filtered. */
export type Filtering = { atlas: Atlas; filter: Filter; facts: ReadonlyMap<string, Facts> };

type Keeps<K extends ListKey> = (filtering: Filtering, item: Item<K>, locality: string) => boolean;
const keepsAt = ({ atlas, filter }: Filtering, _item: unknown, locality: string) => keepsPlace(atlas, filter, locality);

/** Whether the filter keeps an item of a list; where none is named, it keeps those of the localities that it keeps. */
const keeps: { readonly [K in ListKey]?: Keeps<K> } = {
  projects: ({ atlas, filter, facts }, { id }) => {
    const project = facts.get(id);
    return project !== undefined && keepsProject(atlas, filter, project);
  },
  initiatives: ({ atlas, filter }, { kind }, locality) => keepsInitiative(atlas, filter, { locality, of: kind }),
};

function kept<K extends ListKey>(records: Records, key: K, filtering: Filtering): readonly Item<K>[] {
  const items: readonly Item<K>[] = records[key];
  const isKept: Keeps<K> = keeps[key] ?? keepsAt;
  return items.filter((item) => isKept(filtering, item, records.locality));
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
