import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { layerIds, sources } from '../../src/map/layers/ids';
import { clusterProperties } from '../../src/map/layers/projects';
import { palettes } from '../../src/map/palette';
import { layersOf, type MapState } from '../../src/map/style';

const industries = ['steel', 'food'];
const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
const states: MapState[] = [
  { polygons: [], fills: null, hasShade: true, streets: [], dimsLinks: false, language: 'zh', industries },
  {
    polygons: ['fulaerji'],
    hasShade: true,
    streets: [],
    dimsLinks: true,
    fills: new Map([['fulaerji', '#c5934f']]),
    language: 'en',
    industries,
  },
];

describe('the style', () => {
  const themed = states.flatMap((state) => Object.values(palettes).map((palette) => ({ state, palette })));
  test.each(themed)('is valid by MapLibre’s own validator (state and theme %#)', ({ state, palette }) => {
    const all = Object.fromEntries(Object.values(sources).map((id) => [id, empty]));
    const projects = { ...empty, cluster: true, clusterProperties: clusterProperties(industries) };
    const style = { version: 8 as const, sources: { ...all, projects }, layers: layersOf(palette, state) };
    expect(validateStyleMin(style as never)).toEqual([]);
  });

  test('draws every layer once, in the order of the layerIds', () => {
    const [state] = states;
    if (!state) throw new Error('no state');
    expect(layersOf(palettes.light, state).map(({ id }) => id)).toEqual(layerIds);
  });

  test('asks for no glyph or sprite from anywhere', () => {
    expect(JSON.stringify(states.map((state) => layersOf(palettes.light, state)))).not.toMatch(/https?:/);
  });
});
