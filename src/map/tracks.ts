// Lines and rings as flat coordinates on the world's plane, made once a geometry.
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geo/published';
import { project } from '../domain/mercator';

/** `points`: x and y in turn, Web-Mercator world pixels of zoom 0; `box`: [left, top, right, bottom] of them. */
type Track = { points: Float64Array; box: readonly [number, number, number, number] };
export type Tracks = { isArea: boolean; lines: readonly Track[] };

function trackOf(positions: readonly Position[]): Track {
  const points = new Float64Array(2 * positions.length);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [index, position] of positions.entries()) {
    const [x, y] = project(position as LonLat, 0);
    points[2 * index] = x;
    points[2 * index + 1] = y;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { points, box: [left, top, right, bottom] };
}

function linesOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'LineString' ? [geometry.coordinates] : [];
}

const made = new WeakMap<Geometry, Tracks>();

/** Rings of polygons, or lines; none of points. */
export function tracksOf(geometry: Geometry): Tracks {
  const known = made.get(geometry);
  if (known) return known;
  const tracks = { isArea: geometry.type.endsWith('Polygon'), lines: linesOf(geometry).map(trackOf) };
  made.set(geometry, tracks);
  return tracks;
}

/** Keeps lines that lie on the world's plane already, x and y in turn, as the tracks of a geometry. */
export function keepTracks(geometry: Geometry, isArea: boolean, lines: readonly Float64Array[]) {
  const tracks = lines.map((points): Track => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = 0; index < points.length; index += 2) {
      const [x = 0, y = 0] = [points[index], points[index + 1]];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    return { points, box: [left, top, right, bottom] };
  });
  made.set(geometry, { isArea, lines: tracks });
}
