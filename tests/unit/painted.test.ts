// The drawn map paints the one style: what its layers say of the published data, as shapes.
import type { FeatureCollection } from 'geojson';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PlaceLink } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import type { ProjectPoints } from '../../src/domain/filter';
import { basemapOf } from '../../src/map/basemap';
import { palettes } from '../../src/map/palette';
import { clustersOf } from '../../src/map/scene/clusters';
import { lookOf } from '../../src/map/scene/evaluate';
import type { Frame } from '../../src/map/scene/frame';
import { type Memory, paint } from '../../src/map/scene/layout';
import { boxOf, type Scene, stateOf, styledMap, targetsIn } from '../../src/map/scene/scene';
import type { Shape } from '../../src/map/shape';
import { published } from './published';

const index = published<AtlasIndex>('index.json');
const points = published<ProjectPoints>('projects.geojson');
const industries = index.industries.map(({ id }) => id);
const links = published<PlaceLink[]>('links.json');
const scene: Scene = {
  atlas: atlasOf(index),
  basemap: basemapOf(
    published('basemap/basemap.topojson'),
    published('basemap/water.topojson'),
    published('basemap/labels.geojson'),
    index.localities,
  ),
  clusters: clustersOf(points, index.industries),
  districts: published<FeatureCollection>('districts.geojson'),
  parks: published<FeatureCollection>('parks.geojson'),
  selection: { type: 'FeatureCollection', features: [] },
  links: [],
  selected: null,
  faded: [],
  fills: null,
  language: 'zh',
};
const fuxin: Frame = { camera: { zoom: 7.4, lat: 42.2, lon: 121.9 }, width: 1280, height: 800, margin: 0 };
const styled = (more: Partial<Scene>, frame = fuxin) => {
  const shown = { ...scene, ...more };
  return styledMap(shown, targetsIn(shown, frame), palettes.light, frame, boxOf(frame));
};
const painted = (more: Partial<Scene>, frame = fuxin) => paint(styled(more, frame), frame);
const shapesOf = (layer: string, more: Partial<Scene> = {}, frame = fuxin): readonly Shape[] =>
  painted(more, frame).find(({ id }) => id === layer)?.shapes ?? [];
const textsOf = (layers: RegExp, more: Partial<Scene>): Shape[] =>
  painted(more).flatMap(({ id, shapes }) =>
    layers.test(id) ? shapes.flatMap(({ children }) => (typeof children === 'string' ? [] : (children ?? []))) : [],
  );

afterEach(() => vi.restoreAllMocks());

describe('the painter', () => {
  test('finds every expression of the style valid, at every zoom, and every value it needs in the data', () => {
    const warned = vi.spyOn(console, 'warn');
    for (const zoom of [3.5, 6.5, 9.6]) {
      const frame = { ...fuxin, camera: { ...fuxin.camera, zoom } };
      const fills = new Map([['xinqiu', '#c5934f']]);
      painted({ links, selected: 'fuxin', faded: ['jianhua'] }, frame);
      painted({ fills, language: 'en' }, frame);
    }
    expect(warned).not.toHaveBeenCalled();
  });

  test('says which property of which layer is no valid expression', () => {
    const wrong = { id: 'sea', type: 'background', paint: { 'background-color': ['get'] } } as never;
    expect(() => lookOf(wrong, 4, () => undefined).colour('background-color')).toThrow(/sea: background-color/);
    expect(() => lookOf(wrong, 4, () => undefined).number('line-width')).toThrow(
      'a background layer has no line-width',
    );
  });

  test('paints the layers in the order of the style', () => {
    const map = styled({ links });
    expect(paint(map, fuxin).map(({ id }) => id)).toEqual(map.layers.map(({ id }) => id));
  });

  test('paints anew only the layers that read a state when the pointer moves', () => {
    const memory: Memory = new Map();
    const map = styled({});
    const before = paint(map, fuxin, memory);
    const after = paint({ ...map, stateOf: stateOf(scene, 'zhangwu') }, fuxin, memory);
    const anew = after.filter(({ shapes }, index) => shapes !== before[index]?.shapes).map(({ id }) => id);
    expect(anew.sort()).toEqual(
      [
        'district-fill',
        'district-outline',
        'locality-selected',
        'park-fill',
        'park-hatch',
        'park-outline',
        'park-selected',
      ].sort(),
    );
  });

  test('fills a locality fainter where another is selected, or where no project of it is left; a class keeps its colour', () => {
    const look = (more: Partial<Scene>) =>
      shapesOf('district-fill', more).find(({ attributes }) => attributes['data-locality'] === 'zhangwu')?.attributes;
    expect(look({})).toMatchObject({ fill: '#d9b888', 'fill-opacity': 0.72 });
    expect(look({ selected: 'ganjingzi' })).toMatchObject({ 'fill-opacity': 0.4 });
    expect(look({ faded: ['zhangwu'] })).toMatchObject({ 'fill-opacity': 0.18 });
    expect(look({ fills: new Map([['zhangwu', '#6b4420']]) })).toMatchObject({ fill: '#6b4420', 'fill-opacity': 0.9 });
  });

  test('gives lakes no outline, as the style says none', () => {
    expect(shapesOf('lake')[0]?.attributes).not.toHaveProperty('stroke');
    expect(shapesOf('region')[0]?.attributes).toMatchObject({ stroke: '#f6f2e9' });
  });
});

describe('names', () => {
  const boxes = (texts: readonly Shape[]) =>
    texts.map(({ attributes: { x, y, 'font-size': size }, children }) => ({
      text: String(children),
      x: Number(x),
      y: Number(y),
      half: (String(children).length * Number(size)) / 2,
      size: Number(size),
    }));

  test('of links keep clear of the names of the map, and step back with their links', () => {
    const names = boxes(textsOf(/label/, { links }));
    expect(names.map(({ text }) => text)).toContain('沈阳');
    const over = names.flatMap((a, index) =>
      names
        .slice(index + 1)
        .filter((b) => Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < (a.size + b.size) / 2)
        .map((b) => `${a.text} ${b.text}`),
    );
    expect(over).toEqual([]);
    const opacities = (more: Partial<Scene>) =>
      new Set(textsOf(/link-label/, more).map(({ attributes }) => attributes.opacity ?? 1));
    expect(opacities({ links })).toEqual(new Set([1]));
    expect(opacities({ links, selected: 'ganjingzi' })).toContain(0.7);
  });

  test('leave room for the marks, and for the labels of markers, which no one sees', () => {
    const marker = textsOf(/marker-space/, {});
    expect(marker).toEqual([]);
    const names = boxes(textsOf(/label/, {}));
    const marks = [...shapesOf('project-cluster'), ...shapesOf('project-symbol')].map(({ attributes }) =>
      String(attributes.transform)
        .match(/[\d.-]+/g)
        ?.map(Number),
    );
    expect(marks.length).toBeGreaterThan(2);
    for (const [x = 0, y = 0] of marks.filter((one) => one !== undefined))
      expect(names.filter((name) => Math.hypot(name.x - x, name.y - y) < 10)).toEqual([]);
  });
});

describe('marks', () => {
  test('tell how many projects of which industry a cluster holds', () => {
    const [donut] = shapesOf('project-cluster');
    const counts: Record<string, number> = JSON.parse(String(donut?.attributes['data-counts']));
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(Object.keys(counts)).toEqual(industries);
    expect(JSON.stringify(donut?.children)).toContain(`"children":"${total}"`);
  });

  test('are hollow where a point is not the project’s own', () => {
    const near = { ...fuxin, camera: { ...fuxin.camera, zoom: 11 } };
    const own = new Map(points.features.map(({ properties }) => [properties.id, properties.placed_by === 'site']));
    for (const { attributes, children } of shapesOf('project-symbol', {}, near))
      expect(children).toHaveLength(own.get(String(attributes['data-project'])) ? 3 : 4);
  });
});
