// Lines and rings traced into any pen: what of them is near the frame.
import type { Tracks } from '../tracks';
import { type Frame, planeIn } from './frame';

/** What a canvas and a path's data have in common. CSS px from the view's upper left corner. */
export type Pen = {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  closePath: () => void;
};

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
