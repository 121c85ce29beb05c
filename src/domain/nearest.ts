// What lies next to a place: the reported place nearest to a city that no report tells of, and a locality's neighbours.
import type { AtlasLocality, LonLat } from '../../geo/published';
import type { Atlas } from './atlas';
import { metresPerPixel, project } from './mercator';

/** The reported place that a prefecture (GB/T 2260 adcode) holds, or that lies nearest to its point; null for an unknown one. */
export function nearestReported(atlas: Atlas, adcode: string): AtlasLocality | null {
  const prefecture = atlas.prefectures.get(adcode);
  if (!prefecture) return null;
  const { localities } = atlas.index;
  const own = localities.find(({ parent }) => parent === adcode);
  if (own) return own;
  const [x, y] = project(prefecture.at, 0);
  const far = ({ at }: AtlasLocality) => {
    const [otherX, otherY] = project(at, 0);
    return Math.hypot(otherX - x, otherY - y);
  };
  const tops = localities.filter(({ parent }) => !atlas.byId.has(parent));
  return tops.reduce<AtlasLocality | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null);
}

/** A distance as readers say it: whole kilometres, at least one. */
export const farText = (metres: number): string => `${Math.max(1, Math.round(metres / 1000))} km`;

/** Metres between two [lon, lat], on Mercator's plane at the latitude of the first: good to a few per cent within a region. */
export function metresBetween(one: LonLat, other: LonLat): number {
  const [[x, y], [otherX, otherY]] = [project(one, 0), project(other, 0)];
  return Math.hypot(otherX - x, otherY - y) * metresPerPixel({ lat: one[1], zoom: 0 });
}

/**
 * The localities on a locality's own level, the nearest first, with the metres between their points: for a park or county the
 * others of its district or city, for one of the reports' places the other reports' places.
 */
export function neighboursOf(atlas: Atlas, { id, at, parent }: AtlasLocality, most = 4) {
  const isTop = ({ parent: holder }: AtlasLocality) => !atlas.byId.has(holder);
  return atlas.index.localities
    .filter((other) => other.id !== id && (atlas.byId.has(parent) ? other.parent === parent : isTop(other)))
    .map((locality) => ({ locality, metres: metresBetween(at, locality.at) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, most);
}
