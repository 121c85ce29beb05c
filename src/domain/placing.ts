// Where a project's point comes from, and how far off it may be.
import type { LonLat, PlacedBy } from '../../geo/published';
import type { ProjectPoint } from './filter';

export type Placing = {
  at: LonLat;
  by: PlacedBy;
  precision_m: number | null;
  locality: string;
  site: { zh: string; en: string } | null;
};

export const placingOf = ({ geometry, properties }: ProjectPoint): Placing => ({
  at: geometry.coordinates as LonLat, // a published point is always [lon, lat]
  by: properties.placed_by,
  precision_m: properties.precision_m,
  locality: properties.locality,
  site: properties.site === null ? null : { zh: properties.site, en: properties.site_en ?? properties.site },
});

/** Every project's placing by its id. */
export const placingsOf = (points: readonly ProjectPoint[]): ReadonlyMap<string, Placing> =>
  new Map(points.map((point) => [point.properties.id, placingOf(point)]));
