// The selected project's symbol stands out of the donut that holds it, whose number stays readable.
import type { Feature, FeatureCollection } from 'geojson';
import type { LonLat } from '../../geo/published';
import { project, unproject } from '../domain/mercator';
import type { MarkAt } from '../domain/pills';

const clear = 17; // px from a donut's edge to the middle of a symbol with its ring

/** A place beside the donut that covers it at a zoom, on the side to which it lies; the place itself where none does. */
function besideDonut(at: LonLat, marks: readonly MarkAt[], zoom: number): LonLat {
  const [x, y] = project(at, zoom);
  for (const mark of marks) {
    if (mark.held.length < 2) continue;
    const [middleX, middleY] = project(mark.at, zoom);
    const [dx, dy] = [x - middleX, y - middleY];
    const away = Math.hypot(dx, dy);
    const reach = mark.radius + clear;
    if (away >= reach) continue;
    // what lies in its very middle goes to the upper right
    const [wayX, wayY] = away < 1 ? [Math.SQRT1_2, -Math.SQRT1_2] : [dx / away, dy / away];
    return unproject([middleX + wayX * reach, middleY + wayY * reach], zoom);
  }
  return at;
}

/** The selection at a zoom: a project's symbol stands out of the donut that holds it. */
export const standingOut = (
  { features }: FeatureCollection,
  marks: readonly MarkAt[],
  zoom: number,
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map((feature): Feature => {
    if (feature.geometry.type !== 'Point') return feature;
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    return { ...feature, geometry: { type: 'Point', coordinates: besideDonut([lon, lat], marks, zoom) } };
  }),
});
