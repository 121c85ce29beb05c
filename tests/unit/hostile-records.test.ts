// What the app makes of published files whose texts are anything at all: no error, and nothing that a program would run.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparable, LocalityFile, PlaceLink, Rows, SearchEntry } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { isAsAsked } from '../../src/app/files/shapes';
import { atlasOf } from '../../src/domain/atlas';
import { linesOf } from '../../src/domain/comparison';
import { rowsAsGeojson, rowsAsJson, sheetAsCsv } from '../../src/domain/exports';
import { noFilter, type ProjectPoints } from '../../src/domain/filter';
import { shownLinks } from '../../src/domain/links';
import { classesOf, measuredBy, measures } from '../../src/domain/measures';
import { prepare, search } from '../../src/domain/search';
import { sheetOf } from '../../src/domain/sheets';
import { industryTallies, kindTallies, reportedSums, stageTallies } from '../../src/domain/tallies';
import type { Fill } from '../../src/domain/view';
import { inXml } from '../../src/map/shape';
import { corpus } from '../hostile/corpus';
import { hostile } from '../hostile/replacing';
import { fileSchema } from '../hostile/schemas';
import { published } from './published';

const anyText = fc.oneof(
  fc.constantFrom(...Object.values(corpus)),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const someTexts = fc.array(anyText, { minLength: 20, maxLength: 60 });

/** The file at a path with these texts in turn. */
function made<T>(path: string, texts: readonly string[]): T {
  let taken = 0;
  const value = hostile(published(path), fileSchema(path) ?? {}, () => texts[taken++ % texts.length] || ' ');
  return JSON.parse(JSON.stringify(value)) as T;
}
const few = { numRuns: 8 };

test('a search finds or does not find, and marks lie inside the names', () => {
  fc.assert(
    fc.property(someTexts, anyText, (texts, query) => {
      const prepared = prepare(made<SearchEntry[]>('search.json', texts).slice(0, 120));
      for (const asked of [query, ...texts.slice(0, 10)])
        for (const { hits } of search(prepared, asked, { each: 8, all: 24 }).groups)
          for (const { matches } of hits)
            for (const { name, marks } of matches)
              for (const [from, to] of marks) expect(0 <= from && from < to && to <= name.length).toBe(true);
    }),
    few,
  );
});

test('exports can be read back, and no cell starts a formula', () => {
  fc.assert(
    fc.property(someTexts, anyText, (texts, filter) => {
      const atlas = atlasOf(made<AtlasIndex>('index.json', texts));
      const rows = made<Rows>('rows.json', texts);
      const taken = { address: filter, filter, date: '2026-01-01T00:00:00Z', version: 'v' };
      const words = { language: 'zh', label: (key: string) => key, enterprise: () => filter } as const;
      const all = [
        ['project', rows.projects],
        ['initiative', rows.initiatives],
        ['metric', rows.metrics],
        ['enterprise', rows.enterprises],
        ['event', rows.events],
      ] as const;
      for (const [kind, list] of all) {
        const sheet = sheetOf(kind, list.slice(0, 30), { ...words, atlas });
        const read: Record<string, string>[] = parse(sheetAsCsv(sheet), {
          columns: true,
          bom: true,
          record_delimiter: '\r\n',
        });
        expect(read).toHaveLength(Math.min(30, list.length));
        for (const cell of read.flatMap((row) => Object.values(row)))
          expect(/^[=+\-@\t\r\n]/.test(cell) && Number.isNaN(Number(cell)), cell).toBe(false);
      }
      const points = made<ProjectPoints>('projects.geojson', texts);
      expect(rowsAsGeojson(atlas, rows.projects, points, taken, words).features.length).toBeGreaterThan(0);
      expect(JSON.parse(rowsAsJson(rows, taken)).projects).toEqual(rows.projects);
    }),
    { numRuns: 4 },
  );
});

test('counts, comparisons, measures and links do not depend on what things are called', () => {
  const comparable = published<Comparable>('measures.json');
  const plain = { atlas: atlasOf(published<AtlasIndex>('index.json'), comparable), rows: published<Rows>('rows.json') };
  const fills = Object.keys(measures) as Fill[];
  fc.assert(
    fc.property(someTexts, (texts) => {
      const atlas = atlasOf(made<AtlasIndex>('index.json', texts), comparable);
      const rows = made<Rows>('rows.json', texts);
      expect(stageTallies(rows.projects)).toEqual(stageTallies(plain.rows.projects));
      const ids = atlas.index.industries.map(({ id }) => id);
      expect(industryTallies(rows.projects, ids)).toEqual(industryTallies(plain.rows.projects, ids));
      expect(kindTallies(rows.initiatives).length).toBe(kindTallies(plain.rows.initiatives).length);
      expect(reportedSums(rows.projects).length).toBe(reportedSums(plain.rows.projects).length);
      for (const fill of fills)
        expect(classesOf(fill, measuredBy(atlas, fill, rows, rows))).toEqual(
          classesOf(fill, measuredBy(plain.atlas, fill, plain.rows, plain.rows)),
        );
      const files = ['fuxin', 'jianhua'].map((id) => made<LocalityFile>(`localities/${id}.json`, texts));
      for (const { cells } of linesOf(atlas, files)) expect(cells).toHaveLength(2);
      const links = made<PlaceLink[]>('links.json', texts);
      expect(shownLinks(atlas, links, noFilter)).toHaveLength(links.length);
    }),
    few,
  );
});

test('any text can stand in XML', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = inXml(text);
      expect(written.isWellFormed()).toBe(true);
      expect([...written].some((sign) => sign < ' ' && !'\t\n\r'.includes(sign))).toBe(false);
    }),
  );
});

test('every published file is taken for what was asked, and anything else is not', () => {
  const paths = [
    'index.json',
    'measures.json',
    'rows.json',
    'search.json',
    'links.json',
    'about.json',
    'localities/fuxin.json',
  ].concat(
    ['enterprises/cfhi.json', 'projects.geojson', 'map/areas.topojson'],
    ['basemap/labels.geojson', 'basemap/basemap.topojson', 'basemap/water.topojson', 'basemap/relief.topojson'],
  );
  for (const path of paths) {
    expect(isAsAsked(path, published(path)), path).toBe(true);
    expect(isAsAsked(path, null), path).toBe(false);
    for (const other of paths)
      if (other !== path && !(path.endsWith('geojson') && other.endsWith('geojson')))
        if (!(path === 'search.json' && other === 'links.json'))
          expect(isAsAsked(path, published(other)), `${path} ← ${other}`).toBe(false);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        if (!Array.isArray(value) || value.length > 0) expect(isAsAsked(path, value)).toBe(false);
      }),
      few,
    );
  }
});
