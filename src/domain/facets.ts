// Live counts: how many records each option of a facet would show under the other facets.
import type { InitiativeRow } from '../../data/published';
import { type Atlas, ancestorsOf } from './atlas';
import {
  type Facet,
  type Facts,
  type Filter,
  facets,
  isOpen,
  keepsInitiative,
  keepsPlace,
  keepsProject,
  kindKeys,
  noFilter,
  stageKeys,
  without,
  yearOf,
  yearsOf,
} from './filter';

/** An option and the number of records that it alone would show, the other facets as they are. */
export type Option = { key: string; count: number };
export type FacetCounts = Record<Exclude<Facet, 'invest'>, Option[]> & { investments: readonly (number | null)[] };

function tally(keys: readonly string[], records: readonly (readonly string[])[]): Option[] {
  const counts = new Map<string, number>();
  for (const of of records) for (const key of new Set(of)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

/**
 * Counts of every option. Industry, stage and investment count projects, kind counts initiatives, year and locality
 * count both. `investments` are the own sums (CNY, null: none of its own) of the projects that the other facets keep.
 */
export function facetCounts(
  atlas: Atlas,
  projects: readonly Facts[],
  initiatives: readonly InitiativeRow[],
  filter: Filter,
): FacetCounts {
  const under = (facet: Facet) => {
    const others = without(filter, facet);
    return projects.filter((project) => keepsProject(atlas, others, project));
  };
  const both = (facet: Facet) => {
    const others = without(filter, facet);
    return [...under(facet), ...initiatives.filter((initiative) => keepsInitiative(atlas, others, initiative))];
  };
  const localities = atlas.index.localities.map(({ id }) => id);
  return {
    hidden: tally(
      atlas.index.industries.map(({ id }) => id),
      under('hidden').map(({ industries }) => industries),
    ),
    stages: tally(
      stageKeys,
      under('stages').map(({ stage }) => [stage ?? 'unknown']),
    ),
    years: tally(
      yearsOf(atlas),
      both('years').map(({ locality }) => [yearOf(atlas, locality)]),
    ),
    kinds: tally(
      kindKeys,
      initiatives.filter((one) => keepsInitiative(atlas, without(filter, 'kinds'), one)).map(({ of }) => [of]),
    ),
    within: tally(
      localities,
      both('within').map(({ locality }) => [locality, ...ancestorsOf(atlas, locality).map(({ id }) => id)]),
    ),
    investments: under('invest').map(({ investment_cny }) => investment_cny),
  };
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

/** Whether the place facets alone keep a locality. */
export const keepsLocality = (atlas: Atlas, filter: Filter, id: string): boolean =>
  keepsPlace(atlas, { ...noFilter, years: filter.years, within: filter.within }, id);
