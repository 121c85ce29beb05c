// Holds the published files against their schemas; what differs is said with file and place, and stops the build.
import { z } from 'zod';
import { fileSchema } from './file-schemas';
import type { Json } from './json-schemas';

const most = 20; // lines: a file that is wrong is often wrong throughout

/** The schema without "either a value or a bound", which zod does not read; the records' own check holds it. */
export function withoutBounds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutBounds);
  if (node === null || typeof node !== 'object') return node;
  const { oneOf, ...rest } = node as Json;
  const kept = JSON.stringify(oneOf ?? '').includes('"required":["value"]') ? rest : node;
  return Object.fromEntries(Object.entries(kept).map(([key, part]) => [key, withoutBounds(part)]));
}

const checks = new Map<Json, z.ZodType>();
function checkOf(schema: Json): z.ZodType {
  const made = checks.get(schema) ?? z.fromJSONSchema(withoutBounds(schema) as z.core.JSONSchema.JSONSchema);
  checks.set(schema, made);
  return made;
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** What is wrong with the file at `path`, one line each; a file that no schema tells of is only JSON, or no concern. */
function wrongIn(path: string, text: string): string[] {
  const schema = fileSchema(path.replace(/^atlas\//, ''));
  if (!schema) return [];
  const json = parsed(text);
  if (!json) return [`${path}: not JSON`];
  const { error } = checkOf(schema).safeParse(json.value);
  return (error?.issues ?? []).map(
    (issue) => `${path}: ${z.core.toDotPath(issue.path) || 'the whole'}: ${issue.message}`,
  );
}

/** Every place in the published files (path → text) that differs from its file's schema. */
export const misshapen = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([path, text]) => wrongIn(path, text));

/** Throws one error that names file and place of what differs: nothing that the app could not read is published. */
export function refuseMisshapen(files: ReadonlyMap<string, string>) {
  const wrong = misshapen(files);
  if (wrong.length === 0) return;
  const more = wrong.length > most ? `\n… and ${wrong.length - most} more` : '';
  throw new Error(
    `${wrong.length} place(s) differ from data/contract/file-schemas.ts; nothing is published. Correct the record or what publishes it.\n${wrong.slice(0, most).join('\n')}${more}`,
  );
}
