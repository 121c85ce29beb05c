// The room on the map's plane: what labels, marks and lines take of it, found by place (rbush), so that ten times as many
// take about ten times as long.
import RBush, { type BBox } from 'rbush';
import { coversDisc, type Disc, isCrossed, overlap, type Rectangle } from './rectangles';

type Point = readonly [number, number];
type Line = BBox & { from: Point; to: Point };
type Round = BBox & { disc: Disc };

const boxOf = ({ left, right, top, bottom }: Rectangle): BBox => ({ minX: left, maxX: right, minY: top, maxY: bottom });
const rectangleOf = ({ minX, maxX, minY, maxY }: BBox): Rectangle => ({
  left: minX,
  right: maxX,
  top: minY,
  bottom: maxY,
});
const roundOf = (disc: Disc): Round => ({
  minX: disc.x - disc.radius,
  maxX: disc.x + disc.radius,
  minY: disc.y - disc.radius,
  maxY: disc.y + disc.radius,
  disc,
});
const lineOf = (from: Point, to: Point): Line => ({
  minX: Math.min(from[0], to[0]),
  maxX: Math.max(from[0], to[0]),
  minY: Math.min(from[1], to[1]),
  maxY: Math.max(from[1], to[1]),
  from,
  to,
});

/** Discs on a plane, found by place. */
export function discsOn(discs: readonly Disc[]) {
  const tree = new RBush<Round>().load(discs.map(roundOf));
  return {
    /** Whether a rectangle covers any of them but `except`. */
    areCovered: (rectangle: Rectangle, except?: Disc) =>
      tree.search(boxOf(rectangle)).some(({ disc }) => disc !== except && coversDisc(rectangle, disc)),
    /** Those that hold a point. */
    at: ({ x, y }: { x: number; y: number }) =>
      tree
        .search({ minX: x, maxX: x, minY: y, maxY: y })
        .map(({ disc }) => disc)
        .filter((disc) => Math.hypot(disc.x - x, disc.y - y) < disc.radius),
  };
}
export type Discs = ReturnType<typeof discsOn>;

/** Rectangles and lines that have found their place. */
export function newRoom(taken: readonly Rectangle[] = []) {
  const boxes = new RBush<BBox>().load(taken.map(boxOf));
  const lines = new RBush<Line>();
  return {
    take: (rectangle: Rectangle) => void boxes.insert(boxOf(rectangle)),
    draw: (from: Point, to: Point) => void lines.insert(lineOf(from, to)),
    isFree: (rectangle: Rectangle) =>
      !boxes.search(boxOf(rectangle)).some((other) => overlap(rectangle, rectangleOf(other))),
    /** Whether a line passes through a rectangle that would be taken. */
    isCrossed: (rectangle: Rectangle) =>
      lines.search(boxOf(rectangle)).some(({ from, to }) => isCrossed(rectangle, from, to)),
    /** Whether a line would pass through a rectangle that is taken. */
    crosses: (from: Point, to: Point) =>
      boxes.search(lineOf(from, to)).some((other) => isCrossed(rectangleOf(other), from, to)),
  };
}
export type Room = ReturnType<typeof newRoom>;
