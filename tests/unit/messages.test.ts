// Every message is there in both languages, is used, and says the same placeholders; no component holds a string.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en, zh } from '../../src/ui/messages/messages';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const files = ['src/ui', 'src/app'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('messages'))
    .map((name) => ({ name: join(room, name), text: readFileSync(join(room, name), 'utf8') })),
);
// the headings of sheets are asked for where the sheets are made
const asked = readFileSync('src/domain/sheets.ts', 'utf8');
// keys as they stand in the code: whole, or with a part that is computed
const keysIn = (text: string) =>
  [...text.matchAll(/[`']([\w-]+(?:\.(?:[\w-]+|\$\{[^}`]*\}))*)[`']/g)].map(([, key = '']) => key);
const used = new Set([...files.map(({ text }) => text), asked].flatMap(keysIn));
const patterns = [...used]
  .filter((key) => key.includes('${'))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));

describe('messages', () => {
  const chinese = leaves(zh);
  const english = new Map(leaves(en as Tree));

  test('are the same in both languages, with the same placeholders', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort());
    for (const [key, text] of chinese) expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  test('are all used', () => {
    const unused = chinese
      .map(([key]) => key)
      .filter((key) => !used.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  test('are the only words of the components', () => {
    const spoken = files.filter(({ text }) => /\p{Script=Han}/u.test(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')));
    expect(spoken.map(({ name }) => name)).toEqual([]);
  });
});
