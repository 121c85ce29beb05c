// Townships are those that the county in which they lie still has, airports those with scheduled flights.
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Point } from 'geojson';
import { expect, test } from 'vitest';
import type { LabelProperties } from '../../geo/basemap';
import { type AirportRow, airportLabels, isCivil } from '../../geo/shapes/airports';
import type { County } from '../../geo/shapes/decode';
import type { Boundary } from '../../geo/shapes/region';
import { townshipLabels } from '../../geo/shapes/townships';

const square = (id: string, west: number): Boundary<County> => ({
  type: 'Feature',
  properties: { id, name: id, file: '', seat: null },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 40],
        [west + 1, 40],
        [west + 1, 41],
        [west, 41],
        [west, 40],
      ],
    ],
  },
});
const counties = [square('210921', 121), square('210922', 122)];
const seat = (id: number, names: string, lon: number, code = 'PPLA4') =>
  [id, 'Name', 'Name', names, 40.5, lon, 'P', code, 'CN'].join('\t');
const named = (rows: string[], divisions: { name: string; areaCode: string }[]) =>
  townshipLabels(rows.join('\n'), divisions, counties).map(({ properties: { name, name_en } }) => [name, name_en]);
const listed = (name: string, areaCode = '210921') => ({ name, areaCode });

test('a township stands by the name that its county lists, with its pinyin', () => {
  expect(named([seat(1, 'Jianshe,建设,建设镇', 121.5)], [listed('建设镇')])).toEqual([['建设镇', 'Jianshe']]);
});

test('one that has become a town since bears its new name', () => {
  expect(named([seat(1, '建设乡', 121.5)], [listed('建设镇')])).toEqual([['建设镇', 'Jianshe']]);
});

test('one that its county does not list is left out: it is misplaced, or was merged', () => {
  expect(named([seat(1, '建设镇', 121.5)], [listed('建设镇', '210922')])).toEqual([]);
  expect(named([seat(1, '建设镇', 121.5)], [])).toEqual([]);
});

test('of two with one name in one county neither is kept', () => {
  expect(named([seat(1, '建设镇', 121.5), seat(2, '建设镇', 121.7)], [listed('建设镇')])).toEqual([]);
});

test('neither villages nor subdistricts are townships', () => {
  expect(named([seat(1, '建设镇', 121.5, 'PPL')], [listed('建设镇')])).toEqual([]);
  expect(named([seat(1, '建设街道', 121.5)], [listed('建设街道')])).toEqual([]);
});

test('an ethnic township is called by its own name in English', () => {
  expect(named([seat(1, '柳树屯蒙古族满族乡', 121.5)], [listed('柳树屯蒙古族满族乡')])[0]?.[1]).toBe('Liushutun');
});

const row = (more: Partial<AirportRow> = {}): AirportRow => ({
  type: 'medium_airport',
  iata_code: 'DLC',
  iso_country: 'CN',
  scheduled_service: 'yes',
  latitude_deg: '40.5',
  longitude_deg: '121.5',
  ...more,
});

test.each<[string, Partial<AirportRow>]>([
  ['an air base without flights', { scheduled_service: 'no' }],
  ['a field without a code', { iata_code: '' }],
  ['a heliport', { type: 'heliport' }],
  ['a closed field', { type: 'closed' }],
])('%s is no civil airport', (_, more) => {
  expect(isCivil(row())).toBe(true);
  expect(isCivil(row(more))).toBe(false);
});

test('airports lie within the four areas; one that nobody has named stops the run', () => {
  expect(airportLabels([row(), row({ longitude_deg: '130' })], counties)).toHaveLength(1);
  expect(() => airportLabels([row({ iata_code: 'XXX' })], counties)).toThrow('Airports without a name');
});

test('the published places have names in both languages, and no letters of another script', () => {
  const { features } = JSON.parse(readFileSync('geo/out/places.geojson', 'utf8')) as FeatureCollection<
    Point,
    LabelProperties
  >;
  expect(features.length).toBeGreaterThan(900);
  for (const { properties } of features) {
    const kinds = properties.kind === 'river' ? /[江河]$/ : /(镇|乡|苏木|机场)$/;
    expect(properties.name).toMatch(/^\p{Script=Han}+$/u);
    expect(properties.name).toMatch(kinds);
    expect(properties.name_en).toMatch(/^[A-Z][a-zü'’ A-Z()]+$/);
    expect(properties.name).not.toMatch(/[順鄉鎮嶺龍東豐齊濱鐵營]/);
  }
});
