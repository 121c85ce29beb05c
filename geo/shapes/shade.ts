// The relief's shade: light from the northwest over the heights, as a grey picture in the map's own projection.
import { shadeBox } from '../extent';
import type { Grey, Heights } from './relief';

const perDegree = 48; // px a degree of longitude
const exaggeration = 10;
const metresPerDegree = 111_320; // of the equator
/** Degrees: where the light comes from, clockwise from the north, and how high it stands. */
const light = { azimuth: 315, altitude: 45 };
/** Metres between the highest and the lowest of the points around: less is flat land, more is shaded in full. */
const flat = { from: 15, to: 55 };
/** The shade fades out over these degrees, so that the picture has no visible edge. */
const edge = 2;
const reach = 2; // points to each side that are looked at for that

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** Web-Mercator's y in degrees of longitude, northwards. */
const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)) * 180) / Math.PI;
const latitude = (y: number) => ((Math.atan(Math.exp(radians(y))) - Math.PI / 4) * 2 * 180) / Math.PI;

/** Heights between the points of the grid, in a straight line both ways. */
function heightAt({ west, north, width, height, values }: Heights, lon: number, lat: number, degrees: number): number {
  const [x, y] = [(lon - west) / degrees - 0.5, (north - lat) / degrees - 0.5];
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const at = (dx: number, dy: number) =>
    values[Math.min(height - 1, Math.max(0, row + dy)) * width + Math.min(width - 1, Math.max(0, column + dx))] ?? 0;
  const along = (dy: number) => at(0, dy) + (at(1, dy) - at(0, dy)) * (x - column);
  return along(0) + (along(1) - along(0)) * (y - row);
}

/**
 * The shade of `shadeBox`, row by row from the north, Web-Mercator: 128 where the land is flat, less in the shade, more in
 * the light. Horn's slope and the usual hillshade (Burrough and McDonnell, Principles of GIS, 1998, 190–193).
 */
export function shade(heights: Heights, degrees: number): Grey {
  const [west, south, east, north] = shadeBox;
  const [width, top] = [Math.round((east - west) * perDegree), mercator(north)];
  const height = Math.round((top - mercator(south)) * perDegree);
  const [columns, rows] = [width + 2 * reach, height + 2 * reach];
  const sampled = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const lat = latitude(top - (row - reach + 0.5) / perDegree);
    for (let column = 0; column < columns; column += 1)
      sampled[row * columns + column] = heightAt(heights, west + (column - reach + 0.5) / perDegree, lat, degrees);
  }
  const zenith = radians(90 - light.altitude);
  const azimuth = radians(90 - light.azimuth);
  const values = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const cell = (metresPerDegree / perDegree) * Math.cos(radians(latitude(top - (row + 0.5) / perDegree)));
    for (let column = 0; column < width; column += 1) {
      const at = (dx: number, dy: number) => sampled[(row + reach + dy) * columns + column + reach + dx] ?? 0;
      const eastward = (at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1)) / (8 * cell);
      const northward = (at(-1, -1) + 2 * at(0, -1) + at(1, -1) - at(-1, 1) - 2 * at(0, 1) - at(1, 1)) / (8 * cell);
      const slope = Math.atan(exaggeration * Math.hypot(eastward, northward));
      const aspect = Math.atan2(-northward, -eastward); // downhill
      const lit = Math.cos(zenith) * Math.cos(slope) + Math.sin(zenith) * Math.sin(slope) * Math.cos(azimuth - aspect);
      const level = Math.cos(zenith);
      const share = lit < level ? (lit - level) / level : (lit - level) / (1 - level);
      let [low, high] = [Infinity, -Infinity];
      for (let dy = -reach; dy <= reach; dy += 1)
        for (let dx = -reach; dx <= reach; dx += 1) {
          low = Math.min(low, at(dx, dy));
          high = Math.max(high, at(dx, dy));
        }
      const inner = Math.min(column, width - 1 - column, row, height - 1 - row) / (edge * perDegree);
      const hilly = Math.min(1, Math.max(0, (high - low - flat.from) / (flat.to - flat.from)));
      values[row * width + column] = Math.round(128 + 127 * Math.max(-1, share) * hilly * Math.min(1, inner));
    }
  }
  return { width, height, values };
}
