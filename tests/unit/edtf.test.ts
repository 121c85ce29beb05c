// When a figure holds is said in EDTF, with how sure the dating is.
import parse from 'edtf';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../data/check/records';
import { edtfOf, timeOf } from '../../data/model/edtf';
import { publishedRecords } from '../../data/publish/localities';

const report = { to: '2023-08' };

describe('the time of a figure', () => {
  test('of a level is a date, and has no beginning that no word gives', () => {
    const soFar = { text: '现已', to: '2023-06', inferred: true };
    expect(timeOf({ aggregation: 'stock', period: soFar }, report)).toEqual({ asOf: '2023-06~', dating: 'inferred' });
    expect(timeOf({ aggregation: 'cumulative', period: soFar }, report)).toEqual({
      referencePeriod: '/2023-06~',
      dating: 'inferred',
    });
    const by2025 = { text: '到2025年', to: '2025' };
    expect(timeOf({ aggregation: 'stock', period: by2025 }, report)).toEqual({ asOf: '2025', dating: 'printed' });
    expect(timeOf({ aggregation: 'flow', period: by2025 }, report)).toEqual({
      referencePeriod: '/2025',
      dating: 'printed',
    });
  });

  test('of a flow is the period that it covers', () => {
    const quarter = { text: '一季度', from: '2022-01', to: '2022-03' };
    expect(timeOf({ aggregation: 'flow', period: quarter }, report)).toEqual({
      referencePeriod: '2022-01/2022-03',
      dating: 'printed',
    });
  });

  test('that no word gives is its report’s own date, and says so', () => {
    const fromReport = { asOf: '2023-08~', dating: 'report' };
    expect(timeOf({ aggregation: 'stock' }, report)).toEqual(fromReport);
    expect(timeOf({ aggregation: 'flow', period: { text: '今天' } }, report)).toEqual(fromReport);
  });

  test('of every record of the atlas can be read by a parser of EDTF', () => {
    const { records } = readRecords('data');
    const published = [...publishedRecords(records).values()];
    const figures = published.flatMap(({ metrics, projects, initiatives, achievements, events }) => [
      ...metrics,
      ...[...projects, ...initiatives, ...achievements, ...events].flatMap(({ quantities = [] }) => quantities),
    ]);
    const periods = published.flatMap(({ achievements, events }) =>
      [...achievements, ...events].flatMap(({ period }) => (period && edtfOf(period)) ?? []),
    );
    const times = [...figures.flatMap(({ time }) => time.asOf ?? time.referencePeriod ?? []), ...periods];
    expect(times.length).toBeGreaterThan(figures.length);
    for (const time of times) expect(() => parse(time), time).not.toThrow();
  });
});
