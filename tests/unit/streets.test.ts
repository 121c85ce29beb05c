// A street map of the reader's own: what is opened, what is refused and why, and where it lies among the layers.
import { describe, expect, test, vi } from 'vitest';
import { limits } from '../../src/domain/view';
import { layerIds } from '../../src/map/layers/ids';
import { palettes } from '../../src/map/palette';
import { lookOf } from '../../src/map/scene/evaluate';
import { streetsFrom } from '../../src/map/streetMap';
import { streetLayers } from '../../src/map/streets/layers';
import { creditOf, openStreets } from '../../src/map/streets/open';
import { streetTilesIn } from '../../src/map/streets/tiles';
import { layersOf } from '../../src/map/style';
import { streetArchive, streetBox, typedArchive } from '../streets';

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'dalian.pmtiles') => new File([bytes], name);
const opened = (bytes: Uint8Array<ArrayBuffer>) => openStreets(fileOf(bytes), 'dalian.pmtiles');

describe('a file with streets', () => {
  test('is opened with its box, its zooms and whose it is', async () => {
    const attribution = '<a href="https://www.openstreetmap.org/copyright">&copy; Somebody</a>  Else';
    const { box, zooms, credit, name } = await opened(streetArchive({ attribution }));
    expect(box.map((degrees) => Math.round(degrees * 1e5) / 1e5)).toEqual(streetBox);
    expect({ zooms, name }).toEqual({ zooms: { min: 8, max: 14 }, name: 'dalian.pmtiles' });
    expect(credit).toBe('© Somebody Else');
  });

  test('that names nobody is credited to OpenStreetMap, whose data all of these are', () => {
    expect(creditOf(undefined)).toBe('© OpenStreetMap');
    expect(creditOf('<br>')).toBe('© OpenStreetMap');
    expect(creditOf('x'.repeat(900)).length).toBeLessThan(200);
  });

  test('is read by ranges, never whole', async () => {
    const file = fileOf(streetArchive());
    const whole = vi.spyOn(File.prototype, 'arrayBuffer');
    const slice = vi.spyOn(File.prototype, 'slice');
    const streets = await openStreets(file, file.name);
    const frame = { camera: { zoom: 13, lat: 38.97, lon: 121.5 }, width: 200, height: 200, margin: 0 };
    expect(await streetTilesIn(streets, frame)).not.toHaveLength(0);
    expect(whole).not.toHaveBeenCalled();
    expect(slice.mock.calls.every(([from = 0, to = Infinity]) => to - from <= 16_384)).toBe(true);
  });
});

test.each([
  ['broken', new TextEncoder().encode('no archive at all, only words'.repeat(20))],
  ['broken', new TextEncoder().encode('PMT')],
  ['broken', streetArchive().slice(0, 60)],
  ['empty', streetArchive({ layers: null })],
  ['raster', typedArchive(2)],
  ['raster', typedArchive(4)],
  ['foreign', typedArchive(6)],
  ['foreign', streetArchive({ layers: ['transportation', 'building'] })],
  ['elsewhere', streetArchive({ box: [2.2, 48.8, 2.3, 48.9] })],
] as const)('a file that is %s is refused, and the reader hears why', async (why, bytes) => {
  await expect(opened(bytes as Uint8Array<ArrayBuffer>)).rejects.toMatchObject({ why });
});

describe.each(['light', 'dark'] as const)('the layers of streets in %s', (theme) => {
  const streets = streetLayers(palettes[theme]);
  const state = {
    polygons: [],
    fills: null,
    hasShade: true,
    streets,
    dimsLinks: false,
    language: 'zh',
    industries: [],
  } as const;
  const ids = layersOf(palettes[theme], state).map(({ id }) => id);
  const own = ids.filter((id) => id.startsWith('streets-'));

  test('lie over the ground and its waters, under the localities and the borders', () => {
    expect(own.length).toBeGreaterThan(20);
    const first = ids.indexOf(own[0] ?? '');
    expect(ids.slice(first, first + own.length)).toEqual(own);
    for (const below of ['land', 'region', 'relief', 'river', 'lake']) expect(ids.indexOf(below)).toBeLessThan(first);
    for (const above of ['district-fill', 'park-fill', 'border-county', 'border-china', 'label-city'])
      expect(ids.indexOf(above)).toBeGreaterThan(first);
    expect(ids).not.toContain('coast');
  });

  test('draw no names, no icons and no borders of their own, and nothing from far out', () => {
    for (const layer of streets) {
      expect(['fill', 'line']).toContain(layer.type);
      expect('source-layer' in layer && layer['source-layer']).not.toBe('boundaries');
      expect(layer.minzoom).toBeGreaterThanOrEqual(streetsFrom);
    }
  });

  test('are all understood by the painter', () => {
    for (const layer of streets) {
      const look = lookOf(layer, limits.closestZoom, () => undefined);
      expect(look.colour(layer.type === 'fill' ? 'fill-color' : 'line-color')).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  test('leave the others in their order when they go', () => {
    const without = layersOf(palettes[theme], { ...state, streets: [] }).map(({ id }) => id);
    expect(without).toEqual(layerIds.filter((id) => without.includes(id)));
  });
});
