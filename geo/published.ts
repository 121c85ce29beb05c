// The published files that join records and shapes: schemas and, inferred from them, types. Coordinates: [lon, lat], WGS-84.
import { z } from 'zod';
import { datings } from '../data/model/edtf';
import { aggregations, modalities, scopes } from '../data/model/ids';
import { adcode, locality, slug, text } from '../data/model/schema';
import { normalisedUnits } from '../data/model/units';
import {
  indexedIndustry,
  indexedLocality,
  indexedReport,
  lonLat,
  type ProjectRow,
  projectRow,
} from '../data/published';

/** [west, south, east, north] in degrees. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const count = z.int().min(0);
const slugs = z.string().regex(/^([a-z0-9-]+(,[a-z0-9-]+)*)?$/, 'ids with commas between them');

const atlasLocality = indexedLocality.extend({
  bbox: box,
  at: lonLat,
  /** The southernmost point of its outline, beside which stands what has no place of its own in it. */
  edge_at: lonLat,
  /** `schematic`: the outline is a sketch, drawn because the real one is not public. */
  outline: z.enum(['surveyed', 'schematic']),
  /** The gazetteer's point and its radius of error in metres: parks only. */
  site_at: lonLat.optional(),
  precision_m: z.number().optional(),
  area_km2: z.number(),
  industries: z.array(slug),
});
const prefecture = z.strictObject({ adcode, name: text, name_en: text, bbox: box, at: lonLat });

/** `atlas/index.json`. */
export const index = z.strictObject({
  /** The data's version: the first characters of the SHA-256 of `rows.json`. */
  version: z.string().regex(/^[0-9a-f]{12}$/),
  region: box,
  localities: z.array(atlasLocality),
  prefectures: z.array(prefecture),
  industries: z.array(indexedIndustry),
  /** The ids of all enterprises that have a file. */
  enterprises: z.array(slug),
  reports: z.array(indexedReport),
  projects: count,
});

/** Properties of a shape in `atlas/districts.geojson` or `atlas/parks.geojson`: flat scalars; `industries` is `a,b,c`. */
const localityProperties = (outline: AtlasLocality['outline']) =>
  z.strictObject({
    id: slug,
    name: text,
    name_en: text,
    level: locality.shape.level,
    adcode: adcode.optional(),
    parent: locality.shape.parent,
    projects: count,
    projects_within: count,
    initiatives: count,
    initiatives_within: count,
    industries: slugs,
    outline: z.enum([outline]),
    precision_m: z.number().optional(),
    area_km2: z.number(),
    lon: z.number(),
    lat: z.number(),
  });

const headlines = ([1, 2, 3] as const).map((rank) => {
  const fields = {
    label: text.optional(),
    label_en: text.optional(),
    value: z.number().nullable().optional(),
    unit: z.enum(normalisedUnits).optional(),
    wording: text.optional(),
    modality: z.enum(modalities).optional(),
    aggregation: z.enum(aggregations).optional(),
    counted: text.optional(),
    counted_en: text.optional(),
    as_of: text.nullable().optional(),
    dating: z.enum(datings).optional(),
    citation: text.optional(),
    link: text.optional(),
    word: text.optional(),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, shape]) => [`headline_${rank}_${name}`, shape]));
});

/** The same in `atlas/gis-districts.geojson` and `atlas/gis-parks.geojson`, with what the reports say; counts are `a:2,b:1`. */
const localityInGis = (outline: AtlasLocality['outline']) =>
  localityProperties(outline).extend({
    summary: text.optional(),
    summary_en: text.optional(),
    report: slug,
    report_title: text,
    report_from: z.string(),
    report_to: z.string(),
    report_inferred: z.boolean(),
    projects_by_stage: z.string(),
    projects_by_industry: z.string(),
    initiatives_by_kind: z.string(),
    ...Object.assign({}, ...headlines),
    link: text,
  });

/** What a point takes from its project's row as it is. */
const carried = projectRow.pick({ stage: true, investment_cny: true });
export const carriedOf = (row: ProjectRow): z.infer<typeof carried> => carried.strip().parse(row);

/** Properties of a point in `atlas/projects.geojson`: flat scalars; `industries` is `a,b,c`. */
const projectProperties = z.strictObject({
  id: slug,
  name: text,
  name_en: text,
  locality: slug,
  industry: slug,
  industries: slugs,
  ...carried.shape,
  investment_scope: z.enum(scopes).nullable(),
  /** Where a project's point comes from: its own site, the park it lies in, or only its locality. */
  placed_by: z.enum(['site', 'park', 'locality']),
  /** The gazetteer's name of the site, where there is one. */
  site: z.string().nullable(),
  site_en: z.string().nullable(),
  precision_m: z.number().nullable(),
  /** Whether no place of its own is known of it: only its park or locality, or a place in a shape that is not its own. */
  vague: z.boolean(),
});

/** The same in `atlas/gis-projects.geojson`, with what the reports say. */
const projectInGis = projectProperties.extend({
  description: text.optional(),
  description_en: text.optional(),
  /** The report's own characters for the stage. */
  stage_wording: z.string().nullable(),
  /** Its own sums of investment, and those of the group that it is listed with. */
  sums: z.string(),
  group_sums: z.string(),
  enterprises: z.string(),
  enterprises_en: z.string(),
  citation: text,
  fact: text,
  link: text,
});

/** The flat properties of each layer's features. */
export const properties = {
  districts: localityProperties('surveyed'),
  parks: localityProperties('schematic'),
  projects: projectProperties,
  'gis-districts': localityInGis('surveyed'),
  'gis-parks': localityInGis('schematic'),
  'gis-projects': projectInGis,
};

const position = z.array(z.number()).min(2);
const rings = z.array(z.array(position).min(4)).min(1);
export const area = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: rings }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
]);
export const point = z.strictObject({ type: z.literal('Point'), coordinates: lonLat });

/** A GeoJSON layer whose features all have this geometry and these properties. */
export const layer = <G extends z.ZodType, P extends z.ZodType>(geometry: G, properties: P) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    bbox: box.optional(),
    features: z.array(
      z.strictObject({
        type: z.literal('Feature'),
        id: slug.optional(),
        bbox: box.optional(),
        geometry,
        properties,
      }),
    ),
  });

export type LonLat = z.infer<typeof lonLat>;
export type Box = z.infer<typeof box>;
export type AtlasLocality = z.infer<typeof atlasLocality>;
export type Prefecture = z.infer<typeof prefecture>;
export type AtlasIndex = z.infer<typeof index>;
export type LocalityProperties = z.infer<ReturnType<typeof localityProperties>>;
export type ProjectProperties = z.infer<typeof projectProperties>;
export type LocalityInGis = z.infer<ReturnType<typeof localityInGis>>;
export type ProjectInGis = z.infer<typeof projectInGis>;
export type PlacedBy = ProjectProperties['placed_by'];
