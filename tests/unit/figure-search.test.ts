// Figures are found by their value, their label and the report's words; several words find what they mean together.
import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../data/published';
import { soughtIn } from '../../src/domain/figureSearch';
import { prepare, search } from '../../src/domain/search';
import { published } from './published';

const entries = published<SearchEntry[]>('search.json');
const prepared = prepare(entries);
const hits = (query: string) =>
  search(prepared, query, { each: 500, all: 900 }).groups.flatMap((group) => group.hits.map(({ entry }) => entry));
const idsOf = (query: string) => hits(query).map(({ id }) => id);

describe('a figure is found', () => {
  const growth = hits('1175.3亿元')[0]?.id ?? '';

  test.each([
    '1175.3亿元',
    '1175.3',
    '1,175.3 亿',
    '１１７５．３亿',
    '117.53 billion',
    '117530000000',
    'CNY 117.53 billion',
  ])('by its value written %s', (query) => {
    expect(growth).toMatch(/^[a-z-]+\.metric\./);
    expect(idsOf(query)).toContain(growth);
  });

  test.each([
    ['7.5亿', 'fulaerji.group.key-industrial-projects.total-investment'],
    ['7.5亿元', 'fulaerji.group.key-industrial-projects.total-investment'],
    ['750 million yuan', 'fulaerji.group.key-industrial-projects.total-investment'],
    ['十件', 'fuxin.initiative.ten-livelihood-tasks.tasks-2022'],
    ['10件', 'fuxin.initiative.ten-livelihood-tasks.tasks-2022'],
    ['签约总额', 'fulaerji.metric.signed-total'],
    ['签约总额6亿元', 'fulaerji.metric.signed-total'],
    ['qyze', 'fulaerji.metric.signed-total'],
    ['total value signed', 'fulaerji.metric.signed-total'],
    ['富拉尔基 6亿', 'fulaerji.metric.signed-total'],
  ])('%s finds %s', (query, id) => {
    expect(idsOf(query)).toContain(id);
  });

  test('while it is typed', () => {
    expect(idsOf('117')).toContain(growth);
    expect(idsOf('1175.')).toContain(growth);
  });

  test('by no other number, and by no other unit', () => {
    expect(idsOf('7.5万')).not.toContain('fulaerji.group.key-industrial-projects.total-investment');
    expect(idsOf('7.5亿吨')).not.toContain('fulaerji.group.key-industrial-projects.total-investment');
    expect(idsOf('75亿')).not.toContain('fulaerji.group.key-industrial-projects.total-investment');
  });

  test('with all that the screen says of it', () => {
    const [first] = hits('签约总额6亿元');
    expect(first?.figure).toMatchObject({ value: 6, unit: '亿元', normalised: { value: 6e8, unit: 'CNY' } });
    expect(first?.figure?.wording).toContain('6亿元');
  });
});

test.each([
  ['十件', { value: 10, unit: '件' }],
  ['二十三名', { value: 23, unit: '名' }],
  ['两百万元', { value: 200, scale: '万', unit: '元' }],
  ['1,726万元', { value: 1726, scale: '万', unit: '元' }],
  ['3 bn', { value: 3, times: 1e9, unit: '' }],
])('%s is a number and its unit', (query, number) => {
  expect(soughtIn(query)).toMatchObject(number);
});

test.each(['三', '富拉尔基', '一重', 'wind', ''])('%j is no number', (query) => {
  const sought = soughtIn(query);
  expect(sought === null || sought.unit === '重').toBe(true);
});

describe('several words', () => {
  test('find in any order what they mean together, across kinds', () => {
    const wind = idsOf('富拉尔基 风电');
    expect(wind.length).toBeGreaterThan(2);
    expect(new Set(idsOf('风电 富拉尔基'))).toEqual(new Set(wind));
    for (const entry of hits('富拉尔基 风电')) expect(entry.id).toMatch(/^fulaerji|cfhi|wind/);
    expect(wind).toContain('fulaerji.project.cfhi-shangdian-wind');
    expect(idsOf('fulaerji wind')).toContain('fulaerji.project.cfhi-shangdian-wind');
  });

  test('find nothing where one of them is nowhere', () => {
    expect(idsOf('富拉尔基 不存在的词')).toEqual([]);
  });
});

describe('a city that no report tells of', () => {
  test('stands after the reported places of its name', () => {
    expect(idsOf('shuangyashan')[0]).toBe('shuangyashan-etdz');
    expect(hits('shuangyashan').some(({ kind, locality }) => kind === 'place' && locality === '')).toBe(true);
  });

  test('is still found first where nothing reported has its name', () => {
    expect(idsOf('沈阳市')[0]).toMatch(/^prefecture\./);
  });
});
