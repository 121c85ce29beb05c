// The open-data files beside the app: CSV, JSON Schema, data package, dictionary and checksums, from one set of tables.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Records } from '../check/records';
import { fieldsOf, type Table } from '../contract/columns';
import { jsonSchema } from '../contract/json-schema';
import { checksums } from './checksums';
import { toCsv } from './csv';
import { dataPackage } from './data-package';
import { dictionary } from './dictionary';
import { tablesOf } from './tables';

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** `tables`: those that need more than the records. */
export type Contract = {
  schemas: ReadonlyMap<string, z.ZodType>;
  layers: ReadonlyMap<string, z.ZodObject>;
  tables: readonly Table[];
};

/** `files` (path → text) and, after them, the open data of `records`: its tables, its layers' fields and its schemas. */
export function withOpenData(
  records: Records,
  files: ReadonlyMap<string, string>,
  { schemas, layers, tables: others }: Contract,
): Map<string, string> {
  const tables = [...tablesOf(records), ...others];
  const fields = new Map([...layers].map(([name, properties]) => [name, fieldsOf(properties)]));
  const all = new Map(files);
  for (const table of tables) all.set(`atlas/${table.name}.csv`, toCsv(table));
  for (const [name, shape] of schemas) all.set(`atlas/schema/${name}.json`, pretty(jsonSchema(name, shape)));
  all.set('atlas/datapackage.json', pretty(dataPackage(records, tables, all)));
  all.set('atlas/dictionary.html', dictionary(tables, fields, [...schemas.keys()], all));
  all.set('atlas/dictionary.css', readFileSync(join(import.meta.dirname, 'dictionary.css'), 'utf8'));
  return all.set('atlas/SHA256SUMS', checksums(all));
}
