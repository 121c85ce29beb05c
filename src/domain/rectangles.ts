// Rectangles of the screen: what labels take of it, and what they must keep clear of.

/** CSS px; `top` < `bottom`. */
export type Rectangle = { left: number; right: number; top: number; bottom: number };
/** CSS px. */
export type Disc = { x: number; y: number; radius: number };

/** The rectangle around a middle. */
export const rectangleAround = (x: number, y: number, width: number, height: number): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Whether a rectangle covers any of a disc. */
export function coversDisc({ left, right, top, bottom }: Rectangle, { x, y, radius }: Disc): boolean {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  return dx * dx + dy * dy < radius * radius;
}

/** Whether a line from one point to another passes through a rectangle. */
export function isCrossed(
  { left, right, top, bottom }: Rectangle,
  from: readonly number[],
  to: readonly number[],
): boolean {
  let [enters, leaves] = [0, 1];
  for (const [axis, low, high] of [
    [0, left, right],
    [1, top, bottom],
  ] as const) {
    const [start = 0, way = 0] = [from[axis], (to[axis] ?? 0) - (from[axis] ?? 0)];
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters < leaves;
}

/** Whether the inner rectangle lies wholly in the outer one. */
export const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
