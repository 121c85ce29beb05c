// What the page's style sheets may ask for.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = 'src/ui/styles';
const sheets = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

describe('the styles', () => {
  test.each(sheets)('$name never asks for the language: how things look does not depend on it', ({ text }) => {
    expect(text).not.toMatch(/:lang\(|\[lang/);
  });

  // labels on the map are placed by their size, and paper has its own measures
  const ofReader = sheets.filter(({ name }) => !['map.css', 'print.css'].includes(name));
  test.each(ofReader)('$name measures letters, and what holds them, by the reader’s own text size', ({ text }) => {
    const inPixels =
      /^\s*(font|font-size|line-height|width|height|min-height): [^;]*(?<![\d.])([4-9]|\d{2,})(\.\d+)?px/gm;
    expect(text.match(inPixels) ?? []).toEqual([]);
    expect(text.match(/@media[^{]*\dpx/g) ?? []).toEqual([]);
  });

  test('ask for the theme in one place only, where its colours are named', () => {
    const asked = sheets.flatMap(({ name, text }) => (text.match(/data-theme/g) ?? []).map(() => name));
    expect(asked).toEqual(['main.css']);
  });
});
