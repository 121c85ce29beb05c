// What the atlas holds, and what a filter leaves of it and where: the line over the map.
import type { AtlasLocality } from '../../geo/published';
import type { Atlas } from './atlas';
import { type LocalityCounts, yearsOf } from './filter';

/** The places that a report is about, their districts and parks not counted apart; `years`: of the reports, first and last. */
export type Summary = { places: number; projects: number; initiatives: number; years: readonly [string, string] };
/** A reported place and how many projects are left in it and in what lies within it. */
export type Left = { locality: AtlasLocality; projects: number };

const placesOf = (atlas: Atlas) => atlas.index.localities.filter(({ parent }) => !atlas.byId.has(parent));

/** What the whole atlas holds. */
export function summaryOf(atlas: Atlas): Summary {
  const places = placesOf(atlas);
  const years = yearsOf(atlas);
  return {
    places: places.length,
    projects: atlas.index.projects,
    initiatives: places.reduce((sum, { initiatives: { own, within } }) => sum + own + within, 0),
    years: [years.at(0) ?? '', years.at(-1) ?? ''],
  };
}

/** Where projects are left, the most first; equals in the atlas's order. */
export const leftIn = (atlas: Atlas, counts: LocalityCounts): Left[] =>
  placesOf(atlas)
    .map((locality) => {
      const { own = 0, within = 0 } = counts.get(locality.id) ?? {};
      return { locality, projects: own + within };
    })
    .filter(({ projects }) => projects > 0)
    .sort((a, b) => b.projects - a.projects);
