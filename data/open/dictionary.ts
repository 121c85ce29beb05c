// atlas/dictionary.html: field, meaning, unit and example of everything published. Static: no script, no inline style.
import { z } from 'zod';
import type { Cell, Field, Table } from '../contract/columns';
import type { Bilingual } from '../model/schema';
import { vocabularies } from '../model/vocabularies';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
const both = ({ zh, en }: Bilingual) => `${escaped(zh)} <span lang="en">${escaped(en)}</span>`;
const code = (text: string) => `<code>${escaped(text)}</code>`;

const longest = 40; // characters of an example
const shortened = (text: string) => ([...text].length > longest ? `${[...text].slice(0, longest).join('')}…` : text);

/** The first cell of a column that is not empty. */
function exampleOf(rows: readonly (readonly Cell[])[], index: number): string {
  const cell = rows.map((row) => row[index]).find((one) => one !== undefined && one !== null && one !== '');
  return cell === undefined || cell === null ? '' : shortened(String(cell));
}

const words = (values: readonly string[] | undefined) => (values ? ` ${values.map(code).join(' ')}` : '');

function fieldRow({ name, type, required, meaning, values }: Field, example: string): string {
  const listed = name in vocabularies ? ` <a href="#values-${name}">取值 values</a>` : words(values);
  return `<tr id="${name}"><th scope="row">${code(name)}</th><td>${both(meaning)}${listed}</td><td>${type}${
    required ? '' : ' <span>可空 optional</span>'
  }</td><td>${escaped(meaning.unit ?? '')}</td><td>${escaped(example)}</td></tr>`;
}

const labels = ['字段 Field', '含义 Meaning', '类型 Type', '单位 Unit', '例 Example'];
const headRow = `<tr>${labels.map((label) => `<th scope="col">${label}</th>`).join('')}</tr>`;

const grid = (caption: string, rows: readonly string[], head = headRow) =>
  `<div><table><caption>${caption}</caption><thead>${head}</thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;

/** A row's id only once on the page: by its table. */
const within = (table: string, row: string) => row.replace('<tr id="', `<tr id="${table}-`);

function tableSection({ name, title, row, fields, rows }: Table): string {
  const lines = fields.map((field, index) => within(name, fieldRow(field, exampleOf(rows, index))));
  const caption = `<a href="${name}.csv">${name}.csv</a>: ${both(row)} (${rows.length})`;
  return `<section id="${name}"><h2>${both(title)}</h2>\n${grid(caption, lines)}</section>`;
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const propertiesIn = z.object({ features: z.array(z.object({ properties: z.record(z.string(), scalar) })) });

function layerSection(name: string, fields: readonly Field[], layer: string): string {
  const { features } = propertiesIn.parse(JSON.parse(layer));
  const rows = features.map(({ properties }) => fields.map((field) => properties[field.name]));
  const lines = fields.map((field, index) => within(`${name}-geojson`, fieldRow(field, exampleOf(rows, index))));
  const caption = `<a href="${name}.geojson">${name}.geojson</a>, <code>properties</code> (${features.length})`;
  return `<section id="${name}-geojson"><h2>${name}.geojson</h2>\n${grid(caption, lines)}</section>`;
}

function valuesSection([name, values]: [string, Record<string, Bilingual>]): string {
  const rows = Object.entries(values).map(
    ([value, meaning]) => `<tr><th scope="row">${code(value)}</th><td>${both(meaning)}</td></tr>`,
  );
  const head = '<tr><th scope="col">取值 Value</th><th scope="col">含义 Meaning</th></tr>';
  return `<section id="values-${name}"><h3>${code(name)}</h3>\n${grid(`${code(name)} 的取值 values`, rows, head)}</section>`;
}

const intro: Bilingual[] = [
  {
    zh: '每一行是报道所说的一件事或一个数字,没有一行是我们自己的合计;空格表示报道没有提到。',
    en: 'Each row is one thing or one figure that a report tells; no row is a sum of ours; an empty cell means that the report does not say.',
  },
  {
    zh: '怎样说的(modality)、怎样计的(aggregation)、谁的数字(scope)、阶段(stage)、时间(period)、原文(wording)与换算值各占一列。',
    en: 'How it is said (modality), how it is counted (aggregation), whose figure (scope), stage, period, original wording and normalised value each have a column of their own.',
  },
  {
    zh: 'CSV 为 UTF-8(带 BOM)、CRLF;以 = + - @ 开头而不是数字的格子前有一个撇号。',
    en: 'CSV is UTF-8 with a byte order mark and CRLF; a cell that begins with = + - @ and is no number has a leading apostrophe.',
  },
];

/** The page; `layers` gives each GeoJSON layer's fields and `files` the published texts. */
export function dictionary(
  tables: readonly Table[],
  layers: ReadonlyMap<string, readonly Field[]>,
  schemas: readonly string[],
  files: ReadonlyMap<string, string>,
): string {
  const published = [...layers].filter(([name]) => files.has(`atlas/${name}.geojson`));
  const sections = [
    ...tables.map(tableSection),
    ...published.map(([name, fields]) => layerSection(name, fields, files.get(`atlas/${name}.geojson`) ?? '')),
  ];
  const links = [
    ...tables.map(({ name, title }) => `<a href="#${name}">${escaped(title.zh)}</a>`),
    ...published.map(([name]) => `<a href="#${name}-geojson">${name}.geojson</a>`),
    '<a href="#values">取值</a>',
  ];
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>数据字典 · 黑土图志 Data dictionary · Heitu Atlas</title>
<link rel="stylesheet" href="dictionary.css">
</head>
<body>
<header><h1>数据字典 <span lang="en">Data dictionary</span></h1>
${intro.map((line) => `<p>${both(line)}</p>`).join('\n')}
<p><a href="datapackage.json">datapackage.json</a> · <a href="SHA256SUMS">SHA256SUMS</a> · JSON Schema: ${schemas
    .map((name) => `<a href="schema/${name}.json">${name}</a>`)
    .join(' ')}</p></header>
<nav aria-label="目录 Contents">${links.join(' ')}</nav>
<main>
${sections.join('\n')}
<section id="values"><h2>取值 <span lang="en">Values</span></h2>
${Object.entries(vocabularies).map(valuesSection).join('\n')}
</section>
</main>
</body>
</html>
`;
}
