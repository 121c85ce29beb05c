// Close by, the name of a river follows its line: from left to right, never over a bend that its letters could not take.
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Point as PointGeometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LabelProperties } from '../../geo/basemap';
import { courseAt } from '../../geo/shapes/courses';
import { lettersAlong, type Point, placesBeside } from '../../src/domain/courses';
import { placedNames } from '../../src/domain/placement';
import { nameFeatures, namesOf } from '../../src/map/names';

const clear = { left: 0, top: 0, right: 800, bottom: 600 };
const wave = (height: number, length: number): Point[] =>
  Array.from({ length: 200 }, (_, index) => [index * 4, 300 + height * Math.sin((index * 4 * 2 * Math.PI) / length)]);
const first = (course: readonly Point[], own: Point = [400, 300], width = 60) =>
  [...placesBeside(course, own, width, 12, clear)][0];

describe('a name beside a river', () => {
  test('stands over the line, nearest to its own point, and is as long as its letters', () => {
    const { line = [], boxes = [] } = first(wave(0, 400)) ?? {};
    expect(line.every(([, y]) => Math.abs(y - (300 - 0.85 * 12)) < 0.01)).toBe(true);
    expect(boxes).toHaveLength(5);
    const letters = lettersAlong('松花江', line, () => 14);
    expect(letters.map(({ letter }) => letter)).toEqual(['松', '花', '江']);
    expect(letters[1]?.x).toBeCloseTo(400, 0);
    expect(letters.every(({ angle }) => angle === 0)).toBe(true);
  });

  test('reads from left to right on a line drawn from right to left', () => {
    const { line = [] } = first([...wave(20, 400)].reverse()) ?? {};
    expect(line[0]?.[0]).toBeLessThan(line.at(-1)?.[0] ?? 0);
  });

  test('follows wide bends, smooths narrow ones, and takes no place where the line turns back', () => {
    expect(first(wave(30, 400))).toBeDefined();
    expect(first(wave(3, 24))).toBeDefined();
    const hairpin: Point[] = [
      ...wave(0, 400).slice(90, 101),
      ...wave(0, 400)
        .slice(90, 100)
        .reverse()
        .map(([x]): Point => [x, 330]),
    ];
    expect(first(hairpin)).toBeUndefined();
    // long enough for the letters, and never straight enough
    const circle: Point[] = Array.from({ length: 60 }, (_, index) => [
      400 + 30 * Math.cos(index / 8),
      300 + 30 * Math.sin(index / 8),
    ]);
    expect(first(circle)).toBeUndefined();
  });

  test('moves along the line to where it is in sight, and needs as much of it as its letters take', () => {
    const { line = [] } = first(wave(0, 400), [-50, 300]) ?? {};
    expect(line[0]?.[0]).toBeGreaterThanOrEqual(0);
    expect(first(wave(0, 400).slice(0, 12), [20, 300], 90)).toBeUndefined();
  });
});

describe('the published courses', () => {
  const { features } = JSON.parse(readFileSync('geo/out/places.geojson', 'utf8')) as FeatureCollection<
    PointGeometry,
    LabelProperties
  >;
  const rivers = features.filter(({ properties }) => properties.kind === 'river');

  test('pass their names’ points, and are no longer than 60 km each way', () => {
    expect(rivers.length).toBeGreaterThan(30);
    for (const {
      properties: { name, course = [] },
      geometry: {
        coordinates: [lon = 0, lat = 0],
      },
    } of rivers) {
      const km = course.map(([x, y]) => Math.hypot((x - lon) * 111 * Math.cos((lat * Math.PI) / 180), (y - lat) * 111));
      expect(Math.min(...km), name).toBeLessThan(8);
      expect(Math.max(...km), name).toBeLessThan(61);
    }
  });

  test('name their river once: beside its line where they are known, at its point before', () => {
    const frame = { camera: { zoom: 9, lon: 125.3, lat: 44.2 }, width: 1200, height: 800, margin: 0 };
    const known = namesOf({ type: 'FeatureCollection', features });
    const points = known.map(({ course: _, ...name }) => name).filter(({ kind }) => kind === 'river');
    const standing = { labels: [], marks: [], clear: { left: 0, top: 0, right: 1200, bottom: 800 } };
    const placed = (names: typeof known) => placedNames(names, new Set(), standing, frame, 'zh');
    expect(
      placed(points)
        .filter(({ of }) => of.name === '伊通河')
        .map(({ followed }) => followed),
    ).toEqual([undefined]);
    const both = placed([...points, ...known]).filter(({ of }) => of.name === '伊通河');
    expect(both).toHaveLength(1);
    expect(nameFeatures(both).features[0]?.geometry.type).toBe('LineString');
  });
});

describe('a course', () => {
  const line = (rank: number, ...coordinates: [number, number][]) => ({
    type: 'Feature' as const,
    properties: { rank },
    geometry: { type: 'LineString' as const, coordinates },
  });
  const rivers = (...features: ReturnType<typeof line>[]) => ({ type: 'FeatureCollection' as const, features });
  const [west, middle, east]: [number, number][] = [
    [120, 45],
    [120.2, 45],
    [120.4, 45],
  ];
  if (!west || !middle || !east) throw new Error('three points');

  test('goes on through a mouth of a lesser river, and stops where two of its own rank meet it', () => {
    const own = line(1, west, middle);
    const tributary: [number, number] = [120.2, 45.2];
    const ends = (other: typeof own) => courseAt(west, rivers(own, line(1, middle, east), other))?.sort();
    expect(ends(line(2, middle, tributary))).toEqual([west, east]);
    expect(ends(line(1, middle, tributary))).toEqual([west, middle]);
  });

  test('is none where no line passes within 2 km', () => {
    expect(courseAt([120.1, 45.1], rivers(line(1, west, middle)))).toBeNull();
  });
});
