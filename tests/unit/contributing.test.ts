// The README's lists of what a change touches: the files are there, and each holds what it is said to hold.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const [, section = ''] = /## Contributing\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8')) ?? [];
const lists = section.split('\n').filter((line) => line.startsWith('- '));
const quoted = (line: string) => [...line.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
const changes = lists
  .filter((line) => line.includes(', as `'))
  .map((line) => [line.split(', as')[0] ?? '', quoted(line)] as const);

test.each(changes)('%s touches files that all name it', (_change, [name = '', ...files]) => {
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(readFileSync(file, 'utf8'), file).toMatch(new RegExp(`\\b${name}`, 'i'));
});

test('the ways to add a field, a filter, a kind, a page and a locality are all told', () => {
  expect(changes).toHaveLength(6);
  const paths = quoted(lists.at(-1) ?? '').filter((text) => text.includes('/'));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
