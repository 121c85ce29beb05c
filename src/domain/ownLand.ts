// Whether the name of a country or province lies on land of its own: what is written across a border names the wrong side.
import type { LonLat } from '../../geo/published';
import { metresPerPixel } from './mercator';
import type { Rectangle } from './rectangles';
import type { Camera } from './view';

type Named = { within?: readonly LonLat[] | undefined; clearKm?: readonly number[] | undefined };

const kilometresPerDegree = 111.2; // of latitude
/** Where along a name's middle line it is tried, shares of its width. */
const samples = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * A test of a name's place, CSS px: whether its middle line lies where no other country or province can be. Names of which
 * that is not known may lie anywhere.
 * @param project of the view that the camera shows
 */
export function ownLandOf({ zoom }: Camera, project: (at: LonLat) => { x: number; y: number }) {
  return ({ within = [], clearKm = [] }: Named, { left, right, top, bottom }: Rectangle): boolean => {
    if (clearKm.length === 0) return true;
    const spots = within.map((at, index) => {
      const kilometres = clearKm[index] ?? 0;
      // a pixel is most metres in the south of the circle: no part of it reaches farther than it should
      const lat = at[1] - kilometres / kilometresPerDegree;
      return { ...project(at), radius: (1000 * kilometres) / metresPerPixel({ lat, zoom }) };
    });
    return samples.every((share) => {
      const [x, y] = [left + share * (right - left), (top + bottom) / 2];
      return spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) <= spot.radius);
    });
  };
}
