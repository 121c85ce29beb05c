// The lint rule that keeps data from becoming HTML: it catches every way of writing it, and nothing else.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** Lines of `source` in which Biome, set up as for the whole project, finds HTML made from data. */
function caught(source: string): number[] {
  const file = 'src/ui/Written.tsx';
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/@biomejs/biome/bin/biome',
      'lint',
      '--max-diagnostics=none',
      '--colors=off',
      `--stdin-file-path=${file}`,
    ],
    { input: source, encoding: 'utf8' },
  );
  const found = `${run.stdout}${run.stderr}`.matchAll(/Written\.tsx:(\d+):\d+ plugin/g);
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
