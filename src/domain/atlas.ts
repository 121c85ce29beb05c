// The loaded index with the look-ups that map and lists need: by id, upwards, downwards.
import type { Comparable } from '../../data/published';
import type { AtlasIndex, AtlasLocality, Prefecture } from '../../geo/published';

export type Atlas = {
  index: AtlasIndex;
  byId: ReadonlyMap<string, AtlasLocality>;
  prefectures: ReadonlyMap<string, Prefecture>;
  /** Each locality's parents with a report, nearest first. */
  lineage: ReadonlyMap<string, readonly AtlasLocality[]>;
  /** Each locality's report's year, inferred where the report prints none; '' where there is no report. */
  years: ReadonlyMap<string, string>;
  /** The metrics that reports of several localities give in the same sense; their years and scopes still differ. */
  comparable: Readonly<Partial<Comparable>>;
};

/** Indexes `atlas/index.json` once; `comparable` is `atlas/measures.json`, where anything is compared. */
export function atlasOf(index: AtlasIndex, comparable: Atlas['comparable'] = {}): Atlas {
  const byId = new Map(index.localities.map((locality) => [locality.id, locality]));
  const above = ({ parent }: AtlasLocality): AtlasLocality[] => {
    const found = byId.get(parent);
    return found ? [found, ...above(found)] : [];
  };
  const reports = new Map((index.reports ?? []).map(({ id, period }) => [id, period.from?.slice(0, 4) ?? '']));
  return {
    index,
    comparable,
    byId,
    lineage: new Map(index.localities.map((locality) => [locality.id, above(locality)])),
    years: new Map(index.localities.map(({ id, report }) => [id, reports.get(report) ?? ''])),
    prefectures: new Map(index.prefectures.map((prefecture) => [prefecture.adcode, prefecture])),
  };
}

/** What lies directly in a locality, in the index's order. */
export const childrenOf = ({ index }: Atlas, id: string): AtlasLocality[] =>
  index.localities.filter(({ parent }) => parent === id);

/** A locality's parents with a report, nearest first. */
export const ancestorsOf = ({ lineage }: Atlas, id: string): readonly AtlasLocality[] => lineage.get(id) ?? [];

/** A locality with its parents and all that lies within it. */
export const familyOf = (atlas: Atlas, id: string): string[] => [
  ...atlas.index.localities.filter((one) => isWithin(atlas, one.id, id)).map((one) => one.id),
  ...ancestorsOf(atlas, id).map((one) => one.id),
];

/** Whether `inner` is `outer` or lies within it. */
export const isWithin = (atlas: Atlas, inner: string, outer: string): boolean =>
  inner === outer || ancestorsOf(atlas, inner).some(({ id }) => id === outer);
