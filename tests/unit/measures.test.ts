import { describe, expect, test } from 'vitest';
import type { Comparable, Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf, isWithin } from '../../src/domain/atlas';
import { noFilter, selectRows } from '../../src/domain/filter';
import { classAt, classesOf, classText, measuredBy, measures, rampIndex } from '../../src/domain/measures';
import { nextIn, nextInOrder } from '../../src/domain/spatialNavigation';
import { type Fill, fills } from '../../src/domain/view';
import { published } from './published';

const comparable = published<Comparable>('measures.json');
const atlas = atlasOf(published<AtlasIndex>('index.json'), comparable);
const rows = published<Rows>('rows.json');
const valueAt = (fill: Fill, id: string, shown = rows) =>
  measuredBy(atlas, fill, shown, rows).find(({ locality }) => locality === id)?.value;

test('initiatives of different places that share an id are as many as the table lists', () => {
  const within = rows.initiatives.filter(({ locality }) => isWithin(atlas, locality, 'fuxin'));
  expect(new Set(within.map(({ id }) => id)).size).toBeLessThan(within.length);
  expect(valueAt('initiatives', 'fuxin')).toBe(within.length);
});

describe('a legend', () => {
  const measured = (unit: string) => [
    { locality: 'a', value: 7.72e9, metric: { quantity: { normalised: { value: 7.72e9, unit } } } as never },
  ];

  test('says sums of money with their unit, in the reader’s language', () => {
    const one = { min: 7.72e9, max: 7.72e9 };
    expect(classText(one, 'output-value', measured('CNY'), 'zh')).toBe('77.2亿元');
    expect(classText(one, 'output-value', measured('CNY'), 'en')).toBe('CNY 7.72 billion');
    expect(classText({ min: 1e8, max: 1e9 }, 'output-value', measured('CNY'), 'zh')).toBe('1亿元–10亿元');
  });

  test('groups large numbers, and says shares in per cent', () => {
    expect(classText({ min: 1200, max: 34000 }, 'above-scale', measured('count'), 'en')).toBe('1,200–34,000');
    expect(classText({ min: 99.2, max: 99.2 }, 'online', measured('%'), 'zh')).toBe('99.2%');
    expect(classText({ min: 25.1, max: 50 }, 'done', [], 'zh')).toBe('>25–50%');
    expect(classText({ min: 3, max: 3 }, 'projects', [], 'zh')).toBe('3');
  });
});

describe('a thematic fill', () => {
  test('what a report does not mention is not zero', () => {
    expect(valueAt('projects', '5g-park')).toBeNull();
    expect(valueAt('above-scale', 'fulaerji')).toBeNull();
    const none = selectRows(atlas, rows, { ...noFilter, within: ['jianhua'] });
    expect(valueAt('projects', 'fulaerji', none)).toBe(0);
  });

  test('counts what lies within a locality as well, each record once', () => {
    const city = rows.projects.filter(({ locality }) => atlas.byId.get(locality)?.report === 'fuxin').length;
    expect(valueAt('projects', 'fuxin')).toBe(city);
  });

  test('every measure of reported figures finds its figures', () => {
    for (const fill of fills) {
      const measure = measures[fill];
      if (measure.of !== 'metric') continue;
      const found = measuredBy(atlas, fill, rows, rows).filter(({ metric }) => metric !== null);
      expect(found.map(({ metric }) => metric?.fact).sort(), fill).toEqual([...comparable[measure.id]].sort());
    }
  });

  test.each(fills)('%s: every value has a class, at most five', (fill) => {
    const measured = measuredBy(atlas, fill, rows, rows);
    const classes = classesOf(fill, measured);
    expect(classes.length).toBeLessThanOrEqual(5);
    for (const { value, locality } of measured)
      if (value !== null) expect(classAt(classes, value), locality).toBeGreaterThanOrEqual(0);
    const taken = classes.map((_, index) => rampIndex(index, classes.length));
    expect(new Set(taken).size).toBe(taken.length);
    expect(Math.max(...taken)).toBeLessThan(5);
  });
});

describe('walking the map by arrow keys', () => {
  const stops = [
    { id: 'middle', at: [120, 42] as [number, number] },
    { id: 'north', at: [120.2, 44] as [number, number] },
    { id: 'north-east', at: [124, 43] as [number, number] },
    { id: 'south', at: [119.9, 40] as [number, number] },
  ];

  test('goes to the next one in that direction, and says where there is none', () => {
    expect(nextIn(stops, 'middle', 'up')).toBe('north');
    expect(nextIn(stops, 'middle', 'right')).toBe('north-east');
    expect(nextIn(stops, 'middle', 'down')).toBe('south');
    expect(nextIn(stops, 'middle', 'left')).toBeNull();
  });

  test('goes through all in order and stops at the ends', () => {
    expect(nextInOrder(stops, 'middle', 1)).toBe('north');
    expect(nextInOrder(stops, 'south', 1)).toBeNull();
    expect(nextInOrder(stops, 'middle', -1)).toBeNull();
  });

  test('reaches every locality of the atlas from any other', () => {
    const all = atlas.index.localities;
    const seen = new Set([all[0]?.id ?? '']);
    for (const from of seen)
      for (const way of ['up', 'down', 'left', 'right'] as const) {
        const next = nextIn(all, from, way);
        if (next) seen.add(next);
      }
    expect(seen.size).toBe(all.length);
  });
});
