import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LocalityFile, Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { median, percentile } from '../bench/figures';
import { goals, outcomeOf } from '../bench/goals';
import { newSamples } from '../bench/samples';
import { scaledAtlas } from '../bench/scaled';
import { publishedFiles } from './published';

const real = publishedFiles();
const many = scaledAtlas(real, 3);
const read = <T>(files: ReadonlyMap<string, string>, path: string) =>
  JSON.parse(files.get(`atlas/${path}`) ?? 'null') as T;

describe('the data many times over', () => {
  const index = read<AtlasIndex>(many, 'index.json');
  const ids = index.localities.map(({ id }) => id);

  test('is the same in every run', () => {
    expect(scaledAtlas(real, 3)).toEqual(many);
  });

  test('has three times the localities, each with a shape, a file and its own id', () => {
    expect(new Set(ids).size).toBe(3 * read<AtlasIndex>(real, 'index.json').localities.length);
    const shapes = ['districts.geojson', 'parks.geojson'].flatMap(
      (name) => read<FeatureCollection>(many, name).features,
    );
    expect(new Set(shapes.map(({ id }) => id))).toEqual(new Set(ids));
    for (const id of ids) expect(read<LocalityFile>(many, `localities/${id}.json`).locality.id).toBe(id);
  });

  test('keeps every project and row in a locality that is there', () => {
    const points = read<FeatureCollection>(many, 'projects.geojson').features;
    expect(new Set(points.map(({ id }) => id)).size).toBe(index.projects);
    const { projects, metrics } = read<Rows>(many, 'rows.json');
    const named = [
      ...points.map(({ properties }) => properties?.locality),
      ...projects.map(({ locality }) => locality),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(metrics.every(({ fact, locality }) => fact.startsWith(`${locality}.`))).toBe(true);
  });

  test('keeps a locality within its parent’s copy', () => {
    const byId = new Map(index.localities.map((locality) => [locality.id, locality]));
    const county = byId.get('fuxin-county-3');
    expect(county?.parent).toBe('fuxin-3');
    expect(county?.bbox[0]).toBeGreaterThanOrEqual(byId.get('fuxin-3')?.bbox[0] ?? Number.NaN);
  });
});

describe('a goal', () => {
  const setting = { scale: 1, throttled: false };
  const idle = goals.find(({ figure }) => figure === 'idle');
  const outcome = (own: number[], floor: number[]) => {
    const samples = newSamples();
    samples.add(setting, 'idle', 'heitu', own);
    samples.add(setting, 'idle', 'maplibre', floor);
    return idle && outcomeOf(idle, samples, setting);
  };

  test('compares medians with the page beside it', () => {
    expect(outcome([100, 110, 900], [100, 100, 100])).toMatchObject({ compared: 1.1, isMet: true });
    expect(outcome([200], [100])).toMatchObject({ compared: 2, isMet: false });
  });

  test('that was not measured is left out', () => {
    expect(outcome([], [])).toBeNull();
  });

  test('reads percentiles by nearest rank', () => {
    expect(median([3, 1, 2, 10])).toBe(2.5);
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
  });
});
