// What is taken away is what is shown: the same rows, readable again, with where, when and from what they were taken.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { fileName, rowsAsCsv, rowsAsGeojson, rowsAsJson } from '../../src/domain/exports';
import { keepsProject, noFilter, type ProjectPoints, selectRows, shownPoints } from '../../src/domain/filter';
import { anyFilter, published } from './published';

const atlas = atlasOf(published<AtlasIndex>('index.json'));
const rows = published<Rows>('rows.json');
const points = published<ProjectPoints>('projects.geojson');
const taken = {
  address: 'https://example.org/#stage=building',
  filter: '阶段:在建',
  date: '2026-11-21T00:00:00.000Z',
  version: atlas.index.version,
};
const words = { language: 'zh' as const, label: (key: string) => key, enterprise: (id: string) => id };
const read = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[];

describe('rows exported are rows shown', () => {
  it('as CSV, GeoJSON and JSON, under any filter', () => {
    fc.assert(
      fc.property(anyFilter(atlas), (filter) => {
        const selected = selectRows(atlas, rows, filter);
        const ids = selected.projects.map(({ id }) => id);
        const onMap = shownPoints(atlas, points, filter).features.map(({ properties }) => properties.id);
        expect([...onMap].sort()).toEqual([...ids].sort());
        expect(read(rowsAsCsv(atlas, selected.projects, taken, words)).map(({ fact }) => fact)).toEqual(
          selected.projects.map(({ fact }) => fact),
        );
        expect(rowsAsGeojson(atlas, selected.projects, points, taken, words).features.map(({ id }) => id)).toEqual(ids);
        const json = JSON.parse(rowsAsJson(selected, taken)) as Rows;
        for (const list of ['projects', 'initiatives', 'metrics', 'enterprises'] as const)
          expect(json[list].map(({ fact }) => fact)).toEqual(selected[list].map(({ fact }) => fact));
      }),
      { numRuns: 60 },
    );
  });

  it('every row keeps the filter’s promise', () => {
    fc.assert(
      fc.property(anyFilter(atlas), (filter) => {
        const selected = selectRows(atlas, rows, filter).projects;
        const kept = rows.projects.filter((row) => keepsProject(atlas, filter, row));
        expect(selected.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file taken away', () => {
  const all = selectRows(atlas, rows, noFilter);

  it.each(['projects', 'initiatives', 'metrics', 'enterprises'] as const)(
    'lists %s as CSV that parses back to the same columns in each line',
    (list) => {
      const records = read(rowsAsCsv(atlas, all[list], taken, words));
      expect(records).toHaveLength(all[list].length);
      expect(new Set(records.map((record) => Object.keys(record).join())).size).toBe(1);
    },
  );

  it('says in every CSV line the address, filter, date, data version and first citation', () => {
    for (const record of read(rowsAsCsv(atlas, all.projects, taken, words))) {
      expect(record.address).toBe(taken.address);
      expect(record.filter).toBe(taken.filter);
      expect(record.exported).toBe(taken.date);
      expect(record.data_version).toBe(atlas.index.version);
      expect(record.exact, record.fact).not.toBe('');
      expect(Number(record.end)).toBeGreaterThan(Number(record.start));
    }
  });

  it('says so in GeoJSON and JSON too', () => {
    const { heitu } = rowsAsGeojson(atlas, all.projects, points, taken, words);
    expect(heitu).toMatchObject({ address: taken.address, filter: taken.filter, data_version: taken.version });
    expect(JSON.parse(rowsAsJson(all, taken)).heitu).toEqual(heitu);
  });

  it('gives a sum of several projects to none of them', () => {
    const records = read(rowsAsCsv(atlas, all.projects, taken, words));
    const shared = records.filter(({ investments }) => investments?.includes('ambiguous'));
    expect(shared.length).toBeGreaterThan(0);
    for (const { investment_cny } of shared) expect(investment_cny).toBe('');
  });

  it('opens no formula in a spreadsheet', () => {
    const [first] = all.projects;
    if (!first) throw new Error('no project');
    const hostile = { ...first, name: { zh: '=HYPERLINK("x")', en: '@SUM(A1)' } };
    const [record] = read(rowsAsCsv(atlas, [hostile], { ...taken, filter: '+1+cmd' }, words));
    for (const value of Object.values(record ?? {})) expect(value).not.toMatch(/^[=@+]/);
  });

  it('holds no row where nothing is shown, and still says from what it was taken', () => {
    const empty = selectRows(atlas, rows, { ...noFilter, within: ['5g-park'], stages: ['operating'] });
    expect(empty.projects).toEqual([]);
    expect(rowsAsCsv(atlas, empty.projects, taken, words)).toContain('data_version');
    expect(rowsAsGeojson(atlas, [], points, taken, words).features).toEqual([]);
  });

  it('is named by what it holds and its day', () => {
    expect(fileName('projects', taken.date, 'csv')).toBe('heitu-projects-2026-11-21.csv');
  });
});
