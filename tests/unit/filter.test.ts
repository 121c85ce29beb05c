import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { active, facetCounts, lifts } from '../../src/domain/facets';
import {
  countsOf,
  type Filter,
  factsOf,
  isShown,
  keepsPlace,
  kindKeys,
  noFilter,
  type ProjectPoints,
  selectRows,
  shownPoints,
  stageKeys,
  without,
} from '../../src/domain/filter';
import { histogramOf, positionsOf, rangeAt, steps } from '../../src/domain/investment';
import { anyFilter, published } from './published';

const atlas = atlasOf(published<AtlasIndex>('index.json'));
const points = published<ProjectPoints>('projects.geojson');
const rows = published<Rows>('rows.json');
const projects = points.features.map(factsOf);
const any = anyFilter(atlas);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the filter', () => {
  test('that filters nothing keeps every row', () => {
    expect(selectRows(atlas, rows, noFilter)).toEqual(rows);
  });

  test('shows on the map exactly the projects of the table', () => {
    fc.assert(
      fc.property(any, (filter) => {
        const drawn = shownPoints(atlas, points, filter).features.map(({ properties }) => properties);
        expect(new Set(ids(drawn))).toEqual(new Set(ids(selectRows(atlas, rows, filter).projects)));
      }),
      { numRuns: 200 },
    );
  });

  test('counts every option as choosing it alone would show it', () => {
    fc.assert(
      fc.property(any, (filter) => {
        const counts = facetCounts(atlas, projects, rows.initiatives, filter);
        for (const { key, count } of counts.stages) {
          const alone = { ...filter, stages: stageKeys.filter((stage) => stage === key) };
          expect(selectRows(atlas, rows, alone).projects).toHaveLength(count);
        }
        for (const { key, count } of counts.kinds) {
          const alone = { ...filter, kinds: kindKeys.filter((kind) => kind === key) };
          expect(selectRows(atlas, rows, alone).initiatives).toHaveLength(count);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('an industry shows a project while any of its industries is on, with that one’s symbol', () => {
    expect(isShown(['steel', 'wind'], new Set(['steel']))).toBe(true);
    expect(isShown(['steel', 'wind'], new Set(['steel', 'wind']))).toBe(false);
    const [several] = points.features.filter(({ properties }) => properties.industries.includes(','));
    const [first = '', second] = several?.properties.industries.split(',') ?? [];
    const shown = shownPoints(atlas, points, { ...noFilter, hidden: [first] });
    expect(shown.features.find(({ id }) => id === several?.id)?.properties.industry).toBe(second);
  });

  test('a range of investment keeps no project without a sum of its own', () => {
    const kept = selectRows(atlas, rows, { ...noFilter, invest: { min: 0, max: null } }).projects;
    expect(kept.every(({ investment_cny }) => investment_cny !== null)).toBe(true);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(rows.projects.length);
  });

  test('a locality keeps what lies within it', () => {
    const kept = selectRows(atlas, rows, { ...noFilter, within: ['ganjingzi'] }).projects;
    expect(kept.some(({ locality }) => locality === 'ganjingzi-west-park')).toBe(true);
    expect(kept.some(({ locality }) => locality === 'fulaerji')).toBe(false);
    expect(keepsPlace(atlas, { ...noFilter, within: ['ganjingzi'] }, 'jianhua')).toBe(false);
  });

  test('a year keeps the reports of that year', () => {
    const years = selectRows(atlas, rows, { ...noFilter, years: ['2020'] }).projects.map(({ locality }) => locality);
    expect(new Set(years)).toEqual(new Set(['jianhua', 'beiyuan-zone']));
  });

  test('says which facets are in force and which alone would bring something back', () => {
    const filter: Filter = { ...noFilter, stages: ['stalled'], within: ['fulaerji'] };
    expect(active(filter)).toEqual(['stages', 'within']);
    const offers = lifts(atlas, projects, filter);
    for (const { facet, count } of offers)
      expect(selectRows(atlas, rows, without(filter, facet)).projects).toHaveLength(count);
    expect(offers.some(({ facet }) => facet === 'stages')).toBe(true);
  });

  test('counts keep own and within apart', () => {
    const counts = countsOf(atlas, rows.projects).get('ganjingzi');
    const own = rows.projects.filter(({ locality }) => locality === 'ganjingzi').length;
    expect(counts?.own).toBe(own);
    expect(counts?.within).toBeGreaterThan(0);
  });
});

describe('the ladder of investments', () => {
  test('both ends out filter nothing, and every position is found again', () => {
    expect(rangeAt([0, steps.length - 1])).toBeNull();
    for (const [low] of steps.entries())
      for (let high = low + 1; high < steps.length; high += 1)
        expect(positionsOf(rangeAt([low, high]))).toEqual([low, high]);
  });

  test('every own sum falls into one bin', () => {
    const sums = rows.projects.map(({ investment_cny }) => investment_cny);
    const total = histogramOf(sums).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(sums.filter((sum) => sum !== null).length);
    expect(histogramOf([1, 9.9e12])).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});
