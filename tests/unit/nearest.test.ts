// What leads on from a place: the nearest with a report, neighbours, and where a like figure is told.
import { expect, test } from 'vitest';
import type { Comparable } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { likeOf } from '../../src/domain/comparison';
import { nearestReported, neighboursOf } from '../../src/domain/nearest';
import { published } from './published';

const atlas = atlasOf(published<AtlasIndex>('index.json'), published<Comparable>('measures.json'));
const localityOf = (id: string) => {
  const found = atlas.byId.get(id);
  if (!found) throw new Error(id);
  return found;
};

test('a city that holds a reported place leads to that, another to the nearest', () => {
  expect(nearestReported(atlas, '230500')?.id).toBe('shuangyashan-etdz');
  expect(nearestReported(atlas, '210100')?.id).toBe('fuxin');
  expect(nearestReported(atlas, '999999')).toBeNull();
});

test('a place of its own leads to the other places, the nearest first, with their distance', () => {
  const [first, ...more] = neighboursOf(atlas, localityOf('fulaerji'));
  expect(first?.locality.id).toBe('jianhua');
  expect(first?.metres).toBeGreaterThan(20_000);
  expect(first?.metres).toBeLessThan(45_000);
  expect(more.map(({ locality }) => locality.id).sort()).toEqual(['fuxin', 'ganjingzi', 'shuangyashan-etdz']);
});

test('a park or county leads to the others of its district or city, never to one hundreds of kilometres away', () => {
  for (const { id, parent } of atlas.index.localities.filter(({ parent: holder }) => atlas.byId.has(holder)))
    for (const { locality, metres } of neighboursOf(atlas, localityOf(id))) {
      expect(locality.parent).toBe(parent);
      expect(metres).toBeLessThan(120_000);
    }
});

test('a figure of a common meaning leads to the places that tell the same, its own first', () => {
  expect(likeOf(atlas, 'taiping.metric.above-scale-enterprises').slice(0, 2)).toEqual(['taiping', 'ganjingzi']);
  expect(likeOf(atlas, 'fulaerji.metric.signed-total')).toEqual([]);
});
