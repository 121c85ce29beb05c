import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileSchema } from '../../data/contract/file-schemas';
import { misshapen } from '../../data/contract/validate';
import { atlasFiles } from '../../geo/atlas/files';
import { publishedFiles } from './published';

const files = publishedFiles();
/** The file with what stands at `place` (keys with dots between them) replaced. */
function withChanged(path: string, place: string, by: unknown) {
  const value: unknown = JSON.parse(files.get(path) ?? 'null');
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((part, key) => (part as Record<string, unknown>)[key], value);
  Object.assign(parent as object, { [last]: by });
  return new Map([[path, JSON.stringify(value)]]);
}
const dotted = (said: string) => said.replaceAll(/\[(\d+)\]/g, '.$1').replace(': .', ': ');

test('every JSON file that the app loads has a schema, and keeps to it', () => {
  const loaded = [...files.keys()].filter(
    (path) => /\.(json|geojson|topojson)$/.test(path) && !/schema\/|datapackage/.test(path),
  );
  for (const path of loaded) expect(fileSchema(path.replace('atlas/', '')), path).toBeDefined();
  expect(misshapen(files)).toEqual([]);
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
    ['projects.geojson', 'features.0.properties.placed_by', 'guess'],
    ['basemap/labels.geojson', 'features.0.geometry', null],
    ['basemap/water.topojson', 'objects.rivers', null],
  ])('%s at %s', (file, place, by) => {
    const path = `atlas/${file}`;
    const said = misshapen(withChanged(path, place, by));
    expect(said.length).toBeGreaterThan(0);
    expect(dotted(said[0] ?? '')).toContain(`${path}: ${place}`);
  });

  test('and one that was cut short', () => {
    expect(misshapen(new Map([['atlas/rows.json', '{"projects":[']]))).toEqual(['atlas/rows.json: not JSON']);
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
