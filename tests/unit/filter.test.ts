import { describe, expect, test } from 'vitest';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { countsOf, isShown, type ProjectPoint, type ProjectPoints, shownPoints } from '../../src/domain/filter';

function point(id: string, locality: string, industries: string): ProjectPoint {
  const industry = industries.split(',')[0] ?? '';
  const properties = { id, locality, industries, industry } as ProjectPoint['properties'];
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [121, 42] }, properties };
}

const points: ProjectPoints = {
  type: 'FeatureCollection',
  features: [
    point('blades', 'district', 'steel,wind'),
    point('dairy', 'park', 'food'),
    point('farm', 'district', 'wind'),
  ],
};
const localities = [
  { id: 'district', parent: '210200' },
  { id: 'park', parent: 'district' },
];
const atlas = atlasOf({ localities, prefectures: [] } as unknown as AtlasIndex);
const ids = (hidden: string[]) => shownPoints(points, new Set(hidden)).features.map(({ id }) => id);

describe('an industry layer', () => {
  test('a project is shown while any of its industries is on', () => {
    expect(ids(['steel'])).toEqual(['blades', 'dairy', 'farm']);
    expect(ids(['steel', 'wind'])).toEqual(['dairy']);
    expect(isShown(['steel', 'wind'], new Set(['steel', 'wind']))).toBe(false);
  });

  test('the symbol is that of the first industry that is on', () => {
    const [blades] = shownPoints(points, new Set(['steel'])).features;
    expect(blades?.properties.industry).toBe('wind');
  });

  test('nothing hidden keeps the very same data, so that the map need not load it again', () => {
    expect(shownPoints(points, new Set())).toBe(points);
  });

  test('counts keep own and within apart', () => {
    const counts = countsOf(atlas, points);
    expect(counts.get('district')).toEqual({ own: 2, within: 1 });
    expect(counts.get('park')).toEqual({ own: 1, within: 0 });
  });
});
