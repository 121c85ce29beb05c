// A locality that fills much of a view while its own point is out of sight: its name may stand where the reader looks.
import type { LonLat } from '../../geo/published';
import { planeOf, type Size } from './fitting';
import type { Rectangle } from './rectangles';
import type { Camera } from './view';

/** The ids of the localities whose area holds a [lon, lat], the most specific first. */
export type Areas = (at: LonLat) => string[];
/** By locality, the points of a view, evenly spread over its clear part, that it holds. */
export type Filling = Readonly<Record<string, readonly LonLat[]>>;

const columns = 9;
const rows = 7;
const leastShare = 0.2; // of the clear part

/** The localities that hold at least a fifth of the clear part of a view (CSS px from its upper left corner). */
export function fillingOf(areas: Areas, clear: Rectangle, { camera, ...size }: Size & { camera: Camera }): Filling {
  const plane = planeOf(camera, size);
  const held: Record<string, LonLat[]> = {};
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = plane.unproject({
        x: clear.left + ((column + 0.5) / columns) * (clear.right - clear.left),
        y: clear.top + ((row + 0.5) / rows) * (clear.bottom - clear.top),
      });
      for (const id of new Set(areas(at))) held[id] = [...(held[id] ?? []), at];
    }
  const least = leastShare * columns * rows;
  return Object.fromEntries(Object.entries(held).filter(([, points]) => points.length >= least));
}
