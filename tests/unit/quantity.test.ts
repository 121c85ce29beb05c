import { describe, expect, test } from 'vitest';
import { normalise } from '../../data/model/units';
import { inChinese, inEnglish } from '../../src/domain/quantity';

type Written = {
  measure?: 'rank' | 'rating' | 'growth' | 'time';
  word?: { zh: string; en: string };
  exact?: string;
  value?: number;
  min?: number;
  max?: number;
  unit: string;
  counted?: { zh: string; en: string; one?: string };
  qualifier?: 'over' | 'nearly' | 'about' | 'at-least';
};
const figure = ({ exact = '', ...written }: Written) => ({
  measure: 'count' as const,
  ...written,
  normalised: normalise(written),
  cites: [{ exact }],
});

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
    [
      { value: 2, unit: '万人次', qualifier: 'over', exact: '2万余人次', counted: { zh: '人次', en: 'turns' } },
      '2 万余人次',
      'over 20,000 turns',
    ],
    [
      { value: 20, unit: '万居民', qualifier: 'over', exact: '20余万居民', counted: { zh: '居民', en: 'residents' } },
      '20 余万居民',
      'over 200,000 residents',
    ],
    [{ value: 80, unit: '套', counted: { zh: '叶片', en: 'sets of blades' } }, '80 套', '80 sets of blades'],
    [{ value: 1, unit: '台', counted: { zh: '机组', en: 'units', one: 'unit' } }, '1 台', '1 unit'],
    [{ value: 58, unit: '家', counted: { zh: '企业', en: 'enterprises' } }, '58 家', '58 enterprises'],
    [{ value: 18.77, unit: '亿元' }, '18.77 亿元', 'CNY 1.877 billion'],
    [{ value: 1378.3, unit: '万元' }, '1378.3 万元', 'CNY 13.783 million'],
    [{ value: 800, unit: '吨/日' }, '800 吨/日', '800 t a day'],
    [{ value: 220, unit: 't/h' }, '220 t/h', '220 t an hour'],
    [{ measure: 'time', value: 3, unit: '年' }, '3 年', '3 years'],
    [{ measure: 'time', value: 0.5, unit: '年' }, '0.5 年', '0.5 year'],
    [{ measure: 'time', value: 2, unit: '个月' }, '2 个月', '2 months'],
    [{ measure: 'rating', value: 4, unit: 'A' }, '4A级', '4A'],
    [{ measure: 'growth', value: -60, unit: '%' }, '下降 60%', 'down 60%'],
    [{ measure: 'growth', max: -50, unit: '%' }, '下降 50%以上', 'down at least 50%'],
    [
      { word: { zh: '若干', en: 'several' }, unit: '座', counted: { zh: '变电站', en: 'substations' } },
      '若干座',
      'several substations',
    ],
  ] as [Written, string, string][])('%j reads %s and %s', (written, zh, en) => {
    expect(inChinese(figure(written))).toBe(zh);
    expect(inEnglish(figure(written))).toBe(en);
  });

  test('is normalised without the noise of binary fractions', () => {
    expect(normalise({ value: 7.35, unit: '亿元' })).toEqual({ value: 735_000_000, unit: 'CNY' });
    expect(normalise({ value: 32, unit: '万平方米' })).toEqual({ value: 320_000, unit: 'm²' });
  });
});
