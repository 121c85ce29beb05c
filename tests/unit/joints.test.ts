// A river that comes as a line and goes on with two banks: it widens, without a step.
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { joined } from '../../geo/shapes/joints';

const line = (coordinates: Position[], rank = 1): Feature<LineString, { rank: number }> => ({
  type: 'Feature',
  properties: { rank },
  geometry: { type: 'LineString', coordinates },
});
/** Two kilometres from bank to bank, from 130.0 E on. */
const wide: Feature<Polygon, { kind: string }> = {
  type: 'Feature',
  properties: { kind: 'river' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [130, 46.991],
        [130.5, 46.991],
        [130.5, 47.009],
        [130, 47.009],
        [130, 46.991],
      ],
    ],
  },
};
const fromWest = line([
  [129.6, 47],
  [129.8, 47],
  [129.998, 47],
]);
const bare = area(wide);
const one = (rivers: Feature<LineString, { rank: number }>[]) => joined([wide], rivers)[0] ?? wide;
const widened = one([fromWest]);
/** Kilometres between the banks at a longitude, to a tenth. */
function widthAt(lon: number) {
  const steps = Array.from({ length: 401 }, (_, index) => 46.98 + index * 1e-4);
  const inside = steps.filter((lat) => booleanPointInPolygon([lon, lat], widened));
  return Math.round(inside.length * 1e-4 * 111.2 * 10) / 10;
}

test('the line widens over its last kilometres to as much as there is between the banks', () => {
  expect(widthAt(129.85)).toBe(0);
  const widths = [129.9, 129.94, 129.98, 130.01].map(widthAt);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(widths[0]).toBeLessThan(1);
  expect(widths[3]).toBeGreaterThanOrEqual(1.9);
  expect(Math.max(...[129.86, 129.9, 129.94, 129.98].map(widthAt))).toBeLessThanOrEqual(2.1);
});

test('whichever way the line runs', () => {
  const back = {
    ...fromWest,
    geometry: { ...fromWest.geometry, coordinates: fromWest.geometry.coordinates.toReversed() },
  };
  expect(area(one([back]))).toBeCloseTo(area(one([fromWest])), -3);
});

test.each([
  [
    'that ends far from the banks',
    line([
      [129.6, 47],
      [129.97, 47],
    ]),
  ],
  [
    'too small to be seen to widen',
    line(
      [
        [129.6, 47],
        [129.998, 47],
      ],
      3,
    ),
  ],
  [
    'that comes from the side',
    line([
      [130.25, 46.8],
      [130.25, 46.99],
    ]),
  ],
])('a line %s leaves the banks as they are', (_, river) => {
  expect(area(one([river]))).toBe(bare);
});
