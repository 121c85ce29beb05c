// A cheap look at a value that came from outside: whether its fields, lists and texts are there.

export type Look = (value: unknown) => boolean;
export type Looks = { readonly [key: string]: Look };

const isFields = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const fields =
  (looks: Looks = {}): Look =>
  (value) =>
    isFields(value) && Object.entries(looks).every(([key, look]) => look(value[key]));
export const list =
  (look: Look = fields()): Look =>
  (value) =>
    Array.isArray(value) && value.every(look);
export const text: Look = (value) => typeof value === 'string';
/** The same look at several keys. */
export const each = (keys: readonly string[], look: Look = list()): Looks =>
  Object.fromEntries(keys.map((key) => [key, look]));

/** GeoJSON with what every layer needs. */
export const layer = fields({ features: list(fields({ geometry: fields(), properties: fields() })) });
/** TopoJSON with these objects. */
export const topology = (objects: readonly string[]): Look =>
  fields({ arcs: Array.isArray, objects: fields(each(objects, fields({ geometries: list() }))) });
