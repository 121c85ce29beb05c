// The lint rule that keeps data from becoming HTML: it catches every way of writing it, and nothing else.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = process.cwd();

/** Lines of `source` in which Biome, with the project's own plugins, finds HTML made from data. */
function caught(source: string): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'heitu-lint-'));
  const { plugins } = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8')) as { plugins: string[] };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ plugins: plugins.map((path) => join(root, path)) }));
  writeFileSync(join(folder, 'Written.tsx'), source);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--max-diagnostics=none', '--colors=off', 'Written.tsx'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const found = `${stdout}${stderr}`.matchAll(/Written\.tsx:(\d+):\d+ plugin/g);
  return [...new Set([...found].map(([, line]) => Number(line)))];
}

const ways = [
  `box.innerHTML = text;`,
  `box.innerHTML += text;`,
  `box.innerHTML ||= text;`,
  `box.outerHTML = text;`,
  `box['innerHTML'] = text;`,
  `box.insertAdjacentHTML(\`beforeend\`, text);`,
  `box?.insertAdjacentHTML(\`beforeend\`, text);`,
  `box.setHTML(text);`,
  `box.setHTMLUnsafe(text);`,
  `document.write(text);`,
  `document.writeln(text);`,
  `window.document.write(text);`,
  `Object.assign(box, { innerHTML: text });`,
  `document.createRange().createContextualFragment(text);`,
  `export const one = <p dangerouslySetInnerHTML={{ __html: text }} />;`,
  `export const props = { dangerouslySetInnerHTML: { __html: text } };`,
  `export const frame = <iframe title="frame" srcDoc={text} />;`,
];
const fine = [
  `box.textContent = text;`,
  `box.append(text);`,
  `stream.write(text);`,
  `export const two = <p>{text}</p>;`,
  `export const said = <p>innerHTML</p>;`,
];

describe('HTML made from data', () => {
  const found = caught([...ways, ...fine].join('\n'));

  test.each(ways.map((way, index) => ({ way, line: index + 1 })))('is refused: $way', ({ line }) => {
    expect(found).toContain(line);
  });

  test('is all that the rule refuses', () => {
    expect(found.filter((line) => line > ways.length)).toEqual([]);
  });
});
