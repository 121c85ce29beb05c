// Each part of the app keeps to its budget: .ci/budgets.json holds the most bytes, gzipped, by the name of its files.
// Those of one name count together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const budgets: Record<string, number> = JSON.parse(readFileSync(join(root, '.ci/budgets.json'), 'utf8'));
/** `app-B1MB-gDQ.css` is `app-*.css`: eight characters of hash. */
const nameOf = (file: string) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '-*');

/** What a part takes more than it may, in words; nothing where it keeps to its budget. */
function excess(name: string, bytes: number): string[] {
  const most = budgets[name];
  if (most === undefined) return [`${name} has no budget: .ci/budgets.json (now ${bytes} bytes gzipped)`];
  return bytes > most ? [`${name} is ${bytes} bytes gzipped, its budget is ${most}`] : [];
}

/** The first of a kind of element in a built page, as written. */
const elementOf = (page: string, element: RegExp) =>
  element.exec(readFileSync(join(root, 'dist', page), 'utf8'))?.[0] ?? '';

for (const page of ['index.html', 'embed.html'])
  test(`${page} carries its map in 45 kB and its panels in 8, gzipped, and beside them scripts of 3.5 and 1 kB, not gzipped`, () => {
    const map = elementOf(page, /<svg id="first-map".*?<\/svg>/s);
    expect(map).not.toBe('');
    expect(gzipSync(map, { level: 9 }).length).toBeLessThanOrEqual(45_000);
    const panels = elementOf(page, /<section class="panel first-panel".*<\/section>/s);
    expect(panels).not.toBe('');
    expect(gzipSync(panels, { level: 9 }).length).toBeLessThanOrEqual(8_000);
    const html = readFileSync(join(root, 'dist', page), 'utf8');
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => Buffer.byteLength(text));
    expect(scripts).toHaveLength(2);
    expect(scripts[0]).toBeLessThanOrEqual(3_500);
    expect(scripts[1]).toBeLessThanOrEqual(1_000);
  });

test('no part of the app is larger than its budget', () => {
  const folder = join(root, 'dist/assets');
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(3);
  const sizes = new Map<string, number>();
  for (const file of files) {
    const bytes = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    sizes.set(nameOf(file), bytes + (sizes.get(nameOf(file)) ?? 0));
  }
  expect([...sizes].flatMap(([name, bytes]) => excess(name, bytes))).toEqual([]);
});

test('a part that is larger, or that has no budget, is named with its size', () => {
  expect(excess('app-*.css', 99_999)).toEqual([
    `app-*.css is 99999 bytes gzipped, its budget is ${budgets['app-*.css']}`,
  ]);
  expect(excess('new-*.js', 5)).toEqual(['new-*.js has no budget: .ci/budgets.json (now 5 bytes gzipped)']);
});
