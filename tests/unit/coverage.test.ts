import { describe, expect, test } from 'vitest';
import { coverageOf, findings, tokensOf } from '../../data/check/coverage';
import { type Fact, factsOf } from '../../data/check/facts';
import { numeralsOf, phrasesOf, spanFindings } from '../../data/check/phrases';
import { readRecords } from '../../data/check/records';
import type { Report } from '../../data/model/schema';

const { records } = readRecords('data');
const report = { id: 'sample' } as Report;
const text = [...'𠮷厂今年5月投资1,726万元,占40%,建2x350MW机组。'];

function fact(exact: string, rest: Partial<Fact>): Fact {
  const start = [...text.join('').slice(0, text.join('').indexOf(exact))].length;
  const cites = [{ start, end: start + [...exact].length, exact }];
  return { id: 'a.metric.b', kind: 'metric', locality: 'a', report: 'sample', label: '名', cites, ...rest };
}
const stateOf = (facts: Fact[], run: string) =>
  findings(report, text, facts, []).find((one) => one.text === run)?.state;

describe('a report’s figures', () => {
  test('are its runs of digits with commas, decimals and percent sign, counted in code points', () => {
    expect(tokensOf(text).map((token) => token.text)).toEqual(['5', '1,726', '40%', '2', '350']);
    const [may] = tokensOf(text);
    expect(text.slice(may?.start, may?.end)).toEqual(['5']);
    expect(tokensOf([...'90.4%与1.6亿'])).toMatchObject([{ value: 90.4 }, { value: 1.6 }]);
  });

  test('count as cited only where the fact that cites them says the same figure', () => {
    expect(stateOf([fact('1,726万元', { value: 1726, unit: '万元' })], '1,726')).toBe('cited');
    expect(stateOf([fact('1,726万元', { value: 1727, unit: '万元' })], '1,726')).toBe('neither');
    expect(stateOf([fact('占40%', { min: 40, unit: '%' })], '40%')).toBe('cited');
  });

  test('count as part of a date or of a name', () => {
    expect(stateOf([fact('今年5月', { period: { text: '今年5月', from: '2023-05' } })], '5')).toBe('cited');
    expect(stateOf([fact('2x350MW机组', { label: '2x350MW机组' })], '350')).toBe('cited');
  });

  test('elsewhere than the citation are not covered by it', () => {
    expect(stateOf([fact('今年5月', { value: 40, unit: '%' })], '40%')).toBe('neither');
  });

  test('are left out only with a place and a reason', () => {
    const start = text.join('').indexOf('今年5月') - 1;
    const leftOut = [{ report: 'sample', start, end: start + 4, exact: '今年5月', reason: '日期' }];
    const found = findings(report, text, [], leftOut);
    expect(coverageOf('sample', found)).toEqual({ report: 'sample', tokens: 5, cited: 0, leftOut: 1, neither: 4 });
  });
});

describe('quantities in Chinese numerals and quoted phrases', () => {
  const words = [...'两大基地进一步推进,“三航行动”与“加速度”,见《办法》。'];
  const numerals = { measures: ['大', '步'], stops: [{ text: '进一步', reason: '副词' }] };

  test('follow a stated pattern with a stop list', () => {
    expect(numeralsOf(words, numerals).map((one) => one.text)).toEqual(['两大']);
    expect(phrasesOf(words).map((one) => one.text)).toEqual(['“三航行动”', '“加速度”', '《办法》']);
  });

  test('are cited inside a citation or as a name, left out with a reason, or neither', () => {
    const named = [{ ...fact('x', {}), cites: [], label: '三航行动' }];
    const start = words.join('').indexOf('“加速度”');
    const leftOut = [{ report: 'sample', start, end: start + 5, exact: '“加速度”', reason: '修辞' }];
    const found = spanFindings('sample', phrasesOf(words), { facts: named, leftOut });
    expect(found.map(({ state }) => state)).toEqual(['cited', 'left out', 'neither']);
  });

  test('are no name where they are a part of one, or the name of another report’s record', () => {
    const spans = phrasesOf([...'“三航”与“三航行动”']);
    const state = (facts: Fact[]) => spanFindings('sample', spans, { facts, leftOut: [] }).map((one) => one.state);
    const named = { ...fact('x', {}), cites: [], label: '“三航行动”' };
    expect(state([named])).toEqual(['neither', 'cited']);
    expect(state([{ ...named, report: 'another' }])).toEqual(['neither', 'neither']);
  });
});

describe('the facts', () => {
  const facts = factsOf(records);

  test('have ids of their own that begin with their locality', () => {
    const keys = facts.map(({ id, report: source }) => `${id} ${source}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, locality } of facts) expect(id.startsWith(`${locality}.`), id).toBe(true);
  });

  test('a project’s sums are quantities of one record, each a line of its own', () => {
    const sums = facts.filter(({ id }) => id.startsWith('jianhua.project.mengniu'));
    expect(sums.filter(({ unit }) => unit === '万元').map(({ value }) => value)).toEqual([5000, 5000]);
  });

  test('every one is cited', () => {
    for (const { id, cites } of facts) expect(cites.length, id).toBeGreaterThan(0);
  });
});
