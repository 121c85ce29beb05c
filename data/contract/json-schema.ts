// JSON Schema 2020-12 of a published shape: made by zod, told in words by data/model/descriptions.ts.
import { z } from 'zod';
import { meaningOf } from '../model/descriptions';

/** Gives each property of an object its meaning. */
function describe({ properties = {} }: z.core.JSONSchema.BaseSchema) {
  for (const [key, part] of Object.entries(properties)) {
    const meaning = meaningOf(key);
    if (!meaning || typeof part !== 'object') continue;
    const description = `${meaning.zh} · ${meaning.en}`;
    // zod keeps one reference for all places that share a part, and may still fill in what is no reference
    if (part.$ref) properties[key] = { description, ...part };
    else part.description = description;
  }
}

/** The JSON Schema of a shape, every property with its meaning; `name` is its title where it has no other. */
export function jsonSchema(name: string, shape: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(shape, {
    reused: 'ref',
    override: ({ jsonSchema }) => describe(jsonSchema),
  });
  return { $schema, title: name, ...rest };
}
