// A place that fills much of the view is named where the reader looks, and never on a smaller place within it.
import { expect, test } from 'vitest';
import { fillingOf } from '../../src/domain/filling';

const view = { width: 900, height: 700, camera: { lon: 121.6, lat: 38.98, zoom: 13 } };
const clear = { left: 0, top: 0, right: 900, bottom: 700 };
const park = ([lon]: readonly [number, number]) => lon > 121.6;

test('a district that fills the view may be named anywhere in it', () => {
  const { district = [] } = fillingOf(() => ['district'], clear, view);
  expect(district).toHaveLength(63);
});

test('where a park fills half of the view, its district is named in the other half, away from their border', () => {
  const filling = fillingOf((at) => (park(at) ? ['park', 'district'] : ['district']), clear, view);
  expect(filling.park?.every(park)).toBe(true);
  expect(filling.district?.some(park)).toBe(false);
  const step = Math.abs((filling.park?.[1]?.[0] ?? 0) - (filling.park?.[0]?.[0] ?? 0));
  for (const [lon] of [...(filling.park ?? []), ...(filling.district ?? [])])
    expect(Math.abs(lon - 121.6)).toBeGreaterThan(step / 2);
});

test('a place in less than a fifth of the view is named at its own point alone', () => {
  const filling = fillingOf(([lon]) => (lon > 121.66 ? ['park'] : []), clear, view);
  expect(filling).toEqual({});
});
