import { describe, expect, test } from 'vitest';
import { readRecords } from '../../data/check/records';
import { rowsOf } from '../../data/publish/rows';
import { industryTallies, kindTallies, reportedSums, stageTallies } from '../../src/domain/tallies';
import { endOf, isPlaced, momentsOf, spanOf, startOf } from '../../src/domain/timeline';

const { records } = readRecords('data');
const rows = rowsOf(records);
const industries = records.industries.map(({ id }) => id);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('the bars', () => {
  test('count every project once, under its first industry', () => {
    const tallies = industryTallies(rows.projects, industries);
    expect(sum(tallies.map(({ total }) => total))).toBe(rows.projects.length);
    expect(sum(stageTallies(rows.projects).map(({ count }) => count))).toBe(rows.projects.length);
    for (const { industry, total, stretches } of tallies) {
      expect(rows.projects.filter((row) => row.industries[0] === industry).length, industry).toBe(total);
      expect(stretches.at(-1)?.to, industry).toBe(total);
    }
  });

  test('move a project to its next industry when its first is off', () => {
    const several = rows.projects.find((row) => row.industries.length > 1);
    const [first = '', second = ''] = several?.industries ?? [];
    const [tally, ...others] = industryTallies(several ? [several] : [], industries, [first]);
    expect(tally).toMatchObject({ industry: second, total: 1 });
    expect(others).toEqual([]);
  });

  test('count a row that comes twice once', () => {
    const twice = [...rows.projects, ...rows.projects];
    expect(stageTallies(twice)).toEqual(stageTallies(rows.projects));
    expect(reportedSums(twice).map(({ fact }) => fact)).toEqual(reportedSums(rows.projects).map(({ fact }) => fact));
  });

  test('count initiatives by kind', () => {
    expect(sum(kindTallies(rows.initiatives).map((kind) => kind.rows.length))).toBe(rows.initiatives.length);
  });
});

describe('the reported sums', () => {
  const sums = reportedSums(rows.projects);

  test('stand once each, though several projects share one', () => {
    const facts = sums.map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
    const shared = sums.find(({ fact }) => fact === 'ganjingzi.group.first-batch-laozihao.total-investment');
    expect(shared).toMatchObject({ isShared: true, high: 1_877_000_000 });
    expect(shared?.projects.length).toBe(2);
  });

  test('are nobody’s own where they are of a group or unclear whose', () => {
    for (const { fact, isShared, projects } of sums) {
      expect(isShared, fact).toBe(fact.includes('.group.'));
      if (!isShared) expect(projects.map((row) => fact.startsWith(`${row.fact}.`))).toEqual([true]);
    }
  });

  test('are the reported ones, from large to small: nothing is added up', () => {
    const reported = new Set(
      rows.projects.flatMap(({ investments }) => investments.map(({ quantity }) => quantity.normalised.value)),
    );
    for (const { high } of sums) expect(reported).toContain(high);
    const own = sums.filter(({ isShared }) => !isShared).map(({ high }) => high);
    expect(own).toEqual([...own].sort((a, b) => b - a));
  });
});

describe('the timeline', () => {
  const moments = momentsOf(rows);

  test.each([
    ['2022', '2022-01-01', '2023-01-01'],
    ['2022-02', '2022-02-01', '2022-03-01'],
    ['2022-12', '2022-12-01', '2023-01-01'],
    ['2022-08-31', '2022-08-31', '2022-09-01'],
  ])('%s lasts from %s until %s', (date, from, to) => {
    expect(startOf(date)).toBe(Date.parse(from));
    expect(endOf(date)).toBe(Date.parse(to));
  });

  test('goes from early to late, and what has no date comes last', () => {
    const placed = moments.filter(isPlaced).map(({ from, to }) => from ?? to ?? 0);
    expect(placed).toEqual([...placed].sort((a, b) => a - b));
    expect(moments.slice(placed.length).some(isPlaced)).toBe(false);
    expect(moments[0]?.fact).toBe('shuangyashan-etdz.event.founding');
  });

  test('says which dates are inferred and which lie ahead', () => {
    const ahead = moments.filter(({ isAhead }) => isAhead);
    expect(ahead.map(({ modality }) => modality)).not.toContain('stated');
    expect(ahead.some(({ fact }) => fact === 'beiyuan-zone.project.tengxiang-foundry-park')).toBe(true);
    const founding = moments.find(({ fact }) => fact === 'shuangyashan-etdz.event.founding');
    expect(founding).toMatchObject({ isInferred: false, isAhead: false, what: null });
    expect(moments.some(({ isInferred }) => isInferred)).toBe(true);
  });

  test('tells a record’s own time once, though a date repeats it', () => {
    const trips = moments.filter(({ fact }) => fact === 'fuxin-hitech-zone.event.february-promotion-trips');
    expect(trips.length).toBe(1);
  });

  test('spans at most six years, so that one early year does not crush the rest', () => {
    expect(spanOf(moments)).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2026, 0, 1)]);
    expect(spanOf([])).toBeNull();
  });
});
