// The areas that the maps read are those of the published layers.
import { area } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { type AreasTopology, areaLayers, areasOf } from '../../src/map/areas';
import { areasPath } from '../../src/map/basemapFiles';
import { published } from './published';

const read = areaLayers(published<AreasTopology>(areasPath));

test.each(['districts', 'parks'] as const)(
  'the %s have the ids, the order and, within 2 ‰, the size of those in the GeoJSON',
  (name) => {
    const own = published<FeatureCollection>(`${name}.geojson`).features;
    const idOf = ({ properties }: Feature) => properties?.id;
    expect(read[name].features.map(idOf)).toEqual(own.map(idOf));
    for (const [index, feature] of own.entries()) {
      const found = read[name].features[index];
      expect(Math.abs(area(found as Feature) / area(feature) - 1), idOf(feature)).toBeLessThan(0.002);
    }
  },
);

test('a point in a park is found in the park first, then in its district', () => {
  const [park] = published<FeatureCollection>('parks.geojson').features.filter(
    ({ properties }) => properties?.id === '5g-park',
  );
  const at: [number, number] = [park?.properties?.lon, park?.properties?.lat];
  expect(areasOf([read.parks, read.districts])(at)).toEqual(['5g-park', 'ganjingzi']);
});
