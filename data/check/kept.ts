// What a YAML file said when it was last read without fault: the same text need not be parsed again, in this process or the next.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const model = fileURLToPath(new URL('../model', import.meta.url));
const folder = fileURLToPath(new URL('../../node_modules/.cache/heitu-data', import.meta.url));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let shapes: string | undefined;
/** Of the schema, by which a text is read: another schema reads it anew. */
function shapesHash(): string {
  shapes ??= sha256(
    readdirSync(model)
      .sort()
      .map((name) => readFileSync(join(model, name), 'utf8'))
      .join('\n'),
  );
  return shapes;
}

const here = new Map<string, string>();
/** Of a file's kind and its text. */
export const keyOf = (kind: string, text: string) => sha256(`${shapesHash()}\n${kind}\n${text}`);

/** What was kept under a key, as a value of its own; undefined for nothing. */
export function keptValue(key: string): unknown {
  try {
    const text = here.get(key) ?? readFileSync(join(folder, `${key}.json`), 'utf8');
    here.set(key, text);
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value; where nothing can be written it is kept for this process alone. */
export function keepValue(key: string, value: unknown) {
  const text = JSON.stringify(value);
  here.set(key, text);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${key}.json`), text);
  } catch {
    // a folder that cannot be written costs time alone
  }
}
