// The hostile files themselves: every text of what is published is replaced, and what the app finds its way by stays.
import { expect, test } from 'vitest';
import { fileSchema } from '../../data/contract/file-schemas';
import { misshapen } from '../../data/contract/validate';
import { attacks, corpus, endless } from '../hostile/corpus';
import { hostile } from '../hostile/replacing';
import { publishedFiles } from './published';

const files = [...publishedFiles()].flatMap(([path, text]) => {
  const schema = fileSchema(path.replace('atlas/', ''));
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
    const made = JSON.stringify(hostile(value, schema, attacks(0)));
    // titles and bylines are the only texts that a schema keeps short
    const other = misshapen(new Map([[path, made]])).filter((said) => !said.includes('<=30 characters'));
    if (!made.includes('"__proto__":')) expect(other).toEqual([]);
  }
});

test('all of the corpus is met, the endless text too', () => {
  const met = new Set(files.flatMap(({ value, schema }) => texts(hostile(value, schema, attacks(0)))));
  for (const text of [...Object.values(corpus), endless]) expect(met.has(text), text.slice(0, 40)).toBe(true);
});
