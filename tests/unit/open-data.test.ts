import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvCell, csvOf, datasetJsonLd, jsonSchemas } from '../../data/open-data';
import { readRecords } from '../../data/records';
import { tablesOf } from '../../data/tables';
import { recordsOf } from '../../data/walk';
import { atlasFiles } from '../../geo/atlas';

const { records } = readRecords('data');
const files = atlasFiles('.');
const tables = tablesOf(records);
const text = (name: string) => files.get(`atlas/${name}`) ?? '';

describe('a CSV cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['+86 452', "'+86 452"],
    ['\tx', "'\tx"],
    ['-5', '-5'],
    ['+3.5', '+3.5'],
    ['a,b', '"a,b"'],
    ['说“好”', '说“好”'],
    ['a"b', '"a""b"'],
    [undefined, ''],
    [0, '0'],
  ])('%j is written %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
});

describe('the tables', () => {
  test.each(tables.map((table) => ({ name: table.name, table })))(
    '$name.csv reads back as it was, with a byte order mark',
    ({ name, table }) => {
      expect(text(`${name}.csv`).startsWith('\uFEFF')).toBe(true);
      const rows: Record<string, string>[] = parse(csvOf(table), { columns: true, bom: true });
      expect(rows).toHaveLength(table.rows.length);
      for (const [index, row] of rows.entries())
        for (const { name: column } of table.columns)
          expect((row[column] ?? '').replace(/^'(?=[=+\-@\t\r])/, '')).toBe(String(table.rows[index]?.[column] ?? ''));
    },
  );

  test('have a row for every record of their kind', () => {
    for (const [kind, name] of [
      ['project', 'projects'],
      ['initiative', 'initiatives'],
      ['metric', 'metrics'],
      ['place', 'places'],
      ['achievement', 'achievements'],
      ['event', 'events'],
    ]) {
      const count = records.localities.flatMap(recordsOf).filter((one) => one.kind === kind).length;
      expect(tables.find((table) => table.name === name)?.rows.length, name).toBe(count);
    }
  });

  test('use no column that they do not describe', () => {
    for (const { name, columns, rows } of tables) {
      const known = new Set(columns.map((column) => column.name));
      for (const row of rows) for (const key of Object.keys(row)) expect(known.has(key), `${name}.${key}`).toBe(true);
    }
  });

  test('every column is in the dictionary and in the data package', () => {
    const described = JSON.parse(text('datapackage.json'));
    for (const { name, columns } of tables) {
      const resource = described.resources.find((one: { name: string }) => one.name === name);
      expect(resource.schema.fields.map((field: { name: string }) => field.name)).toEqual(
        columns.map((one) => one.name),
      );
      for (const column of columns) expect(text('dictionary.html')).toContain(`<code>${column.name}</code>`);
    }
    expect(described.sources).toHaveLength(13);
  });

  test('the dictionary has no script and no inline style', () => {
    expect(text('dictionary.html')).not.toMatch(/<script|<style|style=|javascript:/);
  });
});

describe('the schemas', () => {
  test.each(jsonSchemas().map(([name]) => name))('%s is JSON Schema 2020-12 that refuses unknown keys', (name) => {
    const schema = JSON.parse(text(`schema/${name}.json`));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required.length).toBeGreaterThan(0);
  });
});

test('the checksums hold for every published file but their own list', () => {
  const lines = text('SHA256SUMS').trim().split('\n');
  expect(lines).toHaveLength(files.size - 1);
  for (const line of lines) {
    const [sum, path = ''] = line.split('  ');
    expect(createHash('sha256').update(text(path)).digest('hex'), path).toBe(sum);
  }
});

test('the description for search engines is JSON that cannot end its script', () => {
  const value = datasetJsonLd(records, [115, 38, 136, 54]);
  expect(value).not.toContain('<');
  expect(JSON.parse(value)).toMatchObject({ '@type': 'Dataset', spatialCoverage: { geo: { box: '38 115 54 136' } } });
});
