// Web-Mercator arithmetic in screen pixels: 512 px for the world at zoom 0, as MapLibre counts.
import type { Box, LonLat } from '../../geo/published';

const tile = 512;
/** Metres around the equator of WGS-84. */
const equator = 40_075_016.686;

/** Metres a pixel at a latitude and zoom. */
export const metresPerPixel = ({ lat, zoom }: { lat: number; zoom: number }): number =>
  (equator * Math.cos((lat * Math.PI) / 180)) / (tile * 2 ** zoom);

/** World pixels [x, y] of a WGS-84 [lon, lat] at a zoom; y grows southwards. */
export function project([lon, lat]: LonLat, zoom: number): [x: number, y: number] {
  const scale = tile * 2 ** zoom;
  return [(lon / 360 + 0.5) * scale, (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI / 2) * scale];
}

/** WGS-84 [lon, lat] of world pixels [x, y] at a zoom. */
export function unproject([x, y]: readonly [number, number], zoom: number): LonLat {
  const scale = tile * 2 ** zoom;
  return [(x / scale - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI];
}

/** Width and height in pixels of a [west, south, east, north] box at a zoom. */
export function sizeOf([west, south, east, north]: Box, zoom: number): [width: number, height: number] {
  const [left, bottom] = project([west, south], zoom);
  const [right, top] = project([east, north], zoom);
  return [right - left, bottom - top];
}
