// Geometry: each check on tiny squares, the pipeline's steps on small inputs.
import { bboxPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { englishName } from '../../geo/names';
import { labelPoint, tidy, unionOf } from '../../geo/shapes/build';
import {
  areasAreAsReported,
  areasMatchTheSource,
  everyIdHasAShape,
  parksLieInTheirDistrict,
  parksLieNearTheirPoint,
  ringsAreClosed,
  ringsDoNotCross,
  ringsFollowTheRightHand,
  shapesLieWithin,
  siblingsDoNotOverlap,
  siblingsLeaveNoGaps,
} from '../../geo/shapes/checks';
import { decodeRing, toWgs84 } from '../../geo/shapes/decode';
import { hexagon } from '../../geo/shapes/parks';
import type { Boundary } from '../../geo/shapes/region';
import { joinSegments, readSegments } from '../../geo/shapes/water';

const box = (id: string, west: number, east: number, south = 41, north = 42): Boundary => ({
  ...bboxPolygon([west, south, east, north]),
  properties: { id },
});
const ring = (id: string, ...coordinates: number[][]): Boundary => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Polygon', coordinates: [coordinates] },
});
const names = (issues: { id: string }[]) => issues.map(({ id }) => id);

describe('neighbours', () => {
  test('that share only an edge are fine', () => {
    expect(siblingsDoNotOverlap([box('a', 123, 124), box('b', 124, 125)])).toEqual([]);
  });

  test('that overlap are told', () => {
    expect(names(siblingsDoNotOverlap([box('a', 123, 124.01), box('b', 124, 125)]))).toEqual(['a']);
  });

  test('with a hole between them are told where', () => {
    const frame = [box('w', 123, 124), box('e', 125, 126), box('n', 124, 125, 41.6), box('s', 124, 125, 41, 41.4)];
    expect(siblingsLeaveNoGaps(frame)).toHaveLength(1);
    expect(siblingsLeaveNoGaps([...frame, box('middle', 124, 125, 41.4, 41.6)])).toEqual([]);
  });

  test('unite into one outline without inner borders', () => {
    expect(unionOf([box('a', 123, 124), box('b', 124, 125)]).coordinates).toHaveLength(1);
  });
});

describe('a ring', () => {
  const square = [
    [123, 41],
    [124, 41],
    [124, 42],
    [123, 42],
    [123, 41],
  ];

  test('that is closed, simple and anticlockwise is fine', () => {
    const shapes = [ring('a', ...square)];
    for (const check of [ringsAreClosed, ringsDoNotCross, ringsFollowTheRightHand]) expect(check(shapes)).toEqual([]);
  });

  test('that does not end where it begins is told', () => {
    expect(names(ringsAreClosed([ring('a', ...square.slice(0, 4))]))).toEqual(['a']);
  });

  test('that crosses itself is told', () => {
    expect(names(ringsDoNotCross([ring('bow', [0, 0], [1, 1], [1, 0], [0, 1], [0, 0])]))).toContain('bow');
  });

  test('that runs clockwise is told, and turned by tidy', () => {
    const clockwise = ring('a', ...square.toReversed());
    expect(names(ringsFollowTheRightHand([clockwise]))).toEqual(['a']);
    expect(ringsFollowTheRightHand([tidy(clockwise)])).toEqual([]);
  });
});

describe('a shape', () => {
  test('outside the map is told', () => {
    expect(names(shapesLieWithin([95, 25, 150, 63])([box('in', 123, 124), box('out', 149, 151)]))).toEqual(['out']);
  });

  test('that is missing or there twice is told', () => {
    expect(names(everyIdHasAShape(['a', 'b', 'c'])([box('a', 0, 1), box('b', 1, 2), box('b', 2, 3)]))).toEqual([
      'b',
      'c',
    ]);
  });

  test('that lost too much of its area is told: reported ones sooner', () => {
    const shapes = [box('near', 123, 124), box('far', 124, 125)];
    const source = new Map([
      ['near', 9.32e9],
      ['far', 9.32e9],
    ]);
    expect(names(areasMatchTheSource(source, new Set(['near']))(shapes))).toEqual(['near']);
  });

  test('smaller than the report says is told', () => {
    const drawn = { ...hexagon([131.2, 46.6], 57), properties: { id: 'zone' } };
    expect(names(areasAreAsReported([{ id: 'zone', km2: 57.6 }])([drawn]))).toEqual(['zone']);
    expect(areasAreAsReported([{ id: 'zone', km2: 57.1 }])([drawn])).toEqual([]);
  });

  test('has its label inside, also where its middle is not', () => {
    const horseshoe = ring('u', [0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3], [0, 0]);
    const [lon, lat] = labelPoint(horseshoe.geometry);
    expect(lon < 1 || lon > 2 || lat < 1).toBe(true);
  });
});

describe('a park', () => {
  const park = (lon: number) => ({
    ...hexagon([lon, 41.5], 1),
    properties: { id: 'p', lon, lat: 41.5, site_lon: 123.5, site_lat: 41.5, precision_m: 1000 },
  });

  test('that sticks out of its district is told', () => {
    const homes = new Map([['p', box('home', 123, 124)]]);
    expect(parksLieInTheirDistrict(homes)([park(123.5)])).toEqual([]);
    expect(names(parksLieInTheirDistrict(homes)([park(124)]))).toEqual(['p']);
  });

  test('farther from its point than the point is sure is told', () => {
    expect(parksLieNearTheirPoint([park(123.51)])).toEqual([]);
    expect(names(parksLieNearTheirPoint([park(123.52)]))).toEqual(['p']);
  });
});

describe('what the sources say', () => {
  test('in compressed rings is read as degrees', () => {
    expect(decodeRing('@@ABBA', [1024, 2048])).toEqual([
      [1, 2],
      [1 - 1 / 1024, 2 + 1 / 1024],
      [1, 2],
    ]);
  });

  test('in GCJ-02 moves some hundred metres to WGS-84', () => {
    const [lon = 0, lat = 0] = toWgs84([123.4, 41.8]);
    expect(lon).toBeCloseTo(123.3945, 2);
    expect(Math.abs(lon - 123.4)).toBeGreaterThan(0.003);
    expect(lat).toBeCloseTo(41.798, 2);
  });

  test('in pieces is joined where two ends meet, and a fork is left alone', () => {
    const pieces = readSegments('> Bin 1\n1\t1\n2\t1\n> Bin 2\n3\t1\n2\t1\n');
    expect(joinSegments(pieces)).toHaveLength(1);
    expect(
      joinSegments([
        ...pieces,
        [
          [2, 1],
          [2, 2],
        ],
      ]),
    ).toHaveLength(3);
  });
});

test.each([
  ['富拉尔基区', 'Fulaerji District'],
  ['阜新蒙古族自治县', 'Fuxin Mongol Autonomous County'],
  ['彰武县', 'Zhangwu County'],
  ['北安市', "Bei'an"],
  ['旅顺口区', 'Lüshunkou District'],
  ['科尔沁右翼前旗', 'Horqin Right Wing Front Banner'],
])('%s is %s in English', (name, english) => {
  expect(englishName(name)).toBe(english);
});

test('a name without a rule asks for an exception', () => {
  expect(() => englishName('某某旗')).toThrow('geo/names.ts');
});
