// The basemap and the localities' areas as vector tiles: what the maps draw a view at a time. Uncut shapes of the same files
// stay published beside them.
import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection, Geometry } from 'geojson';
import { groundZooms, mapBounds } from '../extent';
import { type GroundLayer, groundOf } from '../ground';
import type { Box } from '../published';
import { archive, type Tile } from './archive';

/** CSS px of a tile's side, how many more are drawn on each side, and how far a simplified line may lie from its own: the highest zoom is not simplified. */
const [side, beyond, tolerance] = [512, 10, 0.6];
/** Units of a tile's side: areas are read close up, where what opens is fitted to its outline. */
const extents = { ground: 4096, areas: 8192 } as const;

type TileLayer = GroundLayer | 'coast';
type AreaLayer = 'districts' | 'district-lines' | 'parks' | 'park-lines';
/** The zooms of a layer's tiles, where not all. */
const fewer: Partial<Record<TileLayer, readonly [number, number]>> = {
  relief: [groundZooms.min, 8],
  coast: [7, groundZooms.max],
};

/**
 * Layers by their names in the tiles and what they are cut to: [west, south, east, north], WGS-84; zooms, those of a layer
 * where it has fewer; units of a tile's side.
 */
type Cut = {
  layers: Readonly<Record<string, FeatureCollection>>;
  bounds: Box;
  minZoom: number;
  maxZoom: number;
  extent: number;
  fewer?: Readonly<Record<string, readonly [number, number]>>;
};

/** Column or row of a tile at a zoom. */
const columnOf = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
function rowOf(lat: number, z: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
}

/** The tiles of a cut that hold something, not compressed. */
function cutTiles({ layers, bounds, minZoom, maxZoom, extent, fewer = {} }: Cut): Tile[] {
  const unit = extent / side;
  const cut = Object.entries(layers).map(([name, data]) => {
    const [from, to] = fewer[name] ?? [minZoom, maxZoom];
    const reach = { extent, buffer: beyond * unit, tolerance: tolerance * unit };
    return { name, from, to, index: new GeoJSONVT(data, { maxZoom, indexMaxZoom: 0, indexMaxPoints: 0, ...reach }) };
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
        tiles.push({ z, x, y, data: fromGeojsonVt(Object.fromEntries(found), { version: 2, extent }) });
      }
  return tiles;
}

/** Every tile that holds something of any of the cuts, gzipped: written one after the other, its layers are those of all. */
export function tilesOf(...cuts: readonly Cut[]): Tile[] {
  const tiles = new Map<string, Tile>();
  for (const { z, x, y, data } of cuts.flatMap(cutTiles)) {
    const place = [z, x, y].join();
    const before = tiles.get(place)?.data ?? new Uint8Array();
    tiles.set(place, { z, x, y, data: Buffer.concat([before, data]) });
  }
  return [...tiles.values()].map((tile) => ({ ...tile, data: gzipSync(tile.data, { level: 9 }) }));
}

/** The rings of an area as lines. */
function outlineOf(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { type: 'MultiLineString', coordinates: geometry.coordinates };
  if (geometry.type === 'MultiPolygon') return { type: 'MultiLineString', coordinates: geometry.coordinates.flat() };
  throw new Error(`A locality's area is a ${geometry.type}: make it a Polygon or a MultiPolygon.`);
}

/** What is drawn of areas: themselves, and their outlines as lines, which know nothing of a tile's edge. */
function areaLayers(districts: FeatureCollection, parks: FeatureCollection): Record<AreaLayer, FeatureCollection> {
  const drawn = ({ features }: FeatureCollection, outline: boolean): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }) => ({
      type: 'Feature',
      properties: { id: properties?.id },
      geometry: outline ? outlineOf(geometry) : geometry,
    })),
  });
  return {
    districts: drawn(districts, false),
    'district-lines': drawn(districts, true),
    parks: drawn(parks, false),
    'park-lines': drawn(parks, true),
  };
}

/** The archive of tiles of the published files of the basemap and of the areas, path → text. */
export function groundArchive(files: ReadonlyMap<string, string>): Uint8Array {
  const read = (name: string) => {
    const text = files.get(`atlas/${name}`);
    if (text === undefined) throw new Error(`no atlas/${name} to make tiles of`);
    return JSON.parse(text);
  };
  const uncut = groundOf(
    read('basemap/basemap.topojson'),
    read('basemap/water.topojson'),
    read('basemap/relief.topojson'),
  );
  const ground = { ...uncut, coast: read('basemap/coast.geojson') };
  const areas = areaLayers(read('districts.geojson'), read('parks.geojson'));
  const vector_layers = [
    ...Object.keys(ground).map((id) => ({ id, fields: {} })),
    ...Object.keys(areas).map((id) => ({ id, fields: { id: 'String' } })),
  ];
  const cut = { bounds: mapBounds, minZoom: groundZooms.min, maxZoom: groundZooms.max };
  const tiles = tilesOf(
    { ...cut, layers: ground, extent: extents.ground, fewer },
    { ...cut, layers: areas, extent: extents.areas },
  );
  return archive(tiles, { ...cut, metadata: { name: 'ground', vector_layers } });
}
