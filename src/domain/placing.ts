// Where a project's point comes from, and how far off it may be.
import type { LonLat, PlacedBy } from '../../geo/published';
import type { ProjectPoint } from './filter';

export type Placing = {
  at: LonLat;
  by: PlacedBy;
  precision_m: number | null;
  locality: string;
  industry: string;
  site: { zh: string; en: string } | null;
};

export function placingOf({ geometry, properties }: ProjectPoint): Placing {
  const { placed_by: by, precision_m, locality, industry, site, site_en } = properties;
  const [lon = 0, lat = 0] = geometry.coordinates;
  return {
    at: [lon, lat],
    by,
    precision_m,
    locality,
    industry,
    site: site === null ? null : { zh: site, en: site_en ?? site },
  };
}

/** Every project's placing by its id. */
export const placingsOf = (points: readonly ProjectPoint[]): ReadonlyMap<string, Placing> =>
  new Map(points.map((point) => [point.properties.id, placingOf(point)]));
