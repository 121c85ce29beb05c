// The drawn map and the SVG are of the one style: what its layers say of the published data.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PlaceLink } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import type { ProjectPoints } from '../../src/domain/filter';
import { markRadius } from '../../src/map/marks';
import { palettes } from '../../src/map/palette';
import { lookOf } from '../../src/map/scene/evaluate';
import type { Frame } from '../../src/map/scene/frame';
import { type Item, layOut, newMemory } from '../../src/map/scene/layout';
import { readStyle, type Scene, styledScene } from '../../src/map/scene/scene';
import type { Shape } from '../../src/map/shape';
import { painted as shapesIn } from '../../src/map/svg/shapes';
import { openingShown } from './openingShown';
import { published } from './published';
import { publishedBasemap } from './publishedBasemap';

const index = published<AtlasIndex>('index.json');
const points = published<ProjectPoints>('projects.geojson');
const industries = index.industries.map(({ id }) => id);
const links = published<PlaceLink[]>('links.json');
const scene: Scene = {
  ...openingShown(),
  basemap: publishedBasemap(),
};
const fuxin: Frame = { camera: { zoom: 7.4, lat: 42.2, lon: 121.9 }, width: 1280, height: 800, margin: 0 };
const styled = (more: Partial<Scene>, frame = fuxin) => styledScene({ ...scene, ...more }, palettes.light, frame);
const laid = (more: Partial<Scene>, frame = fuxin) => layOut(styled(more, frame), frame);
const itemsOf = (layer: string, more: Partial<Scene> = {}, frame = fuxin): readonly Item[] =>
  laid(more, frame).find(({ id }) => id === layer)?.items ?? [];
const painted = (more: Partial<Scene>, frame = fuxin) => shapesIn(laid(more, frame), frame);
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
    // read ahead of all data it asks for nothing that only data can answer
    for (const palette of Object.values(palettes)) readStyle(palette);
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
    expect(layOut(map, fuxin).map(({ id }) => id)).toEqual(map.layers.map(({ id }) => id));
  });

  test('lays out anew only what the pointer or what finds room may have changed', () => {
    const memory = newMemory();
    const before = layOut(styled({}), fuxin, memory);
    const after = layOut({ ...styled({}), sources: styled({}).sources }, fuxin, memory);
    const anew = after.filter(({ items }, index) => items !== before[index]?.items).map(({ id }) => id);
    expect(anew).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(sea|land|china|region|river|lake|border)/)]),
    );
    const hovered = { ...styled({}), stateOf: styled({ hovered: 'zhangwu' }).stateOf };
    const then = layOut({ ...hovered, sources: styled({}).sources }, fuxin, memory);
    const changed = then.filter(({ items }, index) => items !== after[index]?.items).map(({ id }) => id);
    expect(changed).toEqual(expect.arrayContaining(['district-fill', 'park-outline', 'locality-selected']));
    expect(changed).not.toContain('region');
  });

  test('fills a locality fainter where another is selected, or where no project of it is left; a class keeps its colour', () => {
    const look = (more: Partial<Scene>) =>
      shapesOf('district-fill', more).find(({ attributes }) => attributes['data-locality'] === 'zhangwu')?.attributes;
    expect(look({})).toMatchObject({ fill: palettes.light.locality.toLowerCase(), 'fill-opacity': 0.69 });
    expect(look({ selected: 'ganjingzi' })).toMatchObject({ 'fill-opacity': 0.38 });
    expect(look({ faded: ['zhangwu'] })).toMatchObject({ 'fill-opacity': 0.17 });
    expect(look({ fills: new Map([['zhangwu', '#6b4420']]) })).toMatchObject({ fill: '#6b4420', 'fill-opacity': 0.9 });
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
    // the map's own name for it would say the same twice
    expect(names.map(({ text }) => text)).not.toContain('沈阳市');
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
    const marks = [...itemsOf('project-cluster'), ...itemsOf('project-symbol')].flatMap((item) =>
      item.is === 'mark' ? [item] : [],
    );
    expect(marks.length).toBeGreaterThan(2);
    for (const { x, y } of marks) expect(names.filter((name) => Math.hypot(name.x - x, name.y - y) < 10)).toEqual([]);
  });
});

describe('marks', () => {
  test('tell how many projects of which industry a cluster holds', () => {
    const donuts = itemsOf('project-cluster').flatMap((item) => (item.is === 'mark' ? [item] : []));
    expect(donuts.length).toBeGreaterThan(1);
    for (const { feature, mark } of donuts) {
      const counts = industries.map((id) => Number(feature.properties?.[`n_${id}`]));
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(total).toBe(feature.properties?.point_count);
      expect(mark.parts).toContainEqual(expect.objectContaining({ is: 'number', text: String(total) }));
      expect(mark.radius).toBe(markRadius(total));
    }
  });

  test('are hollow where a point is not the project’s own', () => {
    const near = { ...fuxin, camera: { ...fuxin.camera, zoom: 11 } };
    const own = new Map(points.features.map(({ properties }) => [properties.id, properties.placed_by === 'site']));
    for (const item of itemsOf('project-symbol', {}, near))
      expect(item.is === 'mark' && item.mark.parts).toHaveLength(
        item.is === 'mark' && own.get(String(item.feature.properties?.id)) ? 3 : 4,
      );
  });
});
