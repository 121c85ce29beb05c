// What a city that no report tells of lies next to: the reported place within it, or else the nearest one.
import type { AtlasLocality } from '../../geo/published';
import type { Atlas } from './atlas';
import { project } from './mercator';

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
