import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { factsOf } from '../../data/check/facts';
import { readRecords } from '../../data/check/records';
import { meaningOf } from '../../data/model/descriptions';
import { vocabularies } from '../../data/model/vocabularies';
import { csvCell, guarded } from '../../data/open/csv';
import { datasetJsonLd } from '../../data/open/json-ld';
import { tablesOf } from '../../data/open/tables';
import type { LocalityFile } from '../../data/published';
import { properties } from '../../geo/published';
import { publishedFiles } from './published';

const { records } = readRecords('data');
const tables = tablesOf(records);
const files = publishedFiles();
const text = (path: string) => files.get(`atlas/${path}`) ?? '';
const read = (name: string): Record<string, string>[] =>
  parse(text(`${name}.csv`), { columns: true, bom: true, record_delimiter: '\r\n' });

const names = [
  'projects',
  'groups',
  'initiatives',
  'metrics',
  'enterprises',
  'places',
  'achievements',
  'events',
  'quantities',
  'localities',
  'citations',
];

describe('a spreadsheet runs no cell', () => {
  test.each(['=1+1', '+86 411', '-A1', '@SUM(A1)', '\tx', '\rx', '\n=x', '--5', '=', '-', '+1+1'])(
    '%j is guarded',
    (cell) => expect(guarded(cell)).toBe(`'${cell}`),
  );
  test.each(['-5', '+5', '-0.5', '1e8', '-1.5e-3', '百亿园区', '2=2', ''])('%j is left as it is', (cell) =>
    expect(guarded(cell)).toBe(cell),
  );
  test('a comma, a quote or a line break is quoted, also behind a guard', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('一"城"')).toBe('"一""城"""');
    expect(csvCell('=a\r\nb')).toBe('"\'=a\r\nb"');
    expect([csvCell(undefined), csvCell(null), csvCell(0), csvCell(false)]).toEqual(['', '', '0', 'false']);
  });
});

describe('a CSV file', () => {
  test('stands for every kind', () => {
    for (const name of names) expect(tables.map((table) => table.name)).toContain(name);
  });

  test.each(tables)('$name begins with a byte order mark and ends each line with CR LF', ({ name }) => {
    const csv = text(`${name}.csv`);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each(tables)('$name reads back as it was written', ({ name, fields, rows }) => {
    const wanted = rows.map((cells) =>
      Object.fromEntries(fields.map((field, index) => [field.name, guarded(String(cells[index] ?? ''))])),
    );
    expect(read(name)).toEqual(wanted);
  });

  test('has as many rows as there are records', () => {
    const count = (key: 'projects' | 'groups' | 'initiatives' | 'metrics' | 'places' | 'achievements' | 'events') =>
      records.localities.reduce((sum, locality) => sum + locality[key].length, 0);
    for (const key of ['projects', 'groups', 'initiatives', 'metrics', 'places', 'achievements', 'events'] as const)
      expect(read(key), key).toHaveLength(count(key));
    expect(read('localities')).toHaveLength(records.localities.length);
    expect(read('enterprises')).toHaveLength(records.enterprises.length);
    expect(read('industries')).toHaveLength(records.industries.length);
  });

  test('of figures, dates and citations leaves out no fact and no citation', () => {
    const facts = factsOf(records);
    const cited = facts.flatMap(({ id, report, cites }) =>
      cites.map(({ start, end, exact }) => [id, report, start, end, guarded(exact)].join(' ')),
    );
    const rows = read('citations').map(({ fact, report, start, end, exact }) =>
      [fact, report, start, end, exact].join(' '),
    );
    expect(new Set(rows)).toEqual(new Set(cited));
    const parts = [...read('quantities'), ...read('dates')].map(({ fact }) => fact);
    expect(new Set(parts)).toEqual(new Set(facts.map(({ id }) => id).filter((id) => id.split('.').length === 4)));
  });

  test.each(tables)('$name tells its rows apart by its key', ({ name, key }) => {
    const keys = read(name).map((row) => key.map((column) => row[column]).join(' '));
    expect(keys.filter((one, index) => keys.indexOf(one) < index)).toEqual([]);
  });

  test.each(tables)('$name keeps what it promises: type, filled cells, listed values', ({ fields, rows }) => {
    for (const [index, { name, type, required, values }] of fields.entries())
      for (const cell of rows.map((cells) => cells[index])) {
        if (cell === undefined || cell === null || cell === '') {
          expect(required, `${name} may not be empty`).toBe(false);
          continue;
        }
        expect(typeof cell, name).toBe(type === 'integer' ? 'number' : type);
        if (type === 'integer') expect(Number.isInteger(cell), name).toBe(true);
        if (values) expect(values, name).toContain(cell);
      }
  });

  test('joins several values by a sign that none of them holds', () => {
    const lists = [...records.enterprises, ...records.localities.flatMap(({ projects }) => projects)];
    for (const { aliases = [] } of lists) for (const alias of aliases) expect(alias).not.toContain('|');
  });
});

type Schema = { [key: string]: unknown; properties?: Record<string, Schema> };
const schemaOf = (name: string): Schema => JSON.parse(text(`schema/${name}.json`));
const schemaNames = [...files.keys()].flatMap((path) => /schema\/(.+)\.json$/.exec(path)?.[1] ?? []);

/** Every object shape inside a schema. */
function objectsIn(node: unknown): Schema[] {
  if (node === null || typeof node !== 'object') return [];
  // the properties of a feature are a schema's too
  const own = 'properties' in node && 'type' in node && node.type === 'object' ? [node as Schema] : [];
  return [...own, ...Object.values(node).flatMap(objectsIn)];
}

/** The schema without "either a value or a bound", which zod does not read. */
function withoutBounds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutBounds);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([, part]) => !JSON.stringify(part).startsWith('[{"required":["value"]}'));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutBounds(part)]));
}
const validator = (name: string) => z.fromJSONSchema(withoutBounds(schemaOf(name)) as z.core.JSONSchema.JSONSchema);
const localityFiles: LocalityFile[] = records.localities.map(({ id }) => JSON.parse(text(`localities/${id}.json`)));

describe('a JSON Schema', () => {
  test.each(schemaNames)('%s is of 2020-12, closed, and tells what each field means', (name) => {
    expect(schemaOf(name).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const objects = objectsIn(schemaOf(name));
    expect(objects.length).toBeGreaterThan(0);
    for (const { properties = {}, required, additionalProperties } of objects) {
      expect(additionalProperties).toBe(false);
      if (required !== undefined)
        for (const key of required as string[]) expect(Object.keys(properties)).toContain(key);
      for (const [key, { description }] of Object.entries(properties)) {
        expect(meaningOf(key), `data/model/descriptions.ts: ${key}`).toBeDefined();
        expect(description, key).toBeTruthy();
      }
    }
  });

  test.each([
    ['project', 'projects'],
    ['group', 'groups'],
    ['initiative', 'initiatives'],
    ['metric', 'metrics'],
    ['place', 'places'],
    ['achievement', 'achievements'],
    ['event', 'events'],
    ['presence', 'enterprises'],
  ] as const)('%s holds for every published record, and refuses an unknown key', (name, key) => {
    const schema = validator(name);
    const all = localityFiles.flatMap(({ own }) => own[key] as unknown[]);
    expect(all.length).toBeGreaterThan(0);
    for (const record of all) expect(schema.safeParse(record).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...(all[0] as object), typo: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...(all[0] as object), cites: [] }).success).toBe(false);
  });

  test.each<[name: string, path: string]>([
    ['locality', 'localities/fuxin.json'],
    ['enterprise-file', 'enterprises/cfhi.json'],
    ['districts', 'districts.geojson'],
    ['parks', 'parks.geojson'],
    ['projects', 'projects.geojson'],
    ...['index', 'rows', 'search', 'links', 'measures', 'about'].map(
      (name) => [name, `${name}.json`] as [string, string],
    ),
  ])('%s holds for %s, and not once a key is added to it', (name, path) => {
    const schema = validator(name);
    const file: unknown = JSON.parse(text(path));
    expect(schema.safeParse(file).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse(Array.isArray(file) ? [...file, {}] : { ...Object(file), typo: 1 }).success).toBe(false);
  });

  test.each(Object.keys(properties))('%s-properties holds for every feature of the layer', (name) => {
    const schema = validator(`${name}-properties`);
    for (const { properties } of JSON.parse(text(`${name}.geojson`)).features)
      expect(schema.safeParse(properties).error?.issues ?? [], properties.id).toEqual([]);
  });

  test('of a figure wants either a value, or a bound, or a word for it', () => {
    for (const name of ['quantity', 'metric'])
      expect(schemaOf(name).oneOf, name).toEqual([
        { required: ['value'] },
        { anyOf: [{ required: ['min'] }, { required: ['max'] }] },
        { required: ['word'] },
      ]);
  });
});

describe('the data package', () => {
  const descriptor = JSON.parse(text('datapackage.json'));
  const resource = (path: string) => descriptor.resources.find((one: { path: string }) => one.path === path);

  test.each(tables)('describes $name column by column, with its size and hash', ({ name, fields, key }) => {
    const { schema, bytes, hash, encoding } = resource(`${name}.csv`);
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(fields.map((field) => field.name));
    for (const field of schema.fields) expect(field.title && field.description, field.name).toBeTruthy();
    expect(schema.primaryKey).toEqual(key);
    expect([bytes, hash, encoding]).toEqual([
      Buffer.byteLength(text(`${name}.csv`)),
      `sha256:${createHash('sha256')
        .update(text(`${name}.csv`))
        .digest('hex')}`,
      'utf-8',
    ]);
  });

  test('names the five reports and no licence of its own making', () => {
    expect(descriptor.sources).toHaveLength(5);
    for (const [index, { articles }] of records.reports.entries())
      for (const { title, byline } of articles) {
        expect(descriptor.sources[index].title).toContain(title.join(' '));
        expect(descriptor.sources[index].title).toContain(byline);
      }
    expect(descriptor).not.toHaveProperty('licenses');
  });

  test('has resource names that are unique and paths that are published', () => {
    const resources: { name: string; path: string }[] = descriptor.resources;
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { name, path } of resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect(files.has(`atlas/${path}`), path).toBe(true);
    }
  });
});

describe('the dictionary', () => {
  const page = text('dictionary.html');

  test.each(Object.entries(properties))('tells every property of %s.geojson, and its unit', (name, { shape }) => {
    for (const key of Object.keys(shape)) {
      const row = page.split(`<tr id="${name}-geojson-${key}">`)[1]?.split('</tr>')[0] ?? '';
      expect(row, key).toContain(meaningOf(key)?.zh);
      expect(row, key).toContain(meaningOf(key)?.unit ?? '');
    }
  });

  test.each(tables)('tells every column of $name, in Chinese and English', ({ name, fields }) => {
    for (const field of fields) {
      const row = page.split(`<tr id="${name}-${field.name}">`)[1]?.split('</tr>')[0] ?? '';
      expect(row, field.name).toContain(field.meaning.zh);
      expect(row.replaceAll('&#39;', "'"), field.name).toContain(field.meaning.en);
    }
  });

  test('tells every word of every closed vocabulary', () => {
    for (const [name, values] of Object.entries(vocabularies)) {
      const section = page.split(`<section id="values-${name}">`)[1]?.split('</section>')[0] ?? '';
      for (const value of Object.keys(values)) expect(section, value).toContain(`<code>${value}</code>`);
    }
  });

  test('needs no script and no inline style', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(page).toContain('<html lang="zh">');
    expect(files.has('atlas/dictionary.css')).toBe(true);
  });

  test('has each anchor once, and every link leads somewhere', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    for (const [, link = ''] of page.matchAll(/href="([^"]+)"/g))
      expect(
        link.startsWith('#') ? ids.includes(link.slice(1)) : link === 'SHA256SUMS' || files.has(`atlas/${link}`),
        link,
      ).toBe(true);
  });
});

test('the checksums hold for every published file, sorted', () => {
  const lines = text('SHA256SUMS').trimEnd().split('\n');
  const paths = lines.map((line) => line.slice(66));
  expect(paths).toEqual([...paths].sort());
  expect(paths.map((path) => `atlas/${path}`).sort()).toEqual(
    [...files.keys()].filter((path) => path !== 'atlas/SHA256SUMS').sort(),
  );
  for (const line of lines)
    expect(line).toBe(
      `${createHash('sha256')
        .update(text(line.slice(66)))
        .digest('hex')}  ${line.slice(66)}`,
    );
});

describe('the page’s description for search engines', () => {
  test('is JSON that cannot close its script element', () => {
    const jsonLd = datasetJsonLd(files);
    expect(jsonLd).not.toContain('<');
    const { '@type': type, name, alternateName, distribution, spatialCoverage } = JSON.parse(jsonLd);
    expect([type, name, alternateName]).toEqual(['Dataset', '黑土图志', 'Heitu Atlas']);
    for (const { contentUrl } of distribution) expect(files.has(contentUrl), contentUrl).toBe(true);
    const [south, west, north, east] = spatialCoverage.geo.box.split(' ').map(Number);
    expect(south < north && west < east && north < 90).toBe(true);
  });

  test('keeps a hostile title inside its string', () => {
    const hostile = new Map(files).set(
      'atlas/datapackage.json',
      JSON.stringify({ ...JSON.parse(text('datapackage.json')), description: '</script><b>' }),
    );
    expect(datasetJsonLd(hostile)).not.toContain('<');
    expect(JSON.parse(datasetJsonLd(hostile)).description).toBe('</script><b>');
  });
});
