import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { validate } from '../../data/contract/validate';
import { schemas, shapeOf } from '../../geo/atlas/contract';
import { atlasFiles } from '../../geo/atlas/files';
import { publishedFiles } from './published';

const files = publishedFiles();
/** The file's value with what stands at `place` (keys with dots between them) replaced. */
function withChanged(path: string, place: string, by: unknown): unknown {
  const value: unknown = JSON.parse(files.get(`atlas/${path}`) ?? 'null');
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((part, key) => (part as Record<string, unknown>)[key], value);
  Object.assign(parent as object, { [last]: by });
  return value;
}
const dotted = (said: string) => said.replaceAll(/\[(\d+)\]/g, '.$1').replace(': .', ': ');

const loaded = [...files].flatMap(([path, text]) =>
  /\.(json|geojson|topojson)$/.test(path) && !/schema\/|datapackage/.test(path)
    ? [[path.replace('atlas/', ''), JSON.parse(text)] as const]
    : [],
);

test('every JSON file that the app loads has a shape, and keeps to it', () => {
  expect(loaded.length).toBeGreaterThan(50);
  expect(validate(loaded, shapeOf)).toEqual([]);
});

test('every JSON file but what only the maps read has a published schema', () => {
  const told = new Set(schemas.values());
  const untold = loaded.filter(([path]) => !told.has(shapeOf(path) ?? z.never())).map(([path]) => path);
  expect(untold.filter((path) => !/^(basemap|map)\//.test(path))).toEqual([]);
  for (const name of ['index', 'rows', 'districts', 'parks', 'projects'])
    expect(files.has(`atlas/schema/${name}.json`), name).toBe(true);
});

describe('a published file that differs from its schema is named, with the place', () => {
  test.each<[path: string, place: string, by: unknown]>([
    ['localities/fuxin.json', 'own.projects.0.name.zh', 1],
    ['localities/fuxin.json', 'locality', []],
    ['enterprises/cfhi.json', 'mentions.0.kind', 'rumour'],
    ['index.json', 'localities.0.at.1', '41'],
    ['rows.json', 'projects.0', { typo: 1 }],
    ['search.json', '3.names', []],
    ['links.json', '0.to.at', [999, 40]],
    ['about.json', 'blanks.0.reported.0', 'rumour'],
    ['measures.json', 'online.0', 'fulaerji'],
    ['projects.geojson', 'features.0.properties.placed_by', 'guess'],
    ['basemap/labels.geojson', 'features.0.geometry', null],
    ['basemap/water.topojson', 'objects.rivers', null],
    ['basemap/relief.topojson', 'objects.relief.geometries.0.properties.metres', 300],
    ['rows.json', 'metrics.0.quantity.cites.0.exact', '一'.repeat(31)],
    ['localities/fuxin.json', 'own.metrics.0.normalised', undefined],
  ])('%s at %s', (path, place, by) => {
    const said = validate([[path, withChanged(path, place, by)]], shapeOf);
    expect(said.length).toBeGreaterThan(0);
    expect(dotted(said[0] ?? '')).toContain(`${path}: ${place}`);
  });

  test('and so is a figure with both a value and a bound', () => {
    const value = withChanged('rows.json', 'metrics.0.quantity.min', 1);
    expect(validate([['rows.json', value]], shapeOf)[0]).toMatch(
      /rows\.json: metrics\[0\]\.quantity: give either value/,
    );
  });

  test('and so is one of which no shape is told', () => {
    expect(validate([['rumours.json', {}]], shapeOf)).toEqual(['rumours.json: no shape is told of it']);
  });
});

test('a file that differs from its schema stops the build, which says where', () => {
  const root = mkdtempSync(join(tmpdir(), 'heitu-'));
  for (const room of ['data', 'geo']) cpSync(room, join(root, room), { recursive: true });
  const path = join(root, 'geo/out/labels.geojson');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"rank":1', '"rank":"first"'));
  expect(() => atlasFiles(root)).toThrow(/nothing is published[\s\S]*labels\.geojson: features\[0\]\.properties\.rank/);
  rmSync(root, { recursive: true });
});
