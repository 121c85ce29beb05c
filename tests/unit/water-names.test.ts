// Names of waters stand beside the water that is drawn.
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, nearestPointOnLine, point } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import type { LabelProperties } from '../../geo/basemap';
import { misfits } from '../../geo/shapes/misfit';
import {
  type DrawnLakes,
  type DrawnRivers,
  type WaterName,
  waterLabels,
  waterNames,
} from '../../geo/shapes/waterNames';

const read = <T>(name: string): T => JSON.parse(readFileSync(`geo/out/${name}`, 'utf8')) as T;
type Water = Topology<{ lakes: GeometryCollection<{ kind: string }>; rivers: GeometryCollection }>;
type Ground = Topology<{ land: GeometryCollection; china: GeometryCollection; counties: GeometryCollection }>;
const water = read<Water>('water.topojson');
const ground = read<Ground>('basemap.topojson');
const rivers = feature(water, water.objects.rivers) as DrawnRivers;
const lakes = feature(water, water.objects.lakes) as DrawnLakes;
const labels = read<FeatureCollection<Point, LabelProperties>>('labels.geojson').features;
const named = (kind: string) => labels.filter(({ properties }) => properties.kind === kind);
const line = (coordinates: number[][]): Feature<LineString> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
});

test('every anchor of the table is on the map', () => {
  const count = waterNames.reduce((sum, { anchors }) => sum + anchors.length, 0);
  expect(named('sea').length + named('river').length + named('lake').length).toBe(count);
});

test.each(named('sea').map((label) => [label.properties.name, label] as const))(
  '%s stands on no land',
  (_, { geometry }) => {
    const land = [ground.objects.land, ground.objects.china, ground.objects.counties].flatMap(
      (object) => feature(ground, object).features as Feature<Polygon | MultiPolygon>[],
    );
    expect(land.some((shape) => booleanPointInPolygon(geometry.coordinates, shape))).toBe(false);
  },
);

test.each(named('river').map((label) => [label.properties.name, label] as const))(
  '%s stands on a drawn line, or within 5 km of a wide river’s bed',
  (_, { geometry: { coordinates: at } }) => {
    const lines = rivers.features
      .flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates))
      .filter((one) => one.some(([lon = 0, lat = 0]) => Math.hypot(lon - (at[0] ?? 0), lat - (at[1] ?? 0)) < 0.3));
    const beds = lakes.features
      .filter(({ properties }) => properties.kind === 'river')
      .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat())
      .filter((one) => one.some(([lon = 0, lat = 0]) => Math.hypot(lon - (at[0] ?? 0), lat - (at[1] ?? 0)) < 0.3));
    const km = (one: number[][]) => nearestPointOnLine(line(one), point(at)).properties.pointDistance;
    expect(Math.min(...lines.map(km)) < 0.1 || Math.min(...beds.map(km)) <= 5).toBe(true);
  },
);

describe('a name', () => {
  const [lon, lat] = [124, 45];
  const drawn: DrawnRivers = {
    type: 'FeatureCollection',
    features: [
      line([
        [lon - 0.2, lat],
        [lon + 0.2, lat],
      ]),
    ],
  };
  const none: DrawnLakes = { type: 'FeatureCollection', features: [] };
  const river = (...anchors: number[][]) => [
    { kind: 'river', name: '某河', name_en: 'Some River', rank: 1, anchors } as const,
  ];

  test('moves to the line near its anchor', () => {
    const [found] = waterLabels(drawn, none, river([lon, lat + 0.02]));
    expect(found?.geometry.coordinates[1]).toBeCloseTo(lat, 3);
  });

  test('over 5 km from any line stops the run, which says where', () => {
    expect(() => waterLabels(drawn, none, river([lon, lat + 0.06]))).toThrow('某河 at 124,45.06');
  });

  test('of a lake that is not drawn does as well', () => {
    const lake = [
      { kind: 'lake', name: '某湖', name_en: 'Some Lake', rank: 1, anchors: [[lon, lat]] },
    ] satisfies WaterName[];
    expect(() => waterLabels(drawn, none, lake)).toThrow('某湖');
  });
});

test('the misfit of a river is told in metres from the border beside it, and farther borders are not counted', () => {
  // the border runs 0.005° north of the river’s line, then leaves it
  const [first] = misfits(rivers, []).map(({ river }) => river);
  const nen = waterNames.find(({ name }) => name === first)?.anchors[0] ?? [0, 0];
  const [lon = 0, lat = 0] = nen;
  const drawn: DrawnRivers = {
    type: 'FeatureCollection',
    features: [
      line([
        [lon - 0.1, lat],
        [lon, lat],
        [lon + 0.1, lat],
        [lon + 0.28, lat],
      ]),
    ],
  };
  const border = [
    [lon - 0.2, lat + 0.005],
    [lon + 0.1, lat + 0.005],
    [lon + 0.1, lat + 0.5],
  ];
  expect(misfits(drawn, [border])[0]).toMatchObject({ points: 3, median_m: 556, p95_m: 556 });
});
