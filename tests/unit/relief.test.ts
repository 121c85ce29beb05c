// The relief: heights read from grey, and its bands under what the map shows.
import { formatHex, interpolate, wcagContrast, wcagLuminance } from 'culori';
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { reliefBands } from '../../geo/basemap';
import { heightsOf, metresOf } from '../../geo/shapes/relief';
import { type Palette, palettes } from '../../src/map/palette';
import { lookOf } from '../../src/map/scene/evaluate';
import { layersOf } from '../../src/map/style';

describe('heights', () => {
  test.each([
    [94, 6],
    [134, 222],
    [138, 281], // halfway between 222 and 340
    [198, 2256],
  ])('grey %i is %i m', (grey, metres) => expect(metresOf(grey)).toBe(metres));

  test('what is darker or lighter than the scale is as low or as high as its ends', () => {
    expect([metresOf(0), metresOf(255)]).toEqual([6, 2256]);
  });

  test('a tile that is missing or of another size is named', () => {
    const small = { width: 2, height: 2, values: new Uint8Array(4) };
    expect(() => heightsOf(() => undefined)).toThrow('relief tile 1/12');
    expect(() => heightsOf(() => small)).toThrow('675 px');
  });

  test('lie where the world map has them: a summit in the upper left tile is that far from its corner', () => {
    const size = 675;
    const flat = new Uint8Array(size * size).fill(94);
    const summit = flat.map((grey, index) => (index === 300 * size + 150 ? 198 : grey));
    const { west, north, width, values } = heightsOf((row, column) => ({
      width: size,
      height: size,
      values: row === 1 && column === 12 ? summit : flat,
    }));
    const top = values.indexOf(Math.max(...[...values.subarray(299 * width, 302 * width)]));
    // 2′ a pixel: 5° east and 10° south of 90° E, 67.5° N; what is so far out is spread wide
    expect([west + (top % width) / 30, north - Math.floor(top / width) / 30]).toEqual([95, 57.5]);
  });
});

const shown = {
  polygons: ['one'],
  labelled: ['one'],
  fills: null,
  hasShade: false,
  streets: [],
  dimsLinks: false,
  language: 'zh',
  industries: [],
} as const;
const feature = (properties: object): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [0, 0] },
});

function looksOf(palette: Palette) {
  const layers = new Map(layersOf(palette, shown).map((layer) => [layer.id, layer]));
  const look = (id: string, zoom: number) => {
    const layer = layers.get(id);
    if (!layer) throw new Error(`no layer ${id}`);
    return lookOf(layer, zoom, () => undefined);
  };
  const over = (ground: string, id: string, properties: object, zoom = 5) => {
    const [colour, share] = [
      look(id, zoom).colour('fill-color', feature(properties)),
      look(id, zoom).number('fill-opacity', feature(properties)),
    ];
    return formatHex(interpolate([ground, colour])(share));
  };
  /** The ground at sea level and in every band. */
  const grounds = (level: 'land' | 'region') => {
    const all = [look(level, 5).colour('fill-color', feature({}))];
    for (const metres of reliefBands) all.push(over(all.at(-1) ?? '', 'relief', { metres }));
    return all;
  };
  return { look, over, grounds };
}

describe.each(Object.values(palettes))('in the $name theme', (palette) => {
  const { look, over, grounds } = looksOf(palette);

  test('every band of the data has a tint', () => {
    expect(Object.keys(palette.relief.tints).map(Number)).toEqual([...reliefBands]);
  });

  test('each band stands out from the one below it, and in the northeast is lighter than in the neighbours', () => {
    const [home, abroad] = [grounds('region'), grounds('land')];
    expect(new Set(home).size).toBe(reliefBands.length + 1);
    for (const [index, ground] of home.entries())
      expect(wcagLuminance(ground)).toBeGreaterThan(wcagLuminance(abroad[index] ?? ''));
  });

  test.each(['district', 'park'])(
    'the fill of a %s keeps 1.5 : 1 and its outline and name 3 : 1 against every band',
    (kind) => {
      for (const ground of grounds('region')) {
        expect(wcagContrast(over(ground, `${kind}-fill`, { id: 'one' }), ground)).toBeGreaterThanOrEqual(1.5);
        expect(wcagContrast(look(`${kind}-outline`, 5).colour('line-color'), ground)).toBeGreaterThanOrEqual(3);
        expect(wcagContrast(look('locality-label', 5).colour('text-color'), ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  test('names of places keep 4.5 : 1 against every band', () => {
    for (const ground of grounds('region'))
      expect(wcagContrast(look('label-prefecture', 5).colour('text-color'), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('close up, where there is no relief, a locality still keeps 1.5 : 1', () => {
    const ground = look('region', 9).colour('fill-color', feature({}));
    expect(wcagContrast(over(ground, 'district-fill', { id: 'one' }, 9), ground)).toBeGreaterThanOrEqual(1.5);
  });

  test('it has gone by zoom 9', () => {
    expect(look('relief', 9).number('fill-opacity', feature({ metres: 1500 }))).toBe(0);
  });
});
