// What a report leaves open has readings; two facts that say otherwise name each other; counts say what they count.
import { describe, expect, test } from 'vitest';
import { conflictsAreMutual, openFiguresHaveReadings, ownersAreAmbiguousAlike } from '../../data/check/doubts';
import { countsSayWhat } from '../../data/check/figures';
import { readRecords } from '../../data/check/records';
import type { Metric } from '../../data/model/schema';

const { records } = readRecords('data');
/** The records with one metric changed. */
function withMetric(id: string, change: Partial<Record<keyof Metric, unknown>>) {
  const localities = records.localities.map((locality) => ({
    ...locality,
    metrics: locality.metrics.map((metric) => (metric.id === id ? ({ ...metric, ...change } as Metric) : metric)),
  }));
  return { ...records, localities };
}

describe('of the atlas’s records', () => {
  test('none breaks a rule of doubts or of counts', () => {
    for (const rule of [conflictsAreMutual, openFiguresHaveReadings, ownersAreAmbiguousAlike, countsSayWhat])
      expect(rule(records)).toEqual([]);
  });

  test('the known conflicts are records with both sides', () => {
    const metrics = records.localities.find(({ id }) => id === 'ganjingzi')?.metrics ?? [];
    const withOf = (id: string) => metrics.find((metric) => metric.id === id)?.conflicts?.map((one) => one.with);
    const reserve = 'ganjingzi.metric.reserve-projects-over-100m';
    expect(withOf('reserve-projects-over-100m')).toHaveLength(3);
    for (const id of ['signed-projects', 'newly-landed-projects', 'projects-in-negotiation'])
      expect(withOf(id)).toEqual([reserve]);
  });
});

describe('an issue is', () => {
  test('a conflict that only one side names', () => {
    const found = conflictsAreMutual(withMetric('signed-projects', { conflicts: undefined }));
    expect(found[0]?.says).toContain('does not say that they conflict');
  });

  test('an owner that is open in its scope alone', () => {
    const found = ownersAreAmbiguousAlike(withMetric('signed-total', { ambiguity: undefined }));
    expect(found[0]?.says).toContain('signed-total');
  });

  test('two readings that say the same', () => {
    const reading = {
      zh: '甲',
      en: 'A',
      cites: [{ report: 'fulaerji', start: 1188, end: 1195, exact: '签约总额6亿元' }],
    };
    const ambiguity = { openQuestion: 'owner', readings: [reading, reading] };
    expect(openFiguresHaveReadings(withMetric('signed-total', { ambiguity }))).toHaveLength(1);
  });

  test('a count that does not say what it counts, and what is counted of a sum of money', () => {
    const counted = { zh: '项目', en: 'projects' };
    expect(countsSayWhat(withMetric('signed-projects', { counted: undefined }))[0]?.says).toContain('is not said');
    expect(countsSayWhat(withMetric('signed-total', { counted }))[0]?.says).toContain('is no count');
    const single = { value: 1, counted };
    expect(countsSayWhat(withMetric('signed-projects', single))[0]?.says).toContain('a single one');
  });
});
