// atlas/datapackage.json: what is published, field by field, as a Frictionless Data Package.

import type { Records } from '../check/records';
import type { Field, Table } from '../contract/columns';
import { sha256 } from './checksums';

const constraints = ({ required, values }: Field) => ({
  ...(required && { required }),
  ...(values && { enum: values }),
});

const described = (field: Field) => ({
  name: field.name,
  type: field.type,
  title: field.meaning.zh,
  description: field.meaning.en,
  ...(field.meaning.unit && { unit: field.meaning.unit }),
  ...((field.required || field.values) && { constraints: constraints(field) }),
});

const weigh = (text: string) => ({ bytes: Buffer.byteLength(text), hash: `sha256:${sha256(text)}` });

/** The table and key that a field of one value refers to, wherever it stands. */
const references: Readonly<Record<string, string>> = {
  locality: 'localities',
  enterprise: 'enterprises',
  industry: 'industries',
  site: 'sites',
};

const foreignKeys = ({ name, key, fields }: Table) =>
  fields
    .filter((field) => references[field.name] !== undefined && references[field.name] !== name)
    .filter(({ name: one }) => !(key.length === 1 && key[0] === one))
    .map(({ name: one }) => ({ fields: [one], reference: { resource: references[one], fields: [one] } }));

const csvResource = (one: Table, text: string) => ({
  ...csvHead(one, text),
  schema: {
    fields: one.fields.map(described),
    primaryKey: one.key,
    foreignKeys: foreignKeys(one),
    missingValues: [''],
  },
});

const csvHead = ({ name, title, row }: Table, text: string) => ({
  name,
  path: `${name}.csv`,
  profile: 'tabular-data-resource',
  title: `${title.zh} · ${title.en}`,
  description: `${row.zh} · ${row.en}`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...weigh(text),
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
});

const geometry = [{ title: 'Boundaries and points: sources and their licences in geo/README.md of the source code' }];
const others: Record<string, { format: string; mediatype: string; sources?: typeof geometry }> = {
  'districts.geojson': { format: 'geojson', mediatype: 'application/geo+json', sources: geometry },
  'parks.geojson': { format: 'geojson', mediatype: 'application/geo+json', sources: geometry },
  'projects.geojson': { format: 'geojson', mediatype: 'application/geo+json', sources: geometry },
  'gis-districts.geojson': { format: 'geojson', mediatype: 'application/geo+json', sources: geometry },
  'gis-parks.geojson': { format: 'geojson', mediatype: 'application/geo+json', sources: geometry },
  'gis-projects.geojson': { format: 'geojson', mediatype: 'application/geo+json', sources: geometry },
  'index.json': { format: 'json', mediatype: 'application/json' },
  'changes.json': { format: 'json', mediatype: 'application/json' },
  'moved.json': { format: 'json', mediatype: 'application/json' },
  'about.json': { format: 'json', mediatype: 'application/json' },
};

const fileResource = (path: string, text: string) => ({
  name: path.replace('.', '-'),
  path,
  ...others[path],
  encoding: 'utf-8',
  ...weigh(text),
});

/** The reports by title and byline; their texts are no part of the package. */
const sources = ({ reports }: Records) =>
  reports.map(({ articles, paper }) => ({
    title: [...articles.map(({ title, byline }) => `${title.join(' ')}(${byline})`), paper?.zh ?? '出版者不详'].join(
      ';',
    ),
  }));

const description = `东北五地的项目、举措、指标等,逐条出自五篇报道,数字都附原文位置;不含报道原文,没有一行是我们自己的合计。
Projects, initiatives and figures that five newspaper reports tell of northeast China, each cited to its exact characters. No text of the reports but citations of at most 30 characters; no row is a sum of ours.
Licences: the code is under the MIT licence (LICENSE of the source code); shapes have the sources and licences that geo/README.md names; no licence is claimed for facts.
示意图,不作划界依据。Illustrative; not a basis for boundaries.`;

/** The descriptor; `files` are the published texts by their path below atlas/. */
export function dataPackage(records: Records, tables: readonly Table[], files: ReadonlyMap<string, string>) {
  const text = (path: string) => files.get(`atlas/${path}`) ?? '';
  return {
    name: 'heitu-atlas',
    profile: 'data-package',
    version: records.release?.version,
    created: records.release?.created,
    contributors: [{ title: '黑土图志 · Heitu Atlas', role: 'author' }],
    title: '黑土图志 · Heitu Atlas',
    description,
    keywords: ['东北', '产业', '项目', 'northeast China', 'industry', 'projects'],
    sources: sources(records),
    resources: [
      ...tables.map((one) => csvResource(one, text(`${one.name}.csv`))),
      ...Object.keys(others)
        .filter((path) => files.has(`atlas/${path}`))
        .map((path) => fileResource(path, text(path))),
    ],
  };
}
