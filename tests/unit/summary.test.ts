// The line over the map counts what the published index holds, and says where a filter's projects are.
import { describe, expect, test } from 'vitest';
import type { AtlasIndex } from '../../geo/published';
import { home } from '../../src/domain/address';
import { atlasOf } from '../../src/domain/atlas';
import { countsOf, filterOf, type ProjectPoints, shownPoints } from '../../src/domain/filter';
import { leftIn, summaryOf } from '../../src/domain/summary';
import { published } from './published';

const atlas = atlasOf(published<AtlasIndex>('index.json'));
const points = published<ProjectPoints>('projects.geojson');
const rows = published<{ initiatives: { fact: string }[] }>('rows.json');
const countsWith = (more: Partial<ReturnType<typeof filterOf>>) => {
  const left = shownPoints(atlas, points, { ...filterOf(home), ...more });
  return {
    left,
    counts: countsOf(
      atlas,
      left.features.map(({ properties }) => properties),
    ),
  };
};

describe('what is here', () => {
  test('is five places, with as many projects and initiatives as there are points and rows, and the reports’ years', () => {
    expect(summaryOf(atlas)).toEqual({
      places: 5,
      projects: points.features.length,
      initiatives: new Set(rows.initiatives.map(({ fact }) => fact)).size,
      years: ['2020', '2023'],
    });
  });
});

describe('what a filter leaves', () => {
  test('is counted by place, and adds up to all that is left', () => {
    const { left, counts } = countsWith({ stages: ['operating'] });
    const places = leftIn(atlas, counts);
    expect(left.features.length).toBeGreaterThan(0);
    expect(places.reduce((sum, { projects }) => sum + projects, 0)).toBe(left.features.length);
    expect(places.map(({ projects }) => projects)).toEqual(
      places.map(({ projects }) => projects).sort((a, b) => b - a),
    );
  });

  test('names no place without a project', () => {
    const { counts } = countsWith({ within: ['jianhua'] });
    expect(leftIn(atlas, counts).map(({ locality }) => locality.id)).toEqual(['jianhua']);
  });
});
