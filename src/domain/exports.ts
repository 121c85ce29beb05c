// The selection as files: CSV; GeoJSON and JSON with the address, filter, date and data version that they were taken at.
import type { FeatureCollection, Point } from 'geojson';
import { toCsv } from '../../data/open/csv';
import type { ProjectRow, PublishedCite, Quantity, Rows } from '../../data/published';
import type { ProjectProperties } from '../../geo/published';
import type { Atlas } from './atlas';
import type { ColumnContext } from './cells';
import { type ProjectPoints, yearOf } from './filter';
import { figureText } from './quantity';
import type { Sheet } from './sheets';
import type { Language } from './view';

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
/** `7.5 亿元 [unsaid, whole-project, ambiguous]`: in the reader's language, with how it is said, how counted and whose. */
const sumText = (quantity: Quantity, language: Language) =>
  `${figureText(quantity, language)} [${quantity.modality}, ${quantity.aggregation}, ${quantity.scope}]`;

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

function recordOf(atlas: Atlas, row: ProjectRow, words: Words): Record<string, Value> {
  const industry = (id: string) => atlas.index.industries.find((one) => one.id === id)?.name[words.language] ?? id;
  return {
    fact: row.fact,
    name: row.name.zh,
    name_en: row.name.en,
    locality: row.locality,
    locality_name: atlas.byId.get(row.locality)?.name[words.language] ?? null,
    report_year: yearOf(atlas, row.locality),
    industries: joined(row.industries),
    industry_names: joined(row.industries.map(industry)),
    stage: row.stage,
    stage_name: words.label(`stage.${row.stage ?? 'unknown'}`),
    investment_cny: row.investment_cny,
    investments: joined(row.investments.map(({ quantity }) => sumText(quantity, words.language))),
    enterprises: joined(row.enterprises),
    enterprise_names: joined(row.enterprises.map(words.enterprise)),
    dates: joined(row.dates.map(({ period }) => period.text)),
    ...citeOf(row.cites),
  };
}

/** A sheet as CSV: a line a row in the given order; UTF-8 with BOM, CRLF, formula-guarded. */
export const sheetAsCsv = ({ columns, rows }: Sheet): string =>
  toCsv({ fields: columns.map(({ title }) => ({ name: title })), rows });

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

const two = (number: number) => String(number).padStart(2, '0');
/** The day of a moment (ISO 8601) in the reader's own calendar: 2026-11-21. */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `heitu-projects-2026-11-21.csv`, by the reader's calendar. */
export const fileName = (what: string, date: string, extension: string): string =>
  `heitu-${what}-${dayOf(date)}.${extension}`;
