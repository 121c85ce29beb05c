// What the GeoJSON checker lets pass: ring order, ranges, decimals, boxes and a `crs` member.
import { bbox, booleanClockwise, coordAll } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { mapBounds } from '../../geo/shapes/region';
import { publishedFiles } from './published';

type Layer = FeatureCollection<Point | Polygon | MultiPolygon>;
const files = publishedFiles();
const paths = [...files.keys()].filter((path) => path.endsWith('.geojson'));
const layer = (path: string): Layer => JSON.parse(files.get(path) ?? '');
const decimals = (degrees: number) => (String(degrees).split('.')[1] ?? '').length;

function polygonsOf(shape: Point | Polygon | MultiPolygon): Position[][][] {
  if (shape.type === 'Polygon') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates : [];
}

test('every published GeoJSON is looked at', () => {
  expect(paths.map((path) => path.replace(/^.*\//, '')).sort()).toEqual([
    'coast.geojson',
    'districts.geojson',
    'gis-districts.geojson',
    'gis-parks.geojson',
    'gis-projects.geojson',
    'labels.geojson',
    'parks.geojson',
    'places.geojson',
    'projects.geojson',
  ]);
});

describe.each(paths)('%s', (path) => {
  const { features, ...collection } = layer(path);

  test('follows the right hand: outlines run counter-clockwise, holes clockwise, and every ring is closed', () => {
    for (const { id, geometry } of features)
      for (const polygon of polygonsOf(geometry))
        for (const [index, ring] of polygon.entries()) {
          expect(booleanClockwise(ring), `${id}, ring ${index}`).toBe(index > 0);
          expect(ring.at(-1), `${id}, ring ${index}`).toEqual(ring[0]);
        }
  });

  test('has longitudes and latitudes, in this order, within the map', () => {
    const [west, south, east, north] = mapBounds;
    for (const { id, geometry } of features)
      for (const [lon = Number.NaN, lat = Number.NaN, ...more] of coordAll(geometry)) {
        expect(lon >= west && lon <= east && lat >= south && lat <= north, `${id}: ${lon}, ${lat}`).toBe(true);
        expect(more, `${id}: no height`).toEqual([]);
      }
  });

  test('has at most five decimals', () => {
    const numbers = features.flatMap(({ geometry, bbox: box = [] }) => [...coordAll(geometry).flat(), ...box]);
    expect([...numbers, ...(collection.bbox ?? [])].filter((degrees) => decimals(degrees) > 5)).toEqual([]);
  });

  test('names no coordinate system: it is WGS-84', () => {
    expect(collection).not.toHaveProperty('crs');
  });
});

// the basemap's labels come from the pipeline without a box, which RFC 7946 allows
test.each(paths.filter((path) => !path.includes('/basemap/')))(
  '%s has the box of its features, and each shape its own',
  (path) => {
    const { features, bbox: whole } = layer(path);
    expect(whole).toEqual(bbox({ type: 'FeatureCollection', features }));
    for (const { id, geometry, bbox: own } of features)
      if (geometry.type !== 'Point') expect(own, String(id)).toEqual(bbox(geometry));
  },
);
