// Industries switch projects on and off: one rule for symbols, clusters, counts and lists.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ProjectProperties } from '../../geo/published';
import { type Atlas, ancestorsOf } from './atlas';

export type ProjectPoint = Feature<Point, ProjectProperties>;
export type ProjectPoints = FeatureCollection<Point, ProjectProperties>;

/** A project is shown while any of its industries is on. */
export const isShown = (industries: readonly string[], hidden: ReadonlySet<string>): boolean =>
  industries.some((id) => !hidden.has(id));

/** The points to draw; `industry` becomes the first one that is on, which gives the symbol. */
export function shownPoints(points: ProjectPoints, hidden: ReadonlySet<string>): ProjectPoints {
  if (hidden.size === 0) return points;
  const features = points.features.flatMap((point): ProjectPoint[] => {
    const industry = point.properties.industries.split(',').find((id) => !hidden.has(id));
    return industry === undefined ? [] : [{ ...point, properties: { ...point.properties, industry } }];
  });
  return { type: 'FeatureCollection', features };
}

/** Distinct shown projects per locality: those of its own and, apart, those within it. */
export function countsOf(atlas: Atlas, shown: ProjectPoints): ReadonlyMap<string, { own: number; within: number }> {
  const counts = new Map(atlas.index.localities.map(({ id }) => [id, { own: 0, within: 0 }]));
  for (const { properties } of shown.features) {
    const own = counts.get(properties.locality);
    if (own) own.own += 1;
    for (const { id } of ancestorsOf(atlas, properties.locality)) {
      const count = counts.get(id);
      if (count) count.within += 1;
    }
  }
  return counts;
}
