// The hostile files themselves: every text of what is published is replaced, and what the app finds its way by stays.
import { expect, test } from 'vitest';
import { validate } from '../../data/contract/validate';
import { shapeOf } from '../../geo/atlas/contract';
import { attacks, corpus, endless } from '../hostile/corpus';
import { hostile } from '../hostile/replacing';
import { fileSchema } from '../hostile/schemas';
import { publishedFiles } from './published';

const files = [...publishedFiles()].flatMap(([file, text]) => {
  const path = file.replace('atlas/', '');
  const schema = fileSchema(path);
  return schema ? [{ path, value: JSON.parse(text), schema }] : [];
});

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(texts);
};

test('no Chinese text of a published file is left', () => {
  for (const { path, value, schema } of files) {
    const left = texts(hostile(value, schema, () => 'x')).filter((text) => /\p{Script=Han}{2}/u.test(text));
    expect(left, path).toEqual([]);
  }
});

test('a hostile file still has the shape of its schema', () => {
  for (const { path, value, schema } of files) {
    const made = hostile(value, schema, attacks(0));
    // titles, bylines and citations are the only texts that a schema keeps short
    const other = validate([[path, made]], shapeOf).filter((said) => !said.includes('30 characters'));
    if (!JSON.stringify(made).includes('"__proto__":')) expect(other).toEqual([]);
  }
});

test('all of the corpus is met, the endless text too', () => {
  const met = new Set(files.flatMap(({ value, schema }) => texts(hostile(value, schema, attacks(0)))));
  for (const text of [...Object.values(corpus), endless]) expect(met.has(text), text.slice(0, 40)).toBe(true);
});
