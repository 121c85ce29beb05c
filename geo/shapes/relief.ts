// Relief as bands of height: grey tiles of a world height map → metres → contours → TopoJSON.
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import { reliefBands } from '../basemap';
import { collection, type Mapshaper } from './build';
import { type Bounds, mapBounds } from './region';

/** One channel of a decoded picture, row by row from the north. */
export type Grey = { width: number; height: number; values: Uint8Array };
/** Heights in metres, 2′ apart, row by row from `north`, column by column from `west`. */
export type Heights = { west: number; north: number; width: number; height: number; values: Float64Array };
/** Closed rings around all that is at least `value` high, in cells of the grid: what `d3-contour` gives. */
export type Contour = MultiPolygon & { value: number };
/** Draws the contours of a grid at these heights. */
export type Contours = (heights: Heights, thresholds: readonly number[]) => Contour[];

/** The world in 16 × 8 tiles of 675 px: 2′ a pixel, the first at 90° N, 180° W. */
const tileSize = 675;
export const degrees = 22.5 / tileSize;

/** Rows and columns of the tiles that the map needs. */
export const reliefTiles = [1, 2].flatMap((row) => [12, 13, 14].map((column) => ({ row, column })));

/** Grey and the metres it stands for, measured against 2,213 heights of GeoNames (median error 12 m); between them in a straight line. */
const scale: readonly (readonly [grey: number, metres: number])[] = [
  [94, 6],
  [102, 17],
  [110, 37],
  [118, 80],
  [126, 142],
  [134, 222],
  [142, 340],
  [150, 467],
  [158, 602],
  [166, 753],
  [174, 903],
  [182, 1210],
  [190, 1711],
  [198, 2256],
];

/** Metres of a grey; what is darker than the scale lies at its foot, what is lighter at its top. */
export function metresOf(grey: number): number {
  const above = scale.findIndex(([level]) => grey <= level);
  const [high, low] = [scale.at(above), scale.at(above - 1)];
  if (!high || !low || above <= 0) return high?.[1] ?? 0;
  return low[1] + ((grey - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
}

/** px, standard deviations: `near` takes JPEG's blocks away, `far` leaves the large forms only, where the map is but context. */
const spread = { near: 0.9, far: 8 } as const;
/** Inside it heights are `near`; they are `far` from `fade` degrees outside it. */
const surroundings: Bounds = [115, 38, 136, 54];
const fade = 3;

/** A Gaussian blur along one axis; beyond the edge the last value goes on. */
function blurredAlong(values: Float64Array, width: number, height: number, sigma: number, isAcross: boolean) {
  const reach = Math.ceil(3 * sigma);
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const weights = offsets.map((offset) => Math.exp(-(offset ** 2) / (2 * sigma ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const [size, step] = isAcross ? [width, 1] : [height, width];
  const smooth = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const at = isAcross ? index % width : Math.floor(index / width);
    let sum = 0;
    for (let nth = 0; nth < offsets.length; nth += 1) {
      const near = Math.min(size - 1, Math.max(0, at + nth - reach));
      sum += (values[index + (near - at) * step] ?? 0) * (weights[nth] ?? 0);
    }
    smooth[index] = sum / total;
  }
  return smooth;
}

const blurred = (values: Float64Array, width: number, height: number, sigma: number) =>
  blurredAlong(blurredAlong(values, width, height, sigma, true), width, height, sigma, false);

/** 0 inside the surroundings, 1 from `fade` degrees outside them. */
function farness(lon: number, lat: number): number {
  const [west, south, east, north] = surroundings;
  return Math.min(1, Math.max(0, west - lon, lon - east, south - lat, lat - north) / fade);
}

/** Heights of the whole map from its tiles. @throws Error where a tile is missing or has another size */
export function heightsOf(tileAt: (row: number, column: number) => Grey | undefined): Heights {
  const [rows, columns] = [reliefTiles.map(({ row }) => row), reliefTiles.map(({ column }) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [width, height] = [(Math.max(...columns) - left + 1) * tileSize, (Math.max(...rows) - top + 1) * tileSize];
  const raw = new Float64Array(width * height);
  for (const { row, column } of reliefTiles) {
    const tile = tileAt(row, column);
    if (tile?.width !== tileSize || tile.height !== tileSize)
      throw new Error(`relief tile ${row}/${column} is missing, or not ${tileSize} px wide and high`);
    tile.values.forEach((grey, index) => {
      const x = (column - left) * tileSize + (index % tileSize);
      const y = (row - top) * tileSize + Math.floor(index / tileSize);
      raw[y * width + x] = metresOf(grey);
    });
  }
  const [west, north] = [left * 22.5 - 180, 90 - top * 22.5];
  const [near, far] = [blurred(raw, width, height, spread.near), blurred(raw, width, height, spread.far)];
  const values = near.map((fine, index) => {
    const share = farness(west + (index % width) * degrees, north - Math.floor(index / width) * degrees);
    return fine + ((far[index] ?? 0) - fine) * share;
  });
  return { west, north, width, height, values };
}

/** Where a point of the grid lies: d3-contour counts from a cell's upper left corner. */
const lonLat = ({ west, north }: Heights, [x = 0, y = 0]: Position): Position => [
  west + x * degrees,
  north - y * degrees,
];

/** Square kilometres: smaller summits and hollows are left out. */
const smallest = { summit: '30km2', hollow: '15km2' } as const;
const interval = 2000; // metres between vertices, about
/** 55° over this is about 200 m at 50° N. */
const grid = 2e4;

/** The bands as areas, each lying in the one below it; `metres`: how high the land in it is at least. */
export async function relief(heights: Heights, contours: Contours, mapshaper: Mapshaper): Promise<Topology<Objects>> {
  const features = contours(heights, reliefBands).map(({ value, coordinates }) => ({
    type: 'Feature' as const,
    properties: { metres: value },
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: coordinates.map((rings) => rings.map((ring) => ring.map((at) => lonLat(heights, at)))),
    },
  }));
  const { 'out.json': out = '' } = await mapshaper(
    `-i in.json -clip bbox=${mapBounds.join(',')} -simplify weighted interval=${interval} keep-shapes ` +
      `-filter-islands min-area=${smallest.summit} -filter-slivers min-area=${smallest.hollow} ` +
      '-o out.json format=geojson precision=0.001',
    { 'in.json': JSON.stringify(collection(features)) },
  );
  const bandsMade: FeatureCollection = JSON.parse(out);
  return topology({ relief: bandsMade }, grid);
}
