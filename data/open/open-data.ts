// The open-data files beside the app: CSV, JSON Schema, data package, dictionary and checksums, from one set of tables.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records } from '../check/records';
import { jsonSchemas } from '../contract/json-schemas';
import { layerFields } from '../contract/layer-fields';
import { checksums } from './checksums';
import { toCsv } from './csv';
import { dataPackage } from './data-package';
import { dictionary } from './dictionary';
import { tablesOf } from './tables';

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** `files` (path → text) and, after them, the open data of `records`. */
export function withOpenData(records: Records, files: ReadonlyMap<string, string>): Map<string, string> {
  const tables = tablesOf(records);
  const schemas = jsonSchemas(layerFields);
  const all = new Map(files);
  for (const table of tables) all.set(`atlas/${table.name}.csv`, toCsv(table));
  for (const [name, schema] of schemas) all.set(`atlas/schema/${name}.json`, pretty(schema));
  all.set('atlas/datapackage.json', pretty(dataPackage(records, tables, all)));
  all.set('atlas/dictionary.html', dictionary(tables, layerFields, [...schemas.keys()], all));
  all.set('atlas/dictionary.css', readFileSync(join(import.meta.dirname, 'dictionary.css'), 'utf8'));
  return all.set('atlas/SHA256SUMS', checksums(all));
}
