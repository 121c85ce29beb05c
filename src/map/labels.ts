// The labels of the basemap, and of the reported localities, which take the place of its own.
import type { FeatureCollection, Point } from 'geojson';
import type { AtlasLocality } from '../../geo/published';

export type LabelProperties = {
  kind: string;
  name: string;
  name_en: string;
  rank: number;
  adcode?: string;
  within?: [number, number][];
  clear_km?: number[];
  course?: [number, number][];
  id?: string;
};
export type Labels = FeatureCollection<Point, LabelProperties>;

/** Labels of the basemap without the reported localities' own, which come as kind `locality` at their label point. */
export function labelsWith(labels: Labels, localities: readonly AtlasLocality[]): Labels {
  const reported = new Set(localities.flatMap(({ adcode }) => adcode ?? []));
  const others = labels.features.filter(({ properties }) => !reported.has(properties.adcode ?? ''));
  const own = localities.map(({ id, name, at }): Labels['features'][number] => ({
    type: 'Feature',
    properties: { kind: 'locality', id, name: name.zh, name_en: name.en, rank: 0 },
    geometry: { type: 'Point', coordinates: at },
  }));
  return { type: 'FeatureCollection', features: [...others, ...own] };
}

const withOwn = new WeakMap<Labels, { of: readonly AtlasLocality[]; labels: Labels }>();
const none: Labels = { type: 'FeatureCollection', features: [] };

/** The labels of a basemap with those of the localities, made once; those of the localities alone without a basemap. */
export function labelsOf(basemap: { labels: Labels } | null, localities: readonly AtlasLocality[]): Labels {
  const from = basemap?.labels ?? none;
  const known = withOwn.get(from);
  if (known?.of === localities) return known.labels;
  const labels = labelsWith(from, localities);
  withOwn.set(from, { of: localities, labels });
  return labels;
}
