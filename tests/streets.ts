// A small street map in the schema of Protomaps' basemaps, made for tests: a grid of roads in 甘井子, a pond, houses, a green.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { archive } from '../geo/atlas/archive';
import { tilesOf } from '../geo/atlas/tiles';
import type { Box } from '../geo/published';

/** [west, south, east, north] of what it covers, WGS-84. */
export const streetBox: Box = [121.47, 38.95, 121.53, 38.99];
const zooms = { minZoom: 8, maxZoom: 14 };

const feature = (geometry: Geometry, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});
const rectangle = ([west, south, east, north]: Box, properties: Feature['properties']) =>
  feature(
    {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    properties,
  );
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

function layersIn([west, south, east, north]: Box): Record<string, FeatureCollection> {
  const share = (at: number, from: number, to: number) => from + at * (to - from);
  const places = Array.from({ length: 9 }, (_, index) => (index + 0.5) / 9);
  const kindAt = (index: number) => (index === 4 ? 'highway' : index % 2 === 0 ? 'major_road' : 'minor_road');
  const roads = places.flatMap((at, index) => {
    const [x, y] = [share(at, west, east), share(at, south, north)];
    const lines = [
      [
        [x, south],
        [x, north],
      ],
      [
        [west, y],
        [east, y],
      ],
    ];
    return lines.map((coordinates) => feature({ type: 'LineString', coordinates }, { kind: kindAt(index) }));
  });
  const boxAt = (x: number, y: number, size: number): Box => [
    share(x, west, east),
    share(y, south, north),
    share(x + size, west, east),
    share(y + size, south, north),
  ];
  const houses = places.flatMap((x) =>
    places.map((y) => rectangle(boxAt(x + 0.02, y + 0.02, 0.03), { kind: 'building' })),
  );
  return {
    earth: collection([rectangle([west, south, east, north], { kind: 'earth' })]),
    landuse: collection([rectangle(boxAt(0.62, 0.62, 0.2), { kind: 'park' })]),
    water: collection([rectangle(boxAt(0.2, 0.2, 0.15), { kind: 'lake' })]),
    roads: collection(roads),
    buildings: collection(houses),
  };
}

type Asked = { box?: Box; layers?: readonly string[] | null; attribution?: string };

/** An archive in the schema of Protomaps' basemaps, version 4. `layers`: those that it says it has; null: it has no tiles. */
export function streetArchive({ box = streetBox, layers, attribution }: Asked = {}): Uint8Array<ArrayBuffer> {
  const all = layersIn(box);
  const vector_layers = (layers ?? Object.keys(all)).map((id) => ({ id, fields: { kind: 'String' } }));
  const cut = { bounds: box, ...zooms };
  const tiles = layers === null ? [] : tilesOf({ ...cut, layers: all, extent: 4096 });
  const said = { name: 'streets', vector_layers, ...(attribution && { attribution }) };
  return new Uint8Array(archive(tiles, { ...cut, metadata: said }));
}

/** The same with another type of tiles, as the header numbers them: 2 is PNG. */
export function typedArchive(type: number): Uint8Array<ArrayBuffer> {
  const bytes = streetArchive();
  bytes[99] = type;
  return bytes;
}
