// A locality that fills much of a view while its own point is out of sight: its name may stand where the reader looks.
import type { LonLat } from '../../geo/published';
import { planeOf, type Size } from './fitting';
import type { Rectangle } from './rectangles';
import type { Camera } from './view';

/** The ids of the localities whose area holds a [lon, lat], the most specific first. */
export type Areas = (at: LonLat) => string[];
/** By locality, the points of a view, evenly spread over its clear part, that it holds and no more specific one does. */
export type Filling = Readonly<Record<string, readonly LonLat[]>>;

const columns = 9;
const rows = 7;
const leastShare = 0.2; // of the clear part

/** The localities that hold at least a fifth of the clear part of a view (CSS px from its upper left corner). */
export function fillingOf(areas: Areas, clear: Rectangle, { camera, ...size }: Size & { camera: Camera }): Filling {
  const plane = planeOf(camera, size);
  const grid = Array.from({ length: rows * columns }, (_, cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const at = plane.unproject({
      x: clear.left + ((column + 0.5) / columns) * (clear.right - clear.left),
      y: clear.top + ((row + 0.5) / rows) * (clear.bottom - clear.top),
    });
    return { at, column, row, id: areas(at)[0] };
  });
  // a name stands well within its area where it can: where the points around are of the same
  const isInner = ({ column, row, id }: (typeof grid)[number]) =>
    grid.every((other) => Math.abs(other.column - column) > 1 || Math.abs(other.row - row) > 1 || other.id === id);
  const filling: Record<string, LonLat[]> = {};
  for (const id of new Set(grid.flatMap((point) => point.id ?? []))) {
    const own = grid.filter((point) => point.id === id);
    const inner = own.filter(isInner);
    if (own.length >= leastShare * grid.length) filling[id] = (inner.length > 0 ? inner : own).map((point) => point.at);
  }
  return filling;
}
