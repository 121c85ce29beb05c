// Whether the name of a country or province lies on land of its own: what is written across a border names the wrong side.
import type { LonLat } from '../../geo/published';
import { metresPerPixel } from './mercator';
import type { Rectangle } from './rectangles';
import type { Camera } from './view';

type Named = { within?: readonly LonLat[] | undefined; clear?: readonly number[] | undefined };

/** Where along a name's middle it is tried, shares of its width. */
const samples = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * A test of a name's place, CSS px: whether all of it lies where no other country or province can be. Names of which that is not
 * known may lie anywhere.
 * @param project of the view that the camera shows
 */
export function ownLandOf({ zoom }: Camera, project: (at: LonLat) => { x: number; y: number }) {
  return ({ within = [], clear = [] }: Named, { left, right, top, bottom }: Rectangle): boolean => {
    if (clear.length === 0) return true;
    const spots = within.map((at, index) => ({
      ...project(at),
      radius: (1000 * (clear[index] ?? 0)) / metresPerPixel({ lat: at[1], zoom }),
    }));
    return samples.every((share) => {
      const [x, y] = [left + share * (right - left), (top + bottom) / 2];
      return spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) <= spot.radius);
    });
  };
}
