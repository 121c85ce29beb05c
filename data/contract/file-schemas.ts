// The shape of every published JSON file as JSON Schema: the build refuses a file that differs, tests take its strings from it.
import { z } from 'zod';
import { eventKinds, factKinds, initiativeKinds, levels, scopes, stageIds } from '../model/ids';
import * as schema from '../model/schema';
import { recordKinds } from '../model/visit';
import type { Field } from './columns';
import { head, type Json, localityFile, publishedSchema, zodOf } from './json-schemas';
import { layerFields } from './layer-fields';

const slug = schema.industry.shape.id;
const text = z.string().min(1);
const adcode = z.string().regex(/^\d{6}$/);
const parent = schema.locality.shape.parent;
const { bilingual } = schema;
const cites = z.array(schema.citation).min(1);
const factId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+){2,3}$/, 'a fact id: locality.kind.id');
const slugs = z.string().regex(/^([a-z0-9-]+(,[a-z0-9-]+)*)?$/, 'ids with commas between them');
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const counts = z.strictObject({ own: z.int().min(0), within: z.int().min(0) });
const kind = z.enum([...recordKinds.map(([name]) => name), 'enterprise']);

const index = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{12}$/),
  region: box,
  localities: z.array(
    head.extend({
      projects: counts,
      initiatives: counts,
      headlines: z.array(z.strictObject({ name: bilingual, quantity: schema.metric })),
      bbox: box,
      at: lonLat,
      outline: z.enum(['surveyed', 'schematic']),
      site_at: lonLat.optional(),
      precision_m: z.number().optional(),
      area_km2: z.number(),
      industries: z.array(slug),
    }),
  ),
  prefectures: z.array(z.strictObject({ adcode, name: text, name_en: text, bbox: box, at: lonLat })),
  industries: z.array(
    schema.industry.extend({
      path: z.string().regex(/^[MmLlHhVvCcSsQqTtAaZzEe0-9 ,.-]+$/, 'path data of an SVG'),
      projects: z.int().min(1),
    }),
  ),
  enterprises: z.array(slug),
  reports: z.array(schema.report.omit({ file: true, draft: true })),
  projects: z.int().min(0),
});

const enterpriseFile = z.strictObject({
  enterprise: schema.enterprise,
  group: schema.enterprise.optional(),
  members: z.array(schema.enterprise),
  mentions: z.array(
    z.strictObject({
      locality: slug,
      kind,
      id: slug,
      name: bilingual,
      role: bilingual.optional(),
      stage: z.enum(stageIds).optional(),
    }),
  ),
});

const row = {
  fact: factId,
  locality: slug,
  id: slug,
  name: bilingual,
  dates: z.array(z.strictObject({ name: bilingual, period: schema.period, factKind: z.enum(factKinds) })),
  cites,
};
const rows = z.strictObject({
  projects: z.array(
    z.strictObject({
      ...row,
      kind: z.literal('project'),
      industries: z.array(slug),
      stage: z.enum(stageIds).nullable(),
      investment_cny: z.number().nullable(),
      investments: z.array(z.strictObject({ fact: factId, quantity: schema.quantity })),
      enterprises: z.array(slug),
    }),
  ),
  initiatives: z.array(
    z.strictObject({ ...row, kind: z.literal('initiative'), of: z.enum(initiativeKinds), enterprises: z.array(slug) }),
  ),
  metrics: z.array(z.strictObject({ ...row, kind: z.literal('metric'), quantity: schema.metric })),
  enterprises: z.array(z.strictObject({ ...row, kind: z.literal('enterprise'), role: bilingual })),
  events: z.array(z.strictObject({ ...row, kind: z.literal('event'), of: z.enum(eventKinds), to: z.array(text) })),
});

const search = z.array(
  z.strictObject({
    kind: z.enum(['locality', 'project', 'enterprise', 'initiative', 'place']),
    id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+){0,2}$/),
    locality: z.union([slug, z.literal('')]),
    name: bilingual,
    names: z.array(text).min(1),
    readings: z.array(z.array(z.string().regex(/^([a-z]+|.{1,2})$/, 'pinyin or one character'))),
    adcode: adcode.optional(),
  }),
);

const links = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9.-]+$/),
    kind: z.enum(['same-enterprise', 'same-group', 'promotion-trip', 'negotiation', 'home']),
    fact: factId,
    name: bilingual,
    from: slug,
    to: z.strictObject({
      name: bilingual,
      locality: slug.nullable(),
      at: lonLat.nullable(),
      inferred: z.literal(true).optional(),
    }),
    cites,
  }),
);

const remarks = z.array(
  z.strictObject({
    fact: factId,
    name: bilingual,
    figure: bilingual.optional(),
    stages: z.array(z.enum(stageIds)).optional(),
    note: bilingual.optional(),
  }),
);
const tokens = { tokens: z.int(), cited: z.int(), leftOut: z.int(), neither: z.int() };
const about = z.strictObject({
  reports: z.array(
    z.strictObject({
      id: slug,
      counts: z.record(kind, z.int()),
      cites: z.int(),
      coverage: z.strictObject({ report: slug, ...tokens }).nullable(),
    }),
  ),
  contradictions: remarks,
  ambiguous: remarks,
  notes: remarks,
  blanks: z.array(z.strictObject({ locality: slug, reported: z.array(kind) })),
});

/** Fields of the layers that are keys; all others are told by data/contract/layer-fields.ts. */
const keys: Record<string, z.ZodType> = {
  id: slug,
  locality: slug,
  industry: slug,
  industries: slugs,
  level: z.enum(levels),
  parent,
  adcode: adcode.optional(),
  investment_scope: z.enum(scopes).nullable(),
};
const propertiesOf = (fields: readonly Field[] = []) =>
  z.strictObject(Object.fromEntries(fields.map((field) => [field.name, keys[field.name] ?? zodOf(field)])));
const rings = z.array(z.array(z.any())).min(1);
const polygon = z.strictObject({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: rings });
const point = z.strictObject({ type: z.literal('Point'), coordinates: lonLat });

const layer = (properties: z.ZodType, geometry: z.ZodType) =>
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

const label = z.strictObject({
  kind: z.enum(['country', 'province', 'prefecture', 'county', 'town']),
  name: text,
  name_en: text,
  rank: z.int(),
  adcode: adcode.optional(),
});
const geometries = (properties: z.ZodRawShape) =>
  z.strictObject({
    type: z.literal('GeometryCollection'),
    geometries: z.array(
      z.strictObject({
        type: z.enum(['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString']),
        id: z
          .string()
          .regex(/^[\w-]+$/)
          .optional(),
        properties: z.strictObject(properties).optional(),
        arcs: z.array(z.any()),
      }),
    ),
  });
const topology = (objects: z.ZodRawShape) =>
  z.strictObject({
    type: z.literal('Topology'),
    bbox: box,
    transform: z.strictObject({
      scale: z.tuple([z.number(), z.number()]),
      translate: z.tuple([z.number(), z.number()]),
    }),
    objects: z.strictObject(objects),
    arcs: z.array(z.array(z.array(z.number()))),
  });
const named = { name: text, name_en: text };
const county = { ...named, prefecture: adcode, prefecture_name: text, prefecture_name_en: text, province: adcode };
const land = { id: z.string().regex(/^[\w-]+$/) };

const shapes: readonly (readonly [path: RegExp, shape: z.ZodType])[] = [
  [/^index\.json$/, index],
  [/^localities\/[a-z0-9-]+\.json$/, localityFile],
  [/^enterprises\/[a-z0-9-]+\.json$/, enterpriseFile],
  [/^rows\.json$/, rows],
  [/^search\.json$/, search],
  [/^links\.json$/, links],
  [/^about\.json$/, about],
  [/^districts\.geojson$/, layer(propertiesOf(layerFields.get('districts')), polygon)],
  [/^parks\.geojson$/, layer(propertiesOf(layerFields.get('parks')), polygon)],
  [/^projects\.geojson$/, layer(propertiesOf(layerFields.get('projects')), point)],
  [/^basemap\/labels\.geojson$/, layer(label, point)],
  [
    /^basemap\/basemap\.topojson$/,
    topology({
      land: geometries(land),
      china: geometries({ adcode, ...named }),
      counties: geometries(county),
    }),
  ],
  [
    /^basemap\/water\.topojson$/,
    topology({
      lakes: geometries({
        rank: z.int(),
        kind: z
          .string()
          .regex(/^[a-z]+$/)
          .optional(),
      }),
      rivers: geometries({ rank: z.int() }),
    }),
  ],
];

const schemas = shapes.map(([path, shape]) => ({ path, schema: publishedSchema(shape) }));

/** The JSON Schema of `atlas/<path>`; undefined where the file is not for the app, as CSV and the schemas themselves. */
export const fileSchema = (path: string): Json | undefined => schemas.find((one) => one.path.test(path))?.schema;
