import { check } from '@placemarkio/check-geojson';
import { bbox, booleanClockwise, coordAll } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LocalityFile } from '../../data/published';
import { atlasFiles } from '../../geo/atlas/files';
import type { AtlasIndex } from '../../geo/published';
import { publishedFiles } from './published';

const files = publishedFiles();
const text = (path: string) => files.get(path) ?? '';
const index: AtlasIndex = JSON.parse(text('atlas/index.json'));
const localityFile = (id: string): LocalityFile => JSON.parse(text(`atlas/localities/${id}.json`));

describe('the published layers', () => {
  test.each(['districts', 'parks', 'projects'])('%s.geojson is valid GeoJSON with a bbox, ids and no crs', (name) => {
    const layer = check(text(`atlas/${name}.geojson`));
    expect(layer.type).toBe('FeatureCollection');
    expect(layer.bbox).toHaveLength(4);
    expect(layer).not.toHaveProperty('crs');
    if (layer.type === 'FeatureCollection')
      for (const feature of layer.features) {
        expect(feature.id).toBe(feature.properties?.id);
        for (const value of Object.values(feature.properties ?? {}))
          expect(value === null || typeof value !== 'object', `${feature.id}: flat scalars`).toBe(true);
      }
  });

  test.each(['districts', 'parks', 'projects'])('%s.geojson has at most 5 decimals, inside the basemap', (name) => {
    const numbers = JSON.stringify(
      JSON.parse(text(`atlas/${name}.geojson`)).features.map((one: { geometry: unknown }) => one.geometry),
    );
    expect(numbers).not.toMatch(/\.\d{6}/);
  });

  test.each(['districts', 'parks', 'projects'])(
    '%s.geojson: rings by the right-hand rule, in range, bbox as drawn',
    (name) => {
      const layer: FeatureCollection = JSON.parse(text(`atlas/${name}.geojson`));
      expect(bbox(layer, { recompute: true }).map((edge) => edge.toFixed(5))).toEqual(
        layer.bbox?.map((edge) => edge.toFixed(5)),
      );
      for (const [lon = 0, lat = 0] of coordAll(layer)) {
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
      const polygons = layer.features.flatMap(({ geometry }) =>
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [],
      );
      for (const [outer = [], ...holes] of polygons) {
        expect(booleanClockwise(outer as number[][])).toBe(false);
        for (const hole of holes) expect(booleanClockwise(hole as number[][])).toBe(true);
      }
    },
  );

  test('every locality has a shape, a file and a label point inside its box', () => {
    expect(index.localities).toHaveLength(25);
    for (const { id, bbox, at } of index.localities) {
      expect(localityFile(id).locality.id).toBe(id);
      const [west, south, east, north] = bbox;
      expect(at[0] > west && at[0] < east && at[1] > south && at[1] < north, id).toBe(true);
    }
  });

  test('all parks are schematic, no district is', () => {
    for (const { level, outline, id } of index.localities)
      expect(outline, id).toBe(level === 'park' ? 'schematic' : 'surveyed');
  });

  test('a project that has no site of its own says so', () => {
    const { features } = JSON.parse(text('atlas/projects.geojson'));
    for (const { properties } of features) {
      expect(['site', 'park', 'locality']).toContain(properties.placed_by);
      expect(properties.placed_by === 'site', properties.id).toBe(properties.site !== null);
    }
  });

  test('counts are of distinct projects, own and within apart, and agree with the files', () => {
    const { features } = JSON.parse(text('atlas/projects.geojson'));
    expect(index.projects).toBe(features.length);
    for (const { id, projects, initiatives } of index.localities) {
      const { own, within } = localityFile(id);
      expect(own.projects.length, id).toBe(projects.own);
      expect(
        within.reduce((sum, one) => sum + one.projects.length, 0),
        id,
      ).toBe(projects.within);
      expect(own.initiatives.length, id).toBe(initiatives.own);
    }
  });

  test('a sum of several projects is nobody’s own investment', () => {
    const { features } = JSON.parse(text('atlas/projects.geojson'));
    for (const { properties } of features) expect([null, 'own'], properties.id).toContain(properties.investment_scope);
  });

  test('every enterprise that a file names is in its register', () => {
    for (const { id } of index.localities) {
      const file = localityFile(id);
      for (const records of [file.own, ...file.within])
        for (const presence of records.enterprises) expect(file.enterprises[presence.id], presence.id).toBeDefined();
    }
  });

  test('the same records give the same bytes', () => {
    expect([...atlasFiles('.')]).toEqual([...files]);
  });
});
