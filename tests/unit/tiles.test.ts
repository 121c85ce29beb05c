// The basemap's archive of tiles: what an independent reader finds in it, and that views of it are whole.
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { archive } from '../../geo/atlas/archive';
import { groundArchive } from '../../geo/atlas/tiles';
import { archiveStart, mapBounds } from '../../geo/extent';
import type { Box } from '../../geo/published';
import { limits } from '../../src/domain/view';
import { areaSources, groundSources } from '../../src/map/layers/ids';
import { newShelf, tilesIn } from '../../src/map/tiles/shelf';
import { publishedFiles, publishedGround } from './published';

const bytes = publishedGround();
/** Ranges of bytes, with the ranges that were asked for. */
function sourceOf(all: Uint8Array) {
  const asked: string[] = [];
  const source: Source = {
    getKey: () => 'archive',
    getBytes: async (offset, length) => {
      asked.push(`${offset}+${length}`);
      return { data: Uint8Array.from(all.subarray(offset, offset + length)).buffer };
    },
  };
  return { source, asked };
}
const reader = new PMTiles(sourceOf(bytes).source);
const layersAt = async (z: number, x: number, y: number) => {
  const tile = await reader.getZxy(z, x, y);
  return tile ? new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers : {};
};
/** The tile over a [lon, lat]. */
const over = (lon: number, lat: number, z: number) => {
  const [at] = tilesIn([lon, lat, lon, lat], z);
  if (!at) throw new Error('no tile');
  return [at.z, at.x, at.y] as const;
};

test('it says what it covers, and is small enough to be kept for visits without a network', async () => {
  const header = await reader.getHeader();
  expect(header).toMatchObject({ minZoom: 3, maxZoom: 9, minLon: 95, minLat: 25, maxLon: 150, maxLat: 63 });
  expect(bytes.length).toBeLessThan(4_000_000);
});

test('its first 2 kB lead to every tile of the lowest zooms, and nothing else is read of its directories for them', async () => {
  const { source, asked } = sourceOf(bytes);
  const first = new PMTiles({
    ...source,
    getBytes: (offset, length) => source.getBytes(offset, offset === 0 ? archiveStart : length),
  });
  const { tileDataOffset } = await first.getHeader();
  for (const z of [3, 4, 5, 6]) expect(await first.getZxy(...over(123.6, 47.2, z))).toBeDefined();
  const ranges = asked.map((one) => one.split('+').map(Number));
  expect(ranges.filter(([offset = 0]) => offset < tileDataOffset)).toEqual([[0, archiveStart]]);
  expect(await first.getZxy(...over(123.6, 47.2, 9))).toBeDefined();
});

test('each of its layers is one of the map’s sources, by the same name', async () => {
  const { vector_layers: layers } = (await reader.getMetadata()) as { vector_layers: { id: string }[] };
  expect(layers.map(({ id }) => id).sort()).toEqual([...groundSources, ...areaSources].sort());
});

test('it covers as much as a reader can pan over', () => {
  expect([...limits.box]).toEqual(mapBounds);
});

test('the same shapes give the same bytes', () => {
  expect(Buffer.compare(Buffer.from(groundArchive(publishedFiles())), Buffer.from(bytes))).toBe(0);
});

test.each([
  ['富拉尔基', 123.62, 47.2, ['region', 'borders', 'rivers']],
  ['甘井子', 121.5, 38.95, ['region', 'coast', 'borders']],
  ['阜新', 121.65, 42.02, ['region', 'borders']],
  ['双鸭山', 131.15, 46.64, ['region', 'borders']],
  ['首尔', 127, 37.56, ['land']],
] as const)('over %s it holds what is drawn there', async (_, lon, lat, expected) => {
  const layers = await layersAt(...over(lon, lat, 8));
  expect(Object.keys(layers)).toEqual(expect.arrayContaining([...expected]));
});

test('the relief is gone where it is no longer drawn, the physical coast is there only close up', async () => {
  const [far, near] = [await layersAt(...over(121.5, 38.95, 6)), await layersAt(...over(121.5, 38.95, 9))];
  expect(far).not.toHaveProperty('coast');
  expect(near).toHaveProperty('coast');
  expect(far).toHaveProperty('relief');
  expect(near).not.toHaveProperty('relief');
});

test.each([
  ['甘井子', 121.5, 38.95, 'districts', 'ganjingzi'],
  ['阜蒙', 121.75, 42.06, 'districts', 'fuxin-county'],
  ['5G产业园', 121.42, 39.03, 'parks', '5g-park'],
] as const)('%s is in its tiles by its id, as an area and as a line', async (_, lon, lat, layer, id) => {
  const layers = await layersAt(...over(lon, lat, 8));
  for (const [name, type] of [
    [layer, 3],
    [`${layer.slice(0, -1)}-lines`, 2],
  ] as const) {
    const found = Array.from({ length: layers[name]?.length ?? 0 }, (_, index) => layers[name]?.feature(index));
    expect(found.filter((one) => one?.properties.id === id).map((one) => one?.type)).toEqual([type]);
  }
});

test('no outline runs along the edge of its tile', async () => {
  for (const [x, y] of [over(121.4, 42.2, 9), over(122.2, 42.4, 9)].map(([, x, y]) => [x, y] as const)) {
    const lines = (await layersAt(9, x, y))['district-lines'];
    const rings = Array.from({ length: lines?.length ?? 0 }, (_, index) => lines?.feature(index).loadGeometry() ?? []);
    const extent = lines?.extent ?? 0;
    expect(rings.flat().length).toBeGreaterThan(0);
    for (const points of rings.flat())
      for (const [index, to] of points.entries()) {
        const from = points[index - 1];
        const isAlong =
          from &&
          ((from.x === to.x && (to.x < 0 || to.x > extent)) || (from.y === to.y && (to.y < 0 || to.y > extent)));
        expect(isAlong && Math.hypot(to.x - from.x, to.y - from.y) > 1000, `${x}/${y}`).toBeFalsy();
      }
  }
});

describe('tiles with the same content', () => {
  const tile = (z: number, x: number, y: number, text: string) => ({ z, x, y, data: Buffer.from(text) });
  const contents = { bounds: [95, 25, 150, 63] as Box, minZoom: 1, maxZoom: 1, metadata: {} };

  test('stand in the archive once', async () => {
    const tiles = [tile(1, 0, 0, 'same'), tile(1, 0, 1, 'same'), tile(1, 1, 0, 'other')];
    const made = new PMTiles(sourceOf(archive(tiles, contents)).source);
    const header = await made.getHeader();
    expect([header.numAddressedTiles, header.numTileContents]).toEqual([3, 2]);
  });

  test('are found each at its place, and nothing where there is none', async () => {
    const tiles = [tile(1, 0, 0, 'same'), tile(1, 1, 0, 'other')];
    // directories are gzipped, these tiles are not
    const unpacked = async (data: ArrayBuffer) =>
      new Uint8Array(data)[0] === 0x1f ? Uint8Array.from(gunzipSync(new Uint8Array(data))).buffer : data;
    const made = new PMTiles(sourceOf(archive(tiles, contents)).source, undefined, unpacked);
    const text = async (x: number, y: number) => {
      const found = await made.getZxy(1, x, y);
      return found && Buffer.from(found.data).toString();
    };
    expect([await text(0, 0), await text(1, 0), await text(1, 1)]).toEqual(['same', 'other', undefined]);
  });
});

describe('a shelf of its tiles', () => {
  const home: Box = [115, 38, 136, 54];
  const shelfOf = () => {
    const { source, asked } = sourceOf(bytes);
    return { asked, shelf: newShelf(new PMTiles(source), () => undefined) };
  };

  test('has all that a view needs once it has come, each tile at its place', async () => {
    const { shelf } = shelfOf();
    await shelf.fetch(home, 4.6);
    expect(shelf.lacks(home, 4.6)).toBe(false);
    const boxes = shelf.tilesAt(home, 4.6).map(({ box }) => box.join());
    expect(new Set(boxes).size).toBe(boxes.length);
    expect(boxes.length).toBeGreaterThan(3);
  });

  test('fetches no range twice in a visit', async () => {
    const { shelf, asked } = shelfOf();
    await shelf.fetch(home, 4.6);
    await Promise.all([shelf.fetch(home, 4.9), shelf.fetch(home, 5.1), shelf.fetch(home, 5.1)]);
    await shelf.fetch(home, 4.6);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('gives a larger tile, cut, where one has not come yet', async () => {
    const { shelf } = shelfOf();
    await shelf.fetch(home, 4.6);
    const close: Box = [123, 47, 124, 47.5];
    expect(shelf.lacks(close, 8)).toBe(true);
    const [tile] = shelf.tilesAt(close, 8);
    const side = 512 / 2 ** 8;
    expect((tile?.box[2] ?? 0) - (tile?.box[0] ?? 0)).toBeCloseTo(side, 6);
    expect(tile?.layers.has('region')).toBe(true);
  });

  test('beyond the closest tiles gives those', async () => {
    const { shelf } = shelfOf();
    await shelf.fetch([123.6, 47.1, 123.7, 47.2], 13.5);
    const [tile] = shelf.tilesAt([123.6, 47.1, 123.7, 47.2], 13.5);
    expect((tile?.box[2] ?? 0) - (tile?.box[0] ?? 0)).toBeCloseTo(512 / 2 ** 9, 6);
  });

  test('says that an archive cannot be read', async () => {
    const { source } = sourceOf(Uint8Array.from(Buffer.from('no archive at all'.repeat(20))));
    await expect(newShelf(new PMTiles(source), () => undefined).fetch(home, 5)).rejects.toThrow();
  });
});
