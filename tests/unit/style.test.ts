import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { clusterProperties } from '../../src/map/layers/projects';
import { sources, stack } from '../../src/map/order';
import { light } from '../../src/map/palette';
import { layersOf, type MapState } from '../../src/map/stack';

const industries = ['steel', 'food'];
const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
const states: MapState[] = [
  { polygons: [], labelled: [], selected: null, family: [], faded: [], language: 'zh', industries },
  {
    polygons: ['fulaerji'],
    labelled: ['fulaerji'],
    selected: 'fulaerji',
    family: ['fulaerji'],
    faded: ['fuxin'],
    language: 'en',
    industries,
  },
];

describe('the style', () => {
  test.each(states)('is valid by MapLibre’s own validator (state %#)', (state) => {
    const all = Object.fromEntries(Object.values(sources).map((id) => [id, empty]));
    const projects = { ...empty, cluster: true, clusterProperties: clusterProperties(industries) };
    const style = { version: 8 as const, sources: { ...all, projects }, layers: layersOf(light, state) };
    expect(validateStyleMin(style as never)).toEqual([]);
  });

  test('draws every layer once, in the order of the stack', () => {
    const [state] = states;
    if (!state) throw new Error('no state');
    expect(layersOf(light, state).map(({ id }) => id)).toEqual(stack);
  });

  test('asks for no glyph or sprite from anywhere', () => {
    expect(JSON.stringify(states.map((state) => layersOf(light, state)))).not.toMatch(/https?:/);
  });
});
