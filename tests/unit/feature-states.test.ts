// What the map is told of localities when one is hovered, selected, or left without a project.
import { expect, test } from 'vitest';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { featureStatesOf } from '../../src/map/featureStates';
import { published } from './published';

const atlas = atlasOf(published<AtlasIndex>('index.json'));
const look = { hover: false, selected: false, aside: false, faded: false };

test('nothing stands out and nothing steps back while nothing is chosen', () => {
  const looks = featureStatesOf(atlas, { hovered: null, selected: null, faded: [] });
  expect([...looks.keys()].sort()).toEqual([...atlas.byId.keys()].sort());
  for (const one of looks.values()) expect(one).toEqual(look);
});

test('beside a selected city its districts stay, and others step back', () => {
  const looks = featureStatesOf(atlas, { hovered: 'jianhua', selected: 'fuxin', faded: ['ganjingzi'] });
  expect(looks.get('fuxin')).toEqual({ ...look, selected: true });
  expect(looks.get('zhangwu')).toEqual(look);
  expect(looks.get('jianhua')).toEqual({ ...look, hover: true, aside: true });
  expect(looks.get('ganjingzi')).toEqual({ ...look, aside: true, faded: true });
});
