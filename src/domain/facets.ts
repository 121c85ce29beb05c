// Live counts: how many records each option of a facet would show under the other facets.
import type { InitiativeRow } from '../../data/published';
import type { Atlas } from './atlas';
import { valuesOf } from './codec';
import {
  type Facet,
  type Facts,
  type Filter,
  facetRows,
  facets,
  idsOf,
  isOpen,
  keepsInitiative,
  keepsProject,
  ofInitiative,
  ofProject,
  without,
} from './filter';

/** An option and the number of records that it alone would show, the other facets as they are. */
export type Option = { key: string; count: number };
export type FacetCounts = Record<Facet, Option[]> & { investments: readonly (number | null)[] };

function tally(keys: readonly string[], records: readonly (readonly (string | number)[])[]): Option[] {
  const counts = new Map<string | number, number>();
  for (const of of records) for (const key of new Set(of)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

/**
 * Counts of every option, of the records that its facet looks at. `investments` are the own sums (CNY, null: none of its
 * own) of the projects that the other facets keep.
 */
export function facetCounts(
  atlas: Atlas,
  projects: readonly Facts[],
  initiatives: readonly InitiativeRow[],
  filter: Filter,
): FacetCounts {
  const projectsUnder = (facet: Facet) =>
    projects.filter((project) => keepsProject(atlas, without(filter, facet), project));
  const initiativesUnder = (facet: Facet) =>
    initiatives.filter((initiative) => keepsInitiative(atlas, without(filter, facet), initiative));
  const ids = idsOf(atlas);
  const counts = valuesOf<Record<Facet, Option[]>>(facetRows, (facet) => {
    const row = facetRows[facet];
    return tally(row.options(ids), [
      ...projectsUnder(facet).map((project) => ofProject(atlas, row, project) ?? []),
      ...initiativesUnder(facet).map((initiative) => ofInitiative(atlas, row, initiative) ?? []),
    ]);
  });
  return { ...counts, investments: projectsUnder('invest').map(({ investment_cny }) => investment_cny) };
}

/** The facets in force. */
export const active = (filter: Filter): Facet[] => facets.filter((facet) => !isOpen(filter, facet));

/** Which facets, each lifted alone, would show one of these projects again, with how many. */
export function lifts(atlas: Atlas, projects: readonly Facts[], filter: Filter): { facet: Facet; count: number }[] {
  return active(filter)
    .map((facet) => ({
      facet,
      count: projects.filter((project) => keepsProject(atlas, without(filter, facet), project)).length,
    }))
    .filter(({ count }) => count > 0);
}
