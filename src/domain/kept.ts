// What the filter leaves of the atlas: one value, which map, lists, table, charts and exports all read.
import type { PlaceLink, Rows } from '../../data/published';
import type { Atlas } from './atlas';
import { active } from './facets';
import { type Facts, type Filter, keepsPlace, type LocalityCounts, type ProjectPoints } from './filter';
import { type Class, classesOf, type Measured, measuredBy } from './measures';
import type { Fill } from './view';

/** The thematic fill: every locality's value, and the classes that give it a colour. */
export type Colouring = { fill: Fill; classes: readonly Class[]; measured: readonly Measured[] };

export type Kept = {
  filter: Filter;
  /** What of every project is filtered, by its id: of those that are left out as well. */
  facts: ReadonlyMap<string, Facts>;
  points: ProjectPoints;
  counts: LocalityCounts;
  /** The localities that are left without a project. */
  faded: readonly string[];
  /** null until they have come. */
  rows: Rows | null;
  /** The links between places; none while they are off. */
  links: readonly PlaceLink[];
  colouring: Colouring | null;
};

export const isFiltered = (filter: Filter): boolean => active(filter).length > 0;

/** The localities that a filter leaves without a project, or leaves out themselves. */
export const fadedBy = (atlas: Atlas, filter: Filter, counts: LocalityCounts): string[] =>
  isFiltered(filter)
    ? [...counts]
        .filter(([id, { own, within }]) => own + within === 0 || !keepsPlace(atlas, filter, id))
        .map(([id]) => id)
    : [];

/** The classes are of all the data, so that a filter moves localities and not the scale. */
export function colouringOf(atlas: Atlas, fill: Fill, kept: Rows, all: Rows): Colouring {
  return {
    fill,
    classes: classesOf(fill, measuredBy(atlas, fill, all, all)),
    measured: measuredBy(atlas, fill, kept, all),
  };
}
