// Lines and rings as flat coordinates on the world's plane, made once a geometry, and traced into any pen.
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../../geo/published';
import { project } from '../../domain/mercator';
import { type Frame, planeIn } from './frame';

/** `points`: x and y in turn, Web-Mercator world pixels of zoom 0; `box`: [left, top, right, bottom] of them. */
type Track = { points: Float64Array; box: readonly [number, number, number, number] };
export type Tracks = { isArea: boolean; lines: readonly Track[] };

/** What a canvas and a path's data have in common. CSS px from the view's upper left corner. */
export type Pen = {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  closePath: () => void;
};

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

const closest = 0.6; // px: nearer points of a line are one

/** Whether any of it is in the frame with its margin; `margin` px instead of the frame's where given. */
export function isTraced({ lines }: Tracks, frame: Frame, margin = frame.margin): boolean {
  const { scale, x, y } = planeIn(frame);
  const [right, bottom] = [frame.width + margin, frame.height + margin];
  return lines.some(
    ({ box }) =>
      box[0] * scale - x <= right &&
      box[2] * scale - x >= -margin &&
      box[1] * scale - y <= bottom &&
      box[3] * scale - y >= -margin,
  );
}

/** Traces what is near the frame: points closer than can be seen, and those far outside, are left out. */
export function trace({ isArea, lines }: Tracks, frame: Frame, pen: Pen) {
  const { scale, x: left, y: top } = planeIn(frame);
  const { margin } = frame;
  const [right, bottom] = [frame.width + margin, frame.height + margin];
  /** On which sides of the frame a point lies. */
  const sides = (x: number, y: number) =>
    (x < -margin ? 1 : x > right ? 2 : 0) | (y < -margin ? 4 : y > bottom ? 8 : 0);
  for (const { points, box } of lines) {
    const [west, north] = [box[0] * scale - left, box[1] * scale - top];
    const [east, south] = [box[2] * scale - left, box[3] * scale - top];
    if (east < -margin || west > right || south < -margin || north > bottom) continue;
    if (isArea && east - west < closest && south - north < closest) continue;
    traceLine(points, isArea, pen, scale, left, top, sides);
  }
}

function traceLine(
  points: Float64Array,
  isArea: boolean,
  pen: Pen,
  scale: number,
  left: number,
  top: number,
  sides: (x: number, y: number) => number,
) {
  const last = points.length - 2;
  const at = (index: number) => (points[index] ?? 0) * scale;
  let [fromX, fromY] = [at(0) - left, at(1) - top];
  let from = sides(fromX, fromY);
  pen.moveTo(fromX, fromY);
  let [x, y] = [at(2) - left, at(3) - top];
  let here = sides(x, y);
  for (let index = 2; index <= last; index += 2) {
    const [nextX, nextY] = [at(index + 2) - left, at(index + 3) - top];
    const next = index < last ? sides(nextX, nextY) : 0;
    const isNear = Math.abs(x - fromX) < closest && Math.abs(y - fromY) < closest;
    // between two others on its own side of the frame it bounds nothing that is seen
    const isBeyond = (from & here & next) !== 0;
    if (index === last || !(isNear || isBeyond)) {
      pen.lineTo(x, y);
      [fromX, fromY, from] = [x, y, here];
    }
    [x, y, here] = [nextX, nextY, next];
  }
  if (isArea) pen.closePath();
}
