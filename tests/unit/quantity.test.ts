import { describe, expect, test } from 'vitest';
import { normalise } from '../../data/model/units';
import { inChinese, inEnglish } from '../../src/domain/quantity';

type Written = {
  measure?: 'rank';
  value?: number;
  min?: number;
  max?: number;
  unit: string;
  qualifier?: 'over' | 'nearly' | 'about' | 'at-least';
};
const figure = (written: Written) => ({ measure: 'count' as const, ...written, normalised: normalise(written) });

describe('a figure', () => {
  test.each([
    [{ value: 7.5, unit: '亿元' }, '7.5 亿元', 'CNY 750 million'],
    [{ value: 1726, unit: '万元' }, '1726 万元', 'CNY 17.26 million'],
    [{ min: 20, max: 100, unit: '吨' }, '20~100 吨', '20–100 t'],
    [{ value: 4200, unit: '条', qualifier: 'over' }, '4200 余条', 'over 4,200'],
    [{ value: 10, unit: '%', qualifier: 'at-least' }, '10%以上', 'at least 10%'],
    [{ measure: 'rank', value: 48, unit: '位' }, '第 48 位', 'No. 48'],
    [{ value: 50, unit: 'MW' }, '50 MW', '50 MW'],
    [{ value: 57.6, unit: '平方公里' }, '57.6 平方公里', '57.6 km²'],
    [{ value: 2, unit: '万人次', qualifier: 'over' }, '2 余万人次', 'over 20,000'],
  ] as [Written, string, string][])('%j reads %s and %s', (written, zh, en) => {
    expect(inChinese(figure(written))).toBe(zh);
    expect(inEnglish(figure(written))).toBe(en);
  });

  test('is normalised without the noise of binary fractions', () => {
    expect(normalise({ value: 7.35, unit: '亿元' })).toEqual({ value: 735_000_000, unit: 'CNY' });
    expect(normalise({ value: 32, unit: '万平方米' })).toEqual({ value: 320_000, unit: 'm²' });
  });
});
