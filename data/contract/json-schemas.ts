// JSON Schema 2020-12 of every kind as it is published, printed from zod and told in words by data/model/descriptions.ts.
import { z } from 'zod';
import { meaningOf } from '../model/descriptions';
import * as schema from '../model/schema';
import { normalisedUnits } from '../model/units';
import type { Field } from './columns';

export type Json = { [key: string]: unknown };

/** What every place that lists a locality says of it. */
export const head = schema.locality
  .pick({ id: true, name: true, short: true, level: true, adcode: true, parent: true, report: true, site: true })
  .extend({ summary: schema.bilingual.optional(), article: z.int().min(0) });
const records = z.strictObject({
  locality: z.string(),
  projects: z.array(schema.project),
  groups: z.array(schema.group),
  initiatives: z.array(schema.initiative),
  metrics: z.array(schema.metric),
  places: z.array(schema.place),
  achievements: z.array(schema.achievement),
  events: z.array(schema.event),
  enterprises: z.array(schema.presence),
});
/** `atlas/localities/<id>.json`. */
export const localityFile = z.strictObject({
  locality: head,
  own: records,
  within: z.array(records),
  enterprises: z.record(z.string(), schema.enterprise),
});

/** What publishing adds: where a citation stands, and a quantity in its normalised unit. */
const standing = z
  .strictObject({
    article: z.int().min(0),
    section: z.int().min(0),
    paragraph: z.int().min(1).nullable(),
    caption: z.boolean(),
  })
  .nullable();
const normalised = z.strictObject({
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.enum(normalisedUnits),
});

const kinds = {
  project: schema.project,
  group: schema.group,
  initiative: schema.initiative,
  metric: schema.metric,
  place: schema.place,
  achievement: schema.achievement,
  event: schema.event,
  presence: schema.presence,
  enterprise: schema.enterprise,
  quantity: schema.quantity,
  citation: schema.citation,
  locality: localityFile,
} as const;
export type SchemaName = keyof typeof kinds;

const print = (shape: z.ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(shape, { reused: 'ref' });
  return rest;
};

function added(properties: Json): Json {
  if ('exact' in properties) return { standing: print(standing) };
  return 'factKind' in properties && 'unit' in properties ? { normalised: print(normalised) } : {};
}

/** Either a value, or a lower or an upper bound: what zod checks by a function, said in the schema's own words. */
const valueOrRange = { oneOf: [{ required: ['value'] }, { anyOf: [{ required: ['min'] }, { required: ['max'] }] }] };

/** The same schema with what publishing adds, and with each property's meaning. */
function published(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(published);
  if (node === null || typeof node !== 'object') return node;
  const { properties, required, ...rest } = node as Json;
  const others = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, published(part)]));
  if (properties === null || typeof properties !== 'object') return required ? { ...others, required } : others;
  const extra = added(properties as Json);
  const parts = Object.entries({ ...properties, ...extra }).map(([key, part]) => {
    const meaning = meaningOf(key);
    const description = meaning && { description: `${meaning.zh} · ${meaning.en}` };
    return [key, { ...description, ...(published(part) as Json) }];
  });
  return {
    ...others,
    properties: Object.fromEntries(parts),
    required: [...((required as string[] | undefined) ?? []), ...Object.keys(extra)],
    ...('normalised' in extra && valueOrRange),
  };
}

/** The JSON Schema of a shape as it is published: with what publishing adds to its citations and quantities. */
export const publishedSchema = (shape: z.ZodType): Json => published(print(shape)) as Json; // an object stays one

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const titled = (title: string, body: Json): Json => ({ $schema: dialect, title, ...body });

const zodTypes = { string: z.string(), number: z.number(), integer: z.int(), boolean: z.boolean() } as const;
/** What a field's cells may hold. */
export function zodOf({ type, required, values }: Field): z.ZodType {
  const shape = values ? z.enum(values) : zodTypes[type];
  return required ? shape : shape.nullable().optional();
}

/** Schemas of the flat properties of a GeoJSON layer. */
const layerSchema = (name: string, fields: readonly Field[]): Json =>
  titled(
    `${name}.geojson: properties`,
    publishedSchema(z.strictObject(Object.fromEntries(fields.map((field) => [field.name, zodOf(field)])))),
  );

/** Every schema by its name below atlas/schema/. */
export function jsonSchemas(layers: ReadonlyMap<string, readonly Field[]>): Map<string, Json> {
  const records = Object.entries(kinds).map(([name, shape]): [string, Json] => [
    name,
    titled(name, publishedSchema(shape)),
  ]);
  const flat = [...layers].map(([name, fields]): [string, Json] => [`${name}-properties`, layerSchema(name, fields)]);
  return new Map([...records, ...flat]);
}
