// The loaded index with the look-ups that map and lists need: by id, upwards, downwards.
import type { AtlasIndex, AtlasLocality, Prefecture } from '../../geo/published';

export type Atlas = {
  index: AtlasIndex;
  byId: ReadonlyMap<string, AtlasLocality>;
  prefectures: ReadonlyMap<string, Prefecture>;
};

/** Indexes `atlas/index.json` once. */
export function atlasOf(index: AtlasIndex): Atlas {
  return {
    index,
    byId: new Map(index.localities.map((locality) => [locality.id, locality])),
    prefectures: new Map(index.prefectures.map((prefecture) => [prefecture.adcode, prefecture])),
  };
}

/** What lies directly in a locality, in the index's order. */
export const childrenOf = ({ index }: Atlas, id: string): AtlasLocality[] =>
  index.localities.filter(({ parent }) => parent === id);

/** A locality's parents with a report, nearest first. */
export function ancestorsOf({ byId }: Atlas, id: string): AtlasLocality[] {
  const parent = byId.get(byId.get(id)?.parent ?? '');
  return parent ? [parent, ...ancestorsOf({ byId } as Atlas, parent.id)] : [];
}

/** A locality with its parents and all that lies within it. */
export const familyOf = (atlas: Atlas, id: string): string[] => [
  ...atlas.index.localities.filter((one) => isWithin(atlas, one.id, id)).map((one) => one.id),
  ...ancestorsOf(atlas, id).map((one) => one.id),
];

/** Whether `inner` is `outer` or lies within it. */
export const isWithin = (atlas: Atlas, inner: string, outer: string): boolean =>
  inner === outer || ancestorsOf(atlas, inner).some(({ id }) => id === outer);
