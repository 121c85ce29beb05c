// One filter for symbols, clusters, counts, lists, table, charts and exports: facets, what each keeps, and live counts.
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type InitiativeKind, initiativeKinds, type StageId, stageIds } from '../../data/model/ids';
import type { Rows } from '../../data/published';
import type { ProjectProperties } from '../../geo/published';
import { type Atlas, ancestorsOf, isWithin } from './atlas';

export type ProjectPoint = Feature<Point, ProjectProperties>;
export type ProjectPoints = FeatureCollection<Point, ProjectProperties>;

/** A stage of the ladder, or that the report gives none. */
export type StageKey = StageId | 'unknown';
export const stageKeys: readonly StageKey[] = [...stageIds, 'unknown'];
export const kindKeys: readonly InitiativeKind[] = initiativeKinds;

/** CNY, both ends included; null: open. */
export type InvestRange = { min: number | null; max: number | null };

/** Empty lists and null filter nothing. `hidden` names the industries that are off. */
export type Filter = {
  hidden: readonly string[];
  stages: readonly StageKey[];
  invest: InvestRange | null;
  /** Years of the reports, as printed or inferred: `2023`. */
  years: readonly string[];
  kinds: readonly InitiativeKind[];
  /** Localities; what lies within them is kept as well. */
  within: readonly string[];
};
export type Facet = keyof Filter;
export const facets: readonly Facet[] = ['hidden', 'stages', 'invest', 'years', 'kinds', 'within'];

export const noFilter: Filter = { hidden: [], stages: [], invest: null, years: [], kinds: [], within: [] };

/** Whether a facet keeps everything. */
export const isOpen = (filter: Filter, facet: Facet): boolean =>
  facet === 'invest' ? filter.invest === null : filter[facet].length === 0;

/** The filter without one of its facets. */
export const without = (filter: Filter, facet: Facet): Filter => ({ ...filter, [facet]: noFilter[facet] });

/** A project is shown while any of its industries is on. */
export const isShown = (industries: readonly string[], hidden: ReadonlySet<string>): boolean =>
  industries.some((id) => !hidden.has(id));

/** The year of a locality's report; inferred where the report prints none. */
export const yearOf = ({ years }: Atlas, locality: string): string => years.get(locality) ?? '';

/** The years that the reports have, ascending. */
export const yearsOf = (atlas: Atlas): string[] =>
  [...new Set(atlas.index.localities.map(({ id }) => yearOf(atlas, id)))].sort();

/** What of a project is filtered; rows and points both give it. */
export type Facts = {
  locality: string;
  industries: readonly string[];
  stage: StageId | null;
  investment_cny: number | null;
};

export const factsOf = ({ properties }: ProjectPoint): Facts => ({
  locality: properties.locality,
  industries: properties.industries.split(','),
  stage: properties.stage as StageId | null, // a published stage is one of the ids
  investment_cny: properties.investment_cny,
});

const inRange = (cny: number | null, { min, max }: InvestRange): boolean =>
  cny !== null && (min === null || cny >= min) && (max === null || cny <= max);

/** Year and locality: they keep records of every kind. */
export const keepsPlace = (atlas: Atlas, { years, within }: Filter, locality: string): boolean =>
  (years.length === 0 || years.includes(yearOf(atlas, locality))) &&
  (within.length === 0 || within.some((outer) => isWithin(atlas, locality, outer)));

/** Industry, stage, investment, year and locality. A project without a sum of its own is in no range. */
export const keepsProject = (atlas: Atlas, filter: Filter, project: Facts): boolean =>
  keepsPlace(atlas, filter, project.locality) &&
  (filter.hidden.length === 0 || isShown(project.industries, new Set(filter.hidden))) &&
  (filter.stages.length === 0 || filter.stages.includes(project.stage ?? 'unknown')) &&
  (filter.invest === null || inRange(project.investment_cny, filter.invest));

/** Kind, year and locality. */
export const keepsInitiative = (
  atlas: Atlas,
  filter: Filter,
  initiative: { locality: string; of: InitiativeKind },
): boolean =>
  keepsPlace(atlas, filter, initiative.locality) && (filter.kinds.length === 0 || filter.kinds.includes(initiative.of));

/** The rows that the filter keeps: what table, charts and exports show, and what the map counts. */
export const selectRows = (atlas: Atlas, rows: Rows, filter: Filter): Rows => ({
  projects: rows.projects.filter((row) => keepsProject(atlas, filter, row)),
  initiatives: rows.initiatives.filter((row) => keepsInitiative(atlas, filter, row)),
  metrics: rows.metrics.filter(({ locality }) => keepsPlace(atlas, filter, locality)),
  enterprises: rows.enterprises.filter(({ locality }) => keepsPlace(atlas, filter, locality)),
  events: rows.events.filter(({ locality }) => keepsPlace(atlas, filter, locality)),
});

/** The points to draw; `industry` becomes the first one that is on, which gives the symbol. */
export function shownPoints(atlas: Atlas, points: ProjectPoints, filter: Filter): ProjectPoints {
  const hidden = new Set(filter.hidden);
  const features = points.features.flatMap((point): ProjectPoint[] => {
    const facts = factsOf(point);
    const industry = facts.industries.find((id) => !hidden.has(id));
    if (industry === undefined || !keepsProject(atlas, filter, facts)) return [];
    return [{ ...point, properties: { ...point.properties, industry } }];
  });
  return { ...points, features };
}

export type LocalityCounts = ReadonlyMap<string, { own: number; within: number }>;

/** Distinct records per locality: those of its own and, apart, those within it. */
export function countsOf(atlas: Atlas, records: readonly { locality: string }[]): LocalityCounts {
  const counts = new Map(atlas.index.localities.map(({ id }) => [id, { own: 0, within: 0 }]));
  for (const { locality } of records) {
    const own = counts.get(locality);
    if (own) own.own += 1;
    for (const { id } of ancestorsOf(atlas, locality)) {
      const count = counts.get(id);
      if (count) count.within += 1;
    }
  }
  return counts;
}
