// What is taken away is what is shown: the same rows, readable again, with where, when and from what they were taken.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row, Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { dayOf, fileName, rowsAsGeojson, rowsAsJson, sheetAsCsv } from '../../src/domain/exports';
import { keepsProject, noFilter, type ProjectPoints, selectRows, shownPoints } from '../../src/domain/filter';
import { sheetOf } from '../../src/domain/sheets';
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
const words = { atlas, language: 'zh' as const, label: (key: string) => key, enterprise: (id: string) => id };
const csvOf = (list: readonly Row[], kind: Row['kind'] = 'project', language: 'zh' | 'en' = 'zh') =>
  sheetAsCsv(sheetOf(kind, list, { ...words, language }));
const read = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[];

describe('rows exported are rows shown', () => {
  it('as CSV, GeoJSON and JSON, under any filter', () => {
    fc.assert(
      fc.property(anyFilter(atlas), (filter) => {
        const selected = selectRows(atlas, rows, filter);
        const ids = selected.projects.map(({ id }) => id);
        const onMap = shownPoints(atlas, points, filter).features.map(({ properties }) => properties.id);
        expect([...onMap].sort()).toEqual([...ids].sort());
        expect(read(csvOf(selected.projects)).map((record) => record['workbook.fact'])).toEqual(
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

  it.each([
    ['projects', 'project'],
    ['initiatives', 'initiative'],
    ['metrics', 'metric'],
    ['enterprises', 'enterprise'],
    ['events', 'event'],
  ] as const)('lists %s as CSV that parses back to the same columns in each line', (list, kind) => {
    const records = read(csvOf(all[list], kind));
    expect(records).toHaveLength(all[list].length);
    expect(new Set(records.map((record) => Object.keys(record).join())).size).toBe(1);
  });

  it('says in every CSV line its report’s title, the paragraph and the wording, and nothing that all lines share', () => {
    for (const record of read(csvOf(all.projects))) {
      expect(record['workbook.report']?.length).toBeGreaterThan(5);
      expect(record['workbook.wording'], record['workbook.fact']).not.toBe('');
    }
    expect(csvOf(all.projects)).not.toContain(taken.address);
    expect(csvOf(all.projects)).not.toContain(atlas.index.version);
  });

  it('is written in the reader’s language, sums too', () => {
    const [chinese] = read(csvOf(all.projects)).filter((record) => record['workbook.investment']?.includes('亿元'));
    expect(chinese).toBeDefined();
    for (const record of read(csvOf(all.projects, 'project', 'en')))
      expect(`${record['workbook.investment']} ${record['workbook.otherSums']}`).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('says so in GeoJSON and JSON too', () => {
    const { heitu } = rowsAsGeojson(atlas, all.projects, points, taken, words);
    expect(heitu).toMatchObject({ address: taken.address, filter: taken.filter, data_version: taken.version });
    expect(JSON.parse(rowsAsJson(all, taken)).heitu).toEqual(heitu);
  });

  it('gives a sum of several projects to none of them', () => {
    const shared = read(csvOf(all.projects)).filter((record) =>
      record['workbook.otherSums']?.includes('scope.ambiguous'),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const record of shared) expect(record['workbook.investmentCny']).toBe('');
  });

  it('opens no formula in a spreadsheet', () => {
    const [first] = all.projects;
    if (!first) throw new Error('no project');
    const hostile = { ...first, name: { zh: '=HYPERLINK("x")', en: '@SUM(A1)' } };
    const [record] = read(csvOf([hostile]));
    for (const value of Object.values(record ?? {})) expect(value).not.toMatch(/^[=@+]/);
  });

  it('holds its headings where nothing is shown', () => {
    const empty = selectRows(atlas, rows, { ...noFilter, within: ['5g-park'], stages: ['operating'] });
    expect(empty.projects).toEqual([]);
    expect(csvOf(empty.projects)).toContain('workbook.fact');
    expect(rowsAsGeojson(atlas, [], points, taken, words).features).toEqual([]);
  });

  it('is named by the day of the reader’s own calendar', () => {
    const late = new Date(2026, 10, 21, 23, 50).toISOString();
    const early = new Date(2026, 10, 21, 0, 10).toISOString();
    expect([dayOf(late), dayOf(early)]).toEqual(['2026-11-21', '2026-11-21']);
  });

  it('is named by what it holds and its day', () => {
    expect(fileName('projects', new Date(2026, 10, 21, 12).toISOString(), 'csv')).toBe('heitu-projects-2026-11-21.csv');
  });
});
