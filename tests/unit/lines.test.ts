// Names on the map are broken into lines between words.
import { expect, test } from 'vitest';
import { linesOf, widthOf } from '../../src/domain/lines';

test('a name that fits stands on one line', () => {
  expect(linesOf('阜新蒙古族自治县', 8, 0)).toEqual(['阜新蒙古族自治县']);
  expect(linesOf('Fuxin', 8, 0)).toEqual(['Fuxin']);
});

test('a longer name is broken between words, into lines of about the same width', () => {
  expect(linesOf('Fuxin Mongol Autonomous County', 8, 0)).toEqual(['Fuxin Mongol', 'Autonomous County']);
});

test.each([
  ['阜新高新技术产业开发区', '阜新高新技术', '产业开发区'],
  ['大连周水子国际机场', '大连周水子', '国际机场'],
  ['哈巴罗夫斯克(伯力)', '哈巴罗夫斯克', '(伯力)'],
])('%s is broken between words, a name that no dictionary knows stays whole', (name, first, second) => {
  expect(linesOf(name, 8, 0)).toEqual([first, second]);
});

test('Chinese that is broken loses no character', () => {
  const name = '双鸭山经济技术开发区管理委员会';
  const lines = linesOf(name, 8, 0);
  expect(lines).toHaveLength(2);
  expect(lines.join('')).toBe(name);
  for (const line of lines) expect(widthOf(line, 0)).toBeLessThanOrEqual(8);
});

test('a word that is wider than a line stays whole', () => {
  expect(linesOf('Heilongjiangheilongjiang', 8, 0)).toEqual(['Heilongjiangheilongjiang']);
});
