// The open data beside the app: CSV, JSON Schema, data package and dictionary, all from the same tables and schemas.
import { z } from 'zod';
import { factsOf } from './facts';
import type { Records } from './records';
import * as schema from './schema';
import { type Cell, type Column, type Table, tablesOf } from './tables';

const formula = /^[=+\-@\t\r]/;
const isNumber = /^[+-]?\d+(\.\d+)?$/;

/** One CSV cell: guarded where a spreadsheet would run it as a formula (CWE-1236), quoted by RFC 4180. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = formula.test(text) && !isNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with CRLF, UTF-8 with a byte order mark for Excel. */
export function csvOf({ columns, rows }: Table): string {
  const head = columns.map(({ name }) => name).join(',');
  const body = rows.map((row) => columns.map(({ name }) => csvCell(row[name])).join(','));
  return `\uFEFF${[head, ...body].join('\r\n')}\r\n`;
}

function citationTable(records: Records): Table {
  const columns: Column[] = [
    { name: 'fact', type: 'string', zh: '条目号', en: 'fact id' },
    { name: 'report', type: 'string', zh: '报道 id', en: 'id of the report' },
    { name: 'start', type: 'integer', zh: '起点,自 0 数的码点', en: 'first code point, from 0' },
    { name: 'end', type: 'integer', zh: '终点(不含)', en: 'end, exclusive' },
    { name: 'exact', type: 'string', zh: '原文短引,至多 30 字', en: 'the exact characters, at most 30' },
  ];
  const rows = factsOf(records).flatMap(({ id, report, cites }) =>
    cites.map((cite) => ({ fact: id, report, ...cite })),
  );
  return { name: 'citations', title: { zh: '出处', en: 'Citations' }, columns, rows };
}

const shapes = {
  locality: schema.locality,
  project: schema.project,
  group: schema.group,
  initiative: schema.initiative,
  metric: schema.metric,
  place: schema.place,
  achievement: schema.achievement,
  event: schema.event,
  presence: schema.presence,
  enterprise: schema.enterprise,
  industry: schema.industry,
  report: schema.report,
  quantity: schema.quantity,
  citation: schema.citation,
} as const;

/** JSON Schema (2020-12) of every kind of record, as the YAML holds it. */
export const jsonSchemas = (): [name: string, value: unknown][] =>
  Object.entries(shapes).map(([name, shape]) => [name, { ...z.toJSONSchema(shape, { io: 'input' }), title: name }]);

/** Frictionless data package: every CSV with its fields. */
function dataPackage(tables: readonly Table[], { reports }: Records) {
  return {
    name: 'heitu-atlas',
    title: '黑土图志 · Heitu Atlas',
    description:
      'Facts of five newspaper reports on northeast China, each cited to its exact characters. Facts in our own words; the reports’ texts are not included. Boundaries and other shapes: see geo/README.md of the source.',
    sources: reports.flatMap(({ paper, articles }) =>
      articles.map(({ title, byline }) => ({
        title: [title.join(' '), byline, paper?.zh ?? '出版者不详'].join(' · '),
      })),
    ),
    resources: tables.map(({ name, title, columns }) => ({
      name,
      title: `${title.zh} ${title.en}`,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: {
        fields: columns.map(({ name: field, type, zh, en, unit }) => ({
          name: field,
          type,
          title: zh,
          description: unit ? `${en} (${unit})` : en,
        })),
        missingValues: [''],
      },
    })),
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** The data dictionary: field, meaning, unit and an example of every table. Static, no script, no inline style. */
function dictionary(tables: readonly Table[]): string {
  const row = (table: Table, { name, type, zh, en, unit }: Column) => {
    const filled = table.rows.find((one) => one[name] !== undefined && one[name] !== '');
    const example = [...String(filled?.[name] ?? '')].slice(0, 40).join('');
    const cells = [`<code>${name}</code>`, type, `${escaped(zh)}<br>${escaped(en)}`, unit ?? '', escaped(example)];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  };
  const section = (table: Table) =>
    `<h2 id="${table.name}">${escaped(table.title.zh)} · ${escaped(table.title.en)}</h2>
<p><a href="${table.name}.csv">${table.name}.csv</a> (${table.rows.length})</p>
<table><thead><tr><th>字段 Field</th><th>类型 Type</th><th>含义 Meaning</th><th>单位 Unit</th><th>例 Example</th></tr></thead>
<tbody>${table.columns.map((column) => row(table, column)).join('\n')}</tbody></table>`;
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>数据字典 · Data dictionary · 黑土图志</title><link rel="stylesheet" href="dictionary.css"></head>
<body><h1>数据字典 · Data dictionary</h1>
<p>黑土图志的开放数据。CSV 为 UTF-8(带 BOM),JSON Schema 见 schema/,描述文件 datapackage.json。</p>
${tables.map(section).join('\n')}
</body></html>
`;
}

const dictionaryStyle = `body{max-width:60rem;margin:2rem auto;padding:0 1rem;background:#f6f2e9;color:#22282b;font:15px/1.6 system-ui,sans-serif}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC",serif;color:#3b3330}table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:4px 8px;border-bottom:1px solid #cfc8ba;text-align:start;vertical-align:top}a{color:#b23a2b}
`;

/** schema.org Dataset, for `<script type="application/ld+json">`; every `<` is escaped, so that it cannot end the script. */
export function datasetJsonLd(records: Records, box: readonly number[]): string {
  const [west, south, east, north] = box;
  const value = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: ['黑土图志', 'Heitu Atlas'],
    description:
      '东北五地的项目、举措与指标,每个数字都指向报道中的原处。 Projects, initiatives and figures of five places in northeast China, each cited to its place in a newspaper report.',
    inLanguage: ['zh', 'en'],
    spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` } },
    distribution: [
      ...tablesOf(records).map(({ name }) => `${name}.csv`),
      'projects.geojson',
      'districts.geojson',
      'parks.geojson',
    ].map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: file.endsWith('.csv') ? 'text/csv' : 'application/geo+json',
      contentUrl: `atlas/${file}`,
    })),
  };
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** All open-data files below atlas/: path → text. */
export function openData(records: Records): [path: string, text: string][] {
  const tables = [...tablesOf(records), citationTable(records)];
  return [
    ...tables.map((table): [string, string] => [`${table.name}.csv`, csvOf(table)]),
    ...jsonSchemas().map(([name, value]): [string, string] => [`schema/${name}.json`, JSON.stringify(value, null, 1)]),
    ['datapackage.json', JSON.stringify(dataPackage(tables, records), null, 1)],
    ['dictionary.html', dictionary(tables)],
    ['dictionary.css', dictionaryStyle],
  ];
}
