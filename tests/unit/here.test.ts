// The line over the map where that looks close: the place in its middle with what it has, or the way to the nearest.
import { describe, expect, test } from 'vitest';
import type { ProjectPoints } from '../../src/domain/filter';
import { type Here, hereOf } from '../../src/domain/here';
import { areasOf } from '../../src/map/areas';
import { openingShown } from './openingShown';
import { published } from './published';

const { atlas, parks, districts } = openingShown();
const { features } = published<ProjectPoints>('projects.geojson');
const areas = areasOf([parks, districts]);
const at = (lon: number, lat: number, zoom = 12) => hereOf(atlas, areas, { middle: [lon, lat], zoom }, features);
const idOf = (here: Here | null) => here?.locality.id;

test('in a reported place it says how many projects that has, and how many of them have no exact place', () => {
  expect(at(123.63, 47.2)).toMatchObject({ is: 'in', locality: { id: 'fulaerji' }, projects: 16, unplaced: 5 });
});

test('in a park it is about the park, in the district around it about the district', () => {
  const park = atlas.byId.get('5g-park')?.at ?? [0, 0];
  expect(idOf(at(...park))).toBe('5g-park');
  expect(at(121.47, 38.93)).toMatchObject({ is: 'in', locality: { id: 'ganjingzi' }, projects: 12 });
});

describe('beside all of them', () => {
  test('it leads to the nearest', () => {
    const here = at(131.3, 46.62);
    expect(here).toMatchObject({ is: 'beside', locality: { id: 'shuangyashan-etdz' }, direction: 'w' });
    expect(here?.is === 'beside' && here.metres).toBeGreaterThan(2000);
    expect(here?.is === 'beside' && here.metres).toBeLessThan(30_000);
  });

  test.each([
    ['n', 0, -0.8],
    ['s', 0, 0.8],
    ['e', -1.2, 0],
    ['sw', 0.9, 0.65],
  ] as const)('the way is told as seen from the middle of the map: %s', (direction, east, north) => {
    const [lon, lat] = atlas.byId.get('fulaerji')?.at ?? [0, 0];
    const here = at(lon + east, lat + north);
    if (idOf(here) === 'fulaerji') expect(here).toMatchObject({ direction });
    else expect(here?.locality.id).toBe('jianhua');
  });
});

test('from far it says nothing of one place', () => {
  expect(at(123.63, 47.2, 8)).toBeNull();
});
