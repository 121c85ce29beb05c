// A name that follows a river: the piece of its course that it stands beside, smooth and from left to right.
import { isInside, type Rectangle, rectangleAround } from './rectangles';

/** CSS px. */
export type Point = readonly [x: number, y: number];

const step = 6; // px between the points of a piece
const smoothings = 12; // times that each point is moved to the middle of its neighbours
const steepest = 24; // degrees that a name may turn by from one letter to the next
const straight = 0.8; // of a piece's length that its ends must be apart
const beside = 0.85; // em from the river's line to the middle of the letters
const apart = 40; // px between places that are tried

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay);

/** How far each point of a line lies along it. */
function alongs(line: readonly Point[]): number[] {
  let sum = 0;
  return line.map((at, index) => {
    sum += index === 0 ? 0 : distance(line[index - 1] ?? at, at);
    return sum;
  });
}

/** The point of a line at a distance along it, and which way the line goes there, radians. */
export function pointAlong(line: readonly Point[], at: number): { x: number; y: number; angle: number } {
  let left = at;
  for (let index = 1; index < line.length; index += 1) {
    const [from = [0, 0], to = [0, 0]] = [line[index - 1], line[index]] as [Point, Point];
    const length = distance(from, to);
    if (left <= length || index === line.length - 1) {
      const share = length === 0 ? 0 : left / length;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      return { x: from[0] + share * dx, y: from[1] + share * dy, angle: Math.atan2(dy, dx) };
    }
    left -= length;
  }
  const [x = 0, y = 0] = line[0] ?? [];
  return { x, y, angle: 0 };
}

/** A text's letters in the middle of a line, each with its own middle and turned as the line goes there; `wide`: of a letter, CSS px. */
export function lettersAlong(text: string, line: readonly Point[], wide: (letter: string) => number) {
  const letters = [...text].map((letter) => ({ letter, width: wide(letter) }));
  const all = letters.reduce((sum, { width }) => sum + width, 0);
  let before = ((alongs(line).at(-1) ?? 0) - all) / 2;
  return letters.map(({ letter, width }) => {
    const at = pointAlong(line, before + width / 2);
    before += width;
    return { letter, ...at };
  });
}

/** A line's points between two distances along it, evenly spread, its bends smoothed; from left to right. */
function pieceOf(line: readonly Point[], from: number, to: number): Point[] {
  const count = Math.max(4, Math.ceil((to - from) / step));
  let points = Array.from({ length: count + 1 }, (_, index): Point => {
    const { x, y } = pointAlong(line, from + ((to - from) * index) / count);
    return [x, y];
  });
  for (let time = 0; time < smoothings; time += 1)
    points = points.map((at, index): Point => {
      const [before, after] = [points[index - 1], points[index + 1]];
      return before && after ? [(before[0] + 2 * at[0] + after[0]) / 4, (before[1] + 2 * at[1] + after[1]) / 4] : at;
    });
  const [first, last] = [points[0], points.at(-1)];
  return first && last && last[0] < first[0] ? points.reverse() : points;
}

/** The same line so far above itself. */
function above(line: readonly Point[], by: number): Point[] {
  return line.map(([x, y], index): Point => {
    const [before = [x, y], after = [x, y]] = [line[index - 1], line[index + 1]] as [Point?, Point?];
    const angle = Math.atan2(after[1] - before[1], after[0] - before[0]);
    return [x + by * Math.sin(angle), y - by * Math.cos(angle)];
  });
}

/** Whether letters of a size can stand on a line: it turns slowly enough. */
function isReadable(line: readonly Point[], length: number, size: number): boolean {
  const count = Math.max(2, Math.ceil(length / size));
  const angles = Array.from({ length: count }, (_, index) => pointAlong(line, ((index + 0.5) * length) / count).angle);
  const turns = angles.slice(1).map((angle, index) => {
    const turn = Math.abs(angle - (angles[index] ?? angle));
    return Math.min(turn, 2 * Math.PI - turn);
  });
  const [first, last] = [line[0], line.at(-1)];
  const isStraight = first !== undefined && last !== undefined && distance(first, last) >= straight * length;
  return isStraight && turns.every((turn) => turn <= (steepest * Math.PI) / 180);
}

/** A place for a name beside a river: the line that the middles of its letters stand on, and what they take. */
export type Beside = { line: readonly Point[]; boxes: readonly Rectangle[] };

/**
 * The places beside a course where a name can stand, the nearest to its own point first; their middles are in the clear part.
 * @param course the river's line in a view, CSS px from its upper left corner
 * @param own the name's own point on it
 * @param width of the name, CSS px; `size`: of its letters
 */
export function* placesBeside(
  course: readonly Point[],
  own: Point,
  width: number,
  size: number,
  clear: Rectangle,
): Generator<Beside> {
  if (!course.some(([x, y]) => isInside(rectangleAround(x, y, 0, 0), clear))) return;
  const lengths = alongs(course);
  const whole = lengths.at(-1) ?? 0;
  let middle = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, at] of course.entries()) {
    const far = distance(at, own);
    if (far < least) [least, middle] = [far, lengths[index] ?? 0];
  }
  // a smoothed line is shorter than its bends, and an engine wants a little more than it fills
  const [taken, needed] = [width * 1.4, width * 1.1];
  for (let off = 0; off <= whole; off += apart)
    for (const at of off === 0 ? [middle] : [middle + off, middle - off]) {
      const [from, to] = [at - taken / 2, at + taken / 2];
      if (from < 0 || to > whole) continue;
      const { x, y } = pointAlong(course, at);
      if (!isInside(rectangleAround(x, y, 0, 0), clear)) continue;
      const line = above(pieceOf(course, from, to), beside * size);
      const length = alongs(line).at(-1) ?? 0;
      if (length < needed || !isReadable(line, length, size)) continue;
      const first = (length - width) / 2;
      const boxes = Array.from({ length: Math.ceil(width / size) }, (_, index) => {
        const { x, y } = pointAlong(line, first + Math.min(width, (index + 0.5) * size));
        return rectangleAround(x, y, size * 1.2, size * 1.2);
      });
      yield { line, boxes };
    }
}
