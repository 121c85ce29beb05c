// The line over the map where that looks close: the place in its middle with what it has, or the way to the nearest.
import { describe, expect, test } from 'vitest';
import type { ProjectPoints } from '../../src/domain/filter';
import { type Here, hereOf } from '../../src/domain/here';
import { farText } from '../../src/domain/nearest';
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
  test('it leads to the nearest, and says how far that is', () => {
    const here = at(131.3, 46.62);
    expect(here).toMatchObject({ is: 'beside', locality: { id: 'shuangyashan-etdz' }, bearing: 'w' });
    expect(here?.is === 'beside' && farText(here.metres)).toBe('7 km');
  });

  // hundreds of kilometres from all others
  test.each([
    ['n', 0, -0.5],
    ['s', 0, 0.5],
    ['e', -0.5, 0],
    ['sw', 0.6, 0.4],
  ] as const)('the way is told as seen from the middle of the map: %s', (bearing, east, north) => {
    const [lon, lat] = atlas.byId.get('shuangyashan-etdz')?.at ?? [0, 0];
    expect(at(lon + east, lat + north)).toMatchObject({ locality: { id: 'shuangyashan-etdz' }, bearing });
  });
});

test('from far it says nothing of one place', () => {
  expect(at(123.63, 47.2, 8)).toBeNull();
});
