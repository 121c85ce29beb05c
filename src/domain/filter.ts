// One filter for symbols, clusters, counts, lists, table, charts and exports: a row a facet, and what each keeps.
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type InitiativeKind, initiativeKinds, type StageId, stageIds } from '../../data/model/ids';
import type { ListKey } from '../../data/model/kinds';
import type { Rows } from '../../data/published';
import type { ProjectProperties } from '../../geo/published';
import { type Atlas, ancestorsOf } from './atlas';
import { among, type Ids, keysOf, listIn, type Row, several, strangersIn, valuesOf, writeList } from './codec';

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

/** What of a project is filtered; rows and points both give it. */
export type Facts = {
  locality: string;
  industries: readonly string[];
  stage: StageId | null;
  investment_cny: number | null;
};
type InitiativeFacts = { locality: string; of: InitiativeKind };

/** The year of a locality's report; inferred where the report prints none. */
export const yearOf = ({ years }: Atlas, locality: string): string => years.get(locality) ?? '';

/** The years that the reports have, ascending. */
export const yearsOf = (atlas: Atlas): string[] =>
  [...new Set(atlas.index.localities.map(({ id }) => yearOf(atlas, id)))].sort();

/** The ids that a filter may name, in the atlas's order. */
export const idsOf = (atlas: Atlas): Ids => ({
  localities: atlas.index.localities.map(({ id }) => id),
  industries: atlas.index.industries.map(({ id }) => id),
  years: yearsOf(atlas),
});

type Values = readonly (string | number)[];

/** A facet: its part of the address, its options, what it looks at of a record, and whether it keeps one for that. */
export type FacetRow<T> = Row<T> & {
  options: (ids: Ids) => readonly string[];
  keeps: (asked: T, values: Values) => boolean;
  /** A facet of places keeps records of every kind; one of projects or of initiatives lets all others be. */
  place?: (atlas: Atlas, locality: string) => Values;
  project?: (project: Facts) => Values;
  initiative?: (initiative: InitiativeFacts) => Values;
};

/** Whatever has any of the options that are ticked. */
const ticked = <T extends string>(key: string, options: (ids: Ids) => readonly T[]) => ({
  ...several(key, options),
  options,
  keeps: (asked: readonly string[], values: Values) => values.some((value) => asked.includes(String(value))),
});

/** A project is shown while any of its industries is on. */
export const isShown = (industries: Values, hidden: ReadonlySet<string>): boolean =>
  industries.some((id) => !hidden.has(String(id)));

/** The industries that are off, or, where that is shorter, those that are on. */
const hidden: FacetRow<readonly string[]> = {
  key: 'hide',
  home: [],
  read: (text, { industries }) => {
    const shown = text('show');
    return shown === '' ? among(text('hide'), industries) : industries.filter((id) => !listIn(shown).includes(id));
  },
  write: (off, { industries }) => writeList(among(off.join(), industries)),
  or: { key: 'show', write: (off, { industries }) => industries.filter((id) => !off.includes(id)).join() || 'none' },
  unknown: (text, { industries }) => strangersIn(`${text('hide')},${text('show')}`, [...industries, 'none']),
  options: ({ industries }) => industries,
  keeps: (off, values) => isShown(values, new Set(off)),
  project: ({ industries }) => industries,
};

const range = /^(\d{1,13})?-(\d{1,13})?$/;

/** `100000000-5000000000`, either end open; null where it does not parse or keeps everything. */
function investFrom(text: string): InvestRange | null {
  const [whole, low, high] = range.exec(text) ?? [];
  if (!whole || whole === '-') return null;
  const [min, max] = [low, high].map((end) => (end === undefined ? null : Number(end)));
  if (min == null || max == null) return { min: min ?? null, max: max ?? null };
  return { min: Math.min(min, max), max: Math.max(min, max) };
}

/** A project without a sum of its own is in no range. */
const invest: FacetRow<InvestRange | null> = {
  key: 'invest',
  home: null,
  read: (text) => investFrom(text('invest')),
  write: (asked) => (asked ? `${asked.min ?? ''}-${asked.max ?? ''}` : ''),
  options: () => [],
  keeps: (asked, values) =>
    values.some((cny) => Number(cny) >= (asked?.min ?? 0) && Number(cny) <= (asked?.max ?? Number.POSITIVE_INFINITY)),
  project: ({ investment_cny }) => (investment_cny === null ? [] : [investment_cny]),
};

/** The facets in the order of the address. A new filter is a field above, a row here, its options and its chip. */
export const facetRows: { readonly [F in Facet]: FacetRow<Filter[F]> } = {
  hidden,
  stages: { ...ticked('stage', () => stageKeys), project: ({ stage }) => [stage ?? 'unknown'] },
  invest,
  years: { ...ticked('year', ({ years }) => years), place: (atlas, locality) => [yearOf(atlas, locality)] },
  kinds: { ...ticked('kind', () => kindKeys), initiative: ({ of }) => [of] },
  within: {
    ...ticked('in', ({ localities }) => localities),
    place: (atlas, locality) => [locality, ...ancestorsOf(atlas, locality).map(({ id }) => id)],
  },
};
export const facets: readonly Facet[] = keysOf(facetRows);

export const noFilter: Filter = valuesOf<Filter>(facetRows, (facet) => facetRows[facet].home);
/** The filter of a view. */
export const filterOf = (view: Filter): Filter => valuesOf<Filter>(facetRows, (facet) => view[facet]);

/** Whether a facet keeps everything. */
export const isOpen = (filter: Filter, facet: Facet): boolean =>
  facet === 'invest' ? filter.invest === null : filter[facet].length === 0;

/** The filter without one of its facets. */
export const without = (filter: Filter, facet: Facet): Filter => ({ ...filter, [facet]: noFilter[facet] });

export const factsOf = ({ properties }: ProjectPoint): Facts => ({
  locality: properties.locality,
  industries: properties.industries.split(','),
  stage: stageIds.find((id) => id === properties.stage) ?? null,
  investment_cny: properties.investment_cny,
});

type AnyRow = Pick<FacetRow<never>, 'place' | 'project' | 'initiative'>;

/** What a facet looks at of a project or of an initiative; undefined where it lets it be. */
export const ofProject = (atlas: Atlas, { place, project }: AnyRow, facts: Facts): Values | undefined =>
  place?.(atlas, facts.locality) ?? project?.(facts);
export const ofInitiative = (atlas: Atlas, { place, initiative }: AnyRow, facts: InitiativeFacts): Values | undefined =>
  place?.(atlas, facts.locality) ?? initiative?.(facts);

function keepsBy<F extends Facet>(filter: Filter, facet: F, values: Values | undefined): boolean {
  return values === undefined || isOpen(filter, facet) || facetRows[facet].keeps(filter[facet], values);
}

/** The facets in force that rows of a list do not have: a stage keeps no initiative out, and none in. */
export function unreached(filter: Filter, list: ListKey): Facet[] {
  const reaches = ({ place, project, initiative }: AnyRow) =>
    Boolean(place || (list === 'projects' && project) || (list === 'initiatives' && initiative));
  return facets.filter((facet) => !isOpen(filter, facet) && !reaches(facetRows[facet]));
}

/** Year and locality: they keep records of every kind. */
export const keepsPlace = (atlas: Atlas, filter: Filter, locality: string): boolean =>
  facets.every((facet) => keepsBy(filter, facet, facetRows[facet].place?.(atlas, locality)));

/** Industry, stage, investment, year and locality. */
export const keepsProject = (atlas: Atlas, filter: Filter, project: Facts): boolean =>
  facets.every((facet) => keepsBy(filter, facet, ofProject(atlas, facetRows[facet], project)));

/** Kind, year and locality. */
export const keepsInitiative = (atlas: Atlas, filter: Filter, initiative: InitiativeFacts): boolean =>
  facets.every((facet) => keepsBy(filter, facet, ofInitiative(atlas, facetRows[facet], initiative)));

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
