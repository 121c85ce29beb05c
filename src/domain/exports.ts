// The selection as files: CSV, GeoJSON and JSON, each with the address, filter, date and data version it was taken at.
import type { FeatureCollection, Point } from 'geojson';
import { toCsv } from '../../data/open/csv';
import type { PublishedCite, Quantity, Row, Rows } from '../../data/published';
import type { ProjectProperties } from '../../geo/published';
import type { Atlas } from './atlas';
import type { ColumnContext } from './cells';
import { type ProjectPoints, yearOf } from './filter';
import { inChinese } from './quantity';

/** What ids are called: a row keeps its ids, and has these beside them. */
export type Words = Pick<ColumnContext, 'language' | 'label' | 'enterprise'>;
/** When and from where rows were taken. `date` is ISO 8601; `filter` is in words, empty where nothing is filtered. */
export type Taken = { address: string; filter: string; date: string; version: string };

const note =
  'Illustrative; not a basis for boundaries. Figures are as the reports write them; what a report does not add up is not added up here.';
const head = ({ address, filter, date, version }: Taken) => ({
  address,
  filter,
  exported: date,
  data_version: version,
  note,
});

type Value = string | number | boolean | null;

const joined = (values: readonly string[]) => values.join('|');
/** `7.5 亿元 [total, ambiguous]`: as the report writes it, with kind and scope. */
const sumText = (quantity: Quantity) =>
  `${inChinese(quantity)} [${quantity.modality}, ${quantity.aggregation}, ${quantity.scope}]`;

function citeOf(cites: readonly PublishedCite[]): Record<string, Value> {
  const [first] = cites;
  return {
    report: first?.report ?? null,
    paragraph: first?.standing?.paragraph ?? null,
    exact: first?.exact ?? null,
    start: first?.start ?? null,
    end: first?.end ?? null,
    citations: cites.length,
  };
}

function partsOf(atlas: Atlas, row: Row, words: Words): Record<string, Value> {
  const named = (ids: readonly string[]) => joined(ids.map(words.enterprise));
  const industry = (id: string) => atlas.index.industries.find((one) => one.id === id)?.name[words.language] ?? id;
  switch (row.kind) {
    case 'project':
      return {
        industries: joined(row.industries),
        industry_names: joined(row.industries.map(industry)),
        stage: row.stage,
        stage_name: words.label(`stage.${row.stage ?? 'unknown'}`),
        investment_cny: row.investment_cny,
        investments: joined(row.investments.map(({ quantity }) => sumText(quantity))),
        enterprises: joined(row.enterprises),
        enterprise_names: named(row.enterprises),
      };
    case 'initiative':
      return {
        kind: row.of,
        kind_name: words.label(`initiativeKind.${row.of}`),
        enterprises: joined(row.enterprises),
        enterprise_names: named(row.enterprises),
      };
    case 'metric': {
      const { normalised, modality, aggregation, scope, period, unit } = row.quantity;
      return {
        figure: inChinese(row.quantity),
        unit,
        modality,
        aggregation,
        scope,
        normalised_value: normalised.value ?? null,
        normalised_min: normalised.min ?? null,
        normalised_max: normalised.max ?? null,
        normalised_unit: normalised.unit,
        period: period?.text ?? null,
      };
    }
    case 'enterprise':
      return { role: row.role.zh, role_en: row.role.en };
    case 'event':
      return { kind: row.of, to: joined(row.to) };
  }
}

function recordOf(atlas: Atlas, row: Row, words: Words): Record<string, Value> {
  const locality = atlas.byId.get(row.locality);
  return {
    fact: row.fact,
    name: row.name.zh,
    name_en: row.name.en,
    locality: row.locality,
    locality_name: locality?.name[words.language] ?? null,
    report_year: yearOf(atlas, row.locality),
    ...partsOf(atlas, row, words),
    dates: joined(row.dates.map(({ period }) => period.text)),
    ...citeOf(row.cites),
  };
}

/** One line a row in the given order; UTF-8 with BOM, CRLF, formula-guarded; the last columns say what it was taken from. */
export function rowsAsCsv(atlas: Atlas, rows: readonly Row[], taken: Taken, words: Words): string {
  const records = rows.map((row) => ({ ...recordOf(atlas, row, words), ...head(taken) }) as Record<string, Value>);
  const names = Object.keys(records[0] ?? head(taken));
  return toCsv({
    fields: names.map((name) => ({ name })),
    rows: records.map((record) => names.map((name) => record[name])),
  });
}

type TakenFeatures = FeatureCollection<Point, Record<string, Value>> & { heitu: ReturnType<typeof head> };

/** The projects of a selection as RFC 7946 points, [lon, lat] in WGS-84, in the rows' order. */
export function rowsAsGeojson(
  atlas: Atlas,
  rows: Rows['projects'],
  points: ProjectPoints,
  taken: Taken,
  words: Words,
): TakenFeatures {
  const byId = new Map(points.features.map((point) => [point.properties.id, point]));
  const placed = ({ placed_by, precision_m, site, site_en }: ProjectProperties) => ({
    placed_by,
    precision_m,
    site,
    site_en,
  });
  return {
    type: 'FeatureCollection',
    heitu: head(taken),
    features: rows.flatMap((row) => {
      const point = byId.get(row.id);
      if (!point) return [];
      return [
        {
          type: 'Feature' as const,
          id: row.id,
          geometry: point.geometry,
          properties: { ...recordOf(atlas, row, words), ...placed(point.properties) },
        },
      ];
    }),
  };
}

/** All rows of a selection with their citations, as published. */
export const rowsAsJson = (rows: Rows, taken: Taken): string =>
  JSON.stringify({ heitu: head(taken), ...rows }, null, 2);

/** `heitu-projects-2026-11-21.csv` */
export const fileName = (what: string, date: string, extension: string): string =>
  `heitu-${what}-${date.slice(0, 10)}.${extension}`;
