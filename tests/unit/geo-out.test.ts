// The committed shapes: what the app and other programs may rely on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area, booleanPointInPolygon } from '@turf/turf';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseGazetteer } from '../../geo/gazetteer';
import {
  areasAreAsReported,
  everyIdHasAShape,
  parksLieInTheirDistrict,
  parksLieNearTheirPoint,
  ringsAreClosed,
  ringsFollowTheRightHand,
  shapesLieWithin,
  siblingsDoNotOverlap,
} from '../../geo/shapes/checks';
import type { DistrictProperties } from '../../geo/shapes/districts';
import { districtsOf, parksOf, readHead } from '../../geo/shapes/heads';
import { homeOf, type ParkProperties, parkShapes } from '../../geo/shapes/parks';
import { type Index, prefectureShapes } from '../../geo/shapes/prefectures';
import { type Boundaries, type Boundary, mapBounds, polygonsOf } from '../../geo/shapes/region';

const root = join(import.meta.dirname, '../..');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, 'geo/out', name), 'utf8'));
const folder = join(root, 'data/localities');
const heads = readdirSync(folder).map((file) => readHead(file, parse(readFileSync(join(folder, file), 'utf8'))));
const districts = read<Boundaries<DistrictProperties>>('districts.geojson');
const parks = read<Boundaries<ParkProperties>>('parks.geojson');
const basemap = read<Topology<{ counties: GeometryCollection<{ prefecture: string }> }>>('basemap.topojson');
const counties = feature(basemap, basemap.objects.counties).features;

test('every locality of the data has exactly one shape', () => {
  const wanted = (list: typeof heads) => list.map(({ id }) => id).sort();
  expect(everyIdHasAShape(wanted(districtsOf(heads)))(districts.features)).toEqual([]);
  expect(everyIdHasAShape(wanted(parksOf(heads)))(parks.features)).toEqual([]);
  expect(districts.features.length + parks.features.length).toBe(heads.length);
});

describe.each([
  ['districts', districts],
  ['parks', parks],
])('%s.geojson', (_name, layer) => {
  test('is RFC 7946: closed rings by the right hand on the map, boxes, ids and no crs', () => {
    for (const check of [ringsAreClosed, ringsFollowTheRightHand, shapesLieWithin(mapBounds)])
      expect(check(layer.features as never)).toEqual([]);
    expect(layer).not.toHaveProperty('crs');
    expect(layer.bbox).toHaveLength(4);
    for (const shape of layer.features) {
      expect(shape.id).toBe(shape.properties.id);
      expect(shape.bbox).toHaveLength(4);
    }
  });

  test('has at most five decimals', () => {
    const numbers = layer.features.flatMap(({ geometry }) => polygonsOf(geometry).flat(3));
    expect(numbers.filter((degrees) => Math.abs(degrees * 1e5 - Math.round(degrees * 1e5)) > 1e-4)).toEqual([]);
  });

  test('has its label points inside and its areas as drawn', () => {
    for (const shape of layer.features) {
      const { lon, lat, area_km2 } = shape.properties;
      expect(booleanPointInPolygon([lon, lat], shape.geometry), shape.properties.id).toBe(true);
      expect(area_km2).toBeCloseTo(area(shape.geometry) / 1e6, 1);
    }
  });
});

describe('parks', () => {
  test('are drawn as npm run geo draws them from the records: every byte', () => {
    const sites = parseGazetteer(readFileSync(join(root, 'geo/gazetteer.csv'), 'utf8'));
    const homes = new Map<string, Boundary>([
      ...prefectureShapes(counties.map((county) => ({ ...county, properties: { id: String(county.id) } }) as Boundary)),
      ...districts.features.map((shape) => [shape.properties.id, shape] as const),
    ]);
    expect(parkShapes(heads, sites, homes)).toEqual(parks.features);
  });

  test('without an area in their report are sketched with 1 km²', () => {
    const sketched = parksOf(heads).filter(({ km2 }) => km2 === undefined);
    expect(sketched).toHaveLength(parksOf(heads).length - 1);
    expect(areasAreAsReported(sketched.map(({ id }) => ({ id, km2: 1 })))(parks.features)).toEqual([]);
  });

  const shuangyashan = counties.filter(({ properties }) => properties.prefecture === '230500');

  test('lie in their district, near their point, and apart', () => {
    const homes = new Map(districts.features.map((shape) => [shape.properties.id, shape]));
    const inDistricts = parks.features.filter(({ id }) => id !== 'shuangyashan-etdz');
    const home = new Map(
      inDistricts.flatMap(({ properties: { id, site_lon, site_lat } }) => {
        const head = heads.find((candidate) => candidate.id === id);
        return head ? [[id, homeOf(head, [site_lon, site_lat], homes, districtsOf(heads))] as const] : [];
      }),
    );
    expect(parksLieInTheirDistrict(home)(inDistricts)).toEqual([]);
    expect(parksLieNearTheirPoint(parks.features)).toEqual([]);
    expect(siblingsDoNotOverlap(parks.features)).toEqual([]);
  });

  test('双鸭山经开区 is 57.6 km² within 1 %, inside 双鸭山市', () => {
    const zone = parks.features.filter(({ id }) => id === 'shuangyashan-etdz');
    expect(zone).toHaveLength(1);
    expect(heads.find(({ id }) => id === 'shuangyashan-etdz')?.km2).toBe(57.6);
    expect(areasAreAsReported(heads)(zone)).toEqual([]);
    const corners = zone.flatMap(({ geometry }) => polygonsOf(geometry).flat(2));
    for (const corner of corners) {
      const around = shuangyashan.some(
        ({ geometry }) =>
          (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && booleanPointInPolygon(corner, geometry),
      );
      expect(around).toBe(true);
    }
  });
});

test('the basemap has the 329 counties of the four areas, each with its prefecture in the index', () => {
  const known = new Set(read<Index>('index.json').prefectures.map(({ adcode }) => adcode));
  expect(counties).toHaveLength(329);
  expect(new Set(counties.map(({ id }) => id)).size).toBe(329);
  expect(counties.filter(({ properties }) => !known.has(properties.prefecture))).toEqual([]);
});
