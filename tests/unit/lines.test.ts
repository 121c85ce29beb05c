// Names of the drawn map are broken into lines as the live map breaks them.
import { expect, test } from 'vitest';
import { linesOf, widthOf } from '../../src/domain/lines';

test('a name that fits stands on one line', () => {
  expect(linesOf('阜新蒙古族自治县', 8, 0)).toEqual(['阜新蒙古族自治县']);
  expect(linesOf('Fuxin', 8, 0)).toEqual(['Fuxin']);
});

test('a longer name is broken between words, into lines of about the same width', () => {
  expect(linesOf('Fuxin Mongol Autonomous County', 8, 0)).toEqual(['Fuxin Mongol', 'Autonomous County']);
});

test('Chinese is broken between characters, and loses none', () => {
  const name = '双鸭山经济技术开发区管理委员会';
  const lines = linesOf(name, 8, 0);
  expect(lines).toHaveLength(2);
  expect(lines.join('')).toBe(name);
  for (const line of lines) expect(widthOf(line, 0)).toBeLessThanOrEqual(8);
});

test('a word that is wider than a line stays whole', () => {
  expect(linesOf('Heilongjiangheilongjiang', 8, 0)).toEqual(['Heilongjiangheilongjiang']);
});
