// The basemap as vector tiles: what the maps read a view at a time. Uncut shapes of the same files stay published beside them.
import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { groundZooms, mapBounds } from '../extent';
import { type GroundLayer, groundOf } from '../ground';
import type { Box } from '../published';
import { archive, type Tile } from './archive';

/** Units of a tile's side, and how many more are drawn on each side: what a line is wide at its edge. */
const [extent, buffer] = [4096, 80];
/** How far a simplified line may lie from its own, in the same units: half a CSS pixel. The highest zoom is not simplified. */
const tolerance = 4;

type TileLayer = GroundLayer | 'coast';
/** The zooms of a layer's tiles, where not all. */
const fewer: Partial<Record<TileLayer, readonly [number, number]>> = {
  relief: [groundZooms.min, 8],
  coast: [7, groundZooms.max],
};

/** What tiles are cut to: [west, south, east, north], WGS-84, and their zooms, those of a layer where it has fewer. */
type Cut = {
  bounds: Box;
  minZoom: number;
  maxZoom: number;
  fewer?: Readonly<Record<string, readonly [number, number]>>;
};

/** Column or row of a tile at a zoom. */
const columnOf = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
function rowOf(lat: number, z: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
}

/** Every tile of layers that holds something, gzipped. */
export function tilesOf(
  layers: Readonly<Record<string, FeatureCollection>>,
  { bounds, minZoom, maxZoom, fewer = {} }: Cut,
): Tile[] {
  const cut = Object.entries(layers).map(([name, data]) => {
    const [from, to] = fewer[name] ?? [minZoom, maxZoom];
    const options = { maxZoom, indexMaxZoom: 0, indexMaxPoints: 0, extent, buffer, tolerance };
    return { name, from, to, index: new GeoJSONVT(data, options) };
  });
  const [west, south, east, north] = bounds;
  const tiles: Tile[] = [];
  for (let z = minZoom; z <= maxZoom; z += 1)
    for (let x = columnOf(west, z); x <= columnOf(east, z); x += 1)
      for (let y = rowOf(north, z); y <= rowOf(south, z); y += 1) {
        const found = cut.flatMap(({ name, from, to, index }) => {
          const tile = z >= from && z <= to ? index.getTile(z, x, y) : null;
          return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
        });
        if (found.length === 0) continue;
        const data = gzipSync(fromGeojsonVt(Object.fromEntries(found), { version: 2, extent }), { level: 9 });
        tiles.push({ z, x, y, data });
      }
  return tiles;
}

/** The archive of tiles of the published files of the basemap, path → text. */
export function groundArchive(files: ReadonlyMap<string, string>): Uint8Array {
  const read = (name: string) => {
    const text = files.get(`atlas/basemap/${name}`);
    if (text === undefined) throw new Error(`no atlas/basemap/${name} to make tiles of`);
    return JSON.parse(text);
  };
  const ground = groundOf(read('basemap.topojson'), read('water.topojson'), read('relief.topojson'));
  const layers = { ...ground, coast: read('coast.geojson') };
  const vector_layers = Object.keys(layers).map((id) => ({ id, fields: {} }));
  const cut = { bounds: mapBounds, minZoom: groundZooms.min, maxZoom: groundZooms.max };
  return archive(tilesOf(layers, { ...cut, fewer }), { ...cut, metadata: { name: 'ground', vector_layers } });
}
