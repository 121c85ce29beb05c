// A selected project is seen beside the donut that holds it, and at its own place where none does.
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { project } from '../../src/domain/mercator';
import { standingOut } from '../../src/map/standingOut';

const zoom = 8;
const at: [number, number] = [123.6, 47.2];
const selection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { industry: 'steel' }, geometry: { type: 'Point', coordinates: at } }],
};
const donut = { radius: 20, held: ['a', 'a', 'b'] };
const spotWith = (marks: Parameters<typeof standingOut>[1]) => {
  const [feature] = standingOut(selection, marks, zoom).features;
  if (feature?.geometry.type !== 'Point') throw new Error('no point');
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  const [x, y] = project([lon, lat], zoom);
  const [ownX, ownY] = project(at, zoom);
  return { dx: x - ownX, dy: y - ownY, properties: feature.properties };
};

describe('a selected project', () => {
  test('in the middle of a donut stands clear of it, to the upper right, as the symbol of its industry', () => {
    const { dx, dy, properties } = spotWith([{ ...donut, at }]);
    expect(Math.hypot(dx, dy)).toBeGreaterThan(donut.radius + 13);
    expect(dx).toBeGreaterThan(0);
    expect(dy).toBeLessThan(0);
    expect(properties).toEqual({ industry: 'steel' });
  });

  test('stands on the side of the donut to which it lies', () => {
    const { dx } = spotWith([{ ...donut, at: [123.62, 47.2] }]);
    expect(dx).toBeLessThan(0);
  });

  test('stays where it is without a donut, and on its own symbol', () => {
    expect(spotWith([])).toMatchObject({ dx: 0, dy: 0 });
    expect(spotWith([{ radius: 13, held: ['a'], at }])).toMatchObject({ dx: 0, dy: 0 });
  });
});
