import { describe, expect, test } from 'vitest';
import type { AtlasIndex, AtlasLocality, Box } from '../../geo/published';
import { type Atlas, ancestorsOf, atlasOf } from '../../src/domain/atlas';
import { project, sizeOf } from '../../src/domain/mercator';
import { pill } from '../../src/domain/pills';
import { targetsAt } from '../../src/domain/targets';
import { openingShown } from './openingShown';
import { published } from './published';

function locality(id: string, parent: string, level: AtlasLocality['level'], bbox: Box): AtlasLocality {
  const [west, south, east, north] = bbox;
  return {
    id,
    name: { zh: id, en: id },
    level,
    parent,
    report: 'one',
    site: id,
    article: 0,
    projects: { own: 0, within: 0 },
    initiatives: { own: 0, within: 0 },
    headlines: [],
    bbox,
    at: [(west + east) / 2, (south + north) / 2],
    edge_at: [(west + east) / 2, south],
    outline: level === 'park' ? 'schematic' : 'surveyed',
    area_km2: 1,
    industries: [],
  };
}

const atlasWith = (localities: AtlasLocality[]): Atlas =>
  atlasOf({
    localities,
    prefectures: [],
    industries: [],
    enterprises: [],
    reports: [],
    projects: 0,
    region: [0, 0, 1, 1],
  } as unknown as AtlasIndex);

const atlas = atlasWith([
  locality('city', '210000', 'city', [121, 41.5, 123, 42.8]),
  locality('town', 'city', 'district', [121.6, 41.95, 121.7, 42.05]),
  locality('county', 'city', 'county', [122, 42, 123, 42.8]),
  locality('district', '210200', 'district', [121.2, 38.8, 121.8, 39.1]),
  locality('park-a', 'district', 'park', [121.4, 38.9, 121.41, 38.91]),
  locality('park-b', 'district', 'park', [121.42, 38.9, 121.43, 38.91]),
]);
const none = { marks: [], chips: [] };
const markersAt = (zoom: number) => targetsAt(atlas, zoom, 'en', none).markers.map(({ key }) => key);

const index = published<AtlasIndex>('index.json');
const { clusters } = openingShown();
describe('at the opening', () => {
  const five = ['fulaerji', 'jianhua', 'shuangyashan-etdz', 'fuxin', 'ganjingzi'];
  // from the narrowest phone to the widest screen: the camera fits the region beside the panels
  const zooms = [3.59, 3.72, 4.1, 4.7, 5.2];
  const cases = zooms.flatMap((zoom) => (['zh', 'en'] as const).map((language) => [zoom, language] as const));
  test.each(cases)('each of the five places has a label of its own at zoom %f in %s', (zoom, language) => {
    const { labelled, markers } = targetsAt(atlasOf(index), zoom, language, clusters.markedAt(zoom));
    const alone = markers
      .filter(({ members }) => members.length === 1)
      .flatMap(({ members }) => members.map(({ id }) => id));
    expect([...labelled, ...alone]).toEqual(expect.arrayContaining(five));
    // 富拉尔基 and 建华 lie 38 km apart and share a donut until zoom 6
    const figures = new Map(markers.map(({ key, figure }) => [key, figure]));
    expect([figures.get('fulaerji'), figures.get('jianhua')]).toEqual([16, 9]);
  });
});

describe('what can be clicked', () => {
  test('below zoom 7 a city is one target, from 7 on its districts and counties take its place', () => {
    expect(targetsAt(atlas, 6.9, 'en', none).labelled).toEqual(['city', 'district']);
    expect(markersAt(6.9)).toEqual([]);
    expect(targetsAt(atlas, 7, 'en', none).labelled).toEqual(['county', 'district']);
    expect(markersAt(7)).toEqual(['town']);
  });

  test('a narrow locality has a marker instead of a label', () => {
    expect(markersAt(4)).toContain('district');
    expect(targetsAt(atlas, 4, 'en', none).labelled).not.toContain('district');
  });

  test('parks wait until their district has room for them', () => {
    expect(markersAt(7)).not.toContain('park-a');
    expect(markersAt(9).join()).toContain('park-a');
  });

  test('labels that would overlap hang below and beside, and none covers another’s point or their district’s name', () => {
    const { markers } = targetsAt(atlas, 9, 'en', none);
    const hangs = Object.fromEntries(markers.map(({ key, hang }) => [key, hang]));
    expect(hangs['park-a']).toMatchObject({ dx: 0, dy: pill.away + pill.height / 2 });
    // its own district's name stands above
    expect(hangs['park-b']).toMatchObject({ dx: expect.closeTo(51.6, 1), dy: 0 });
  });

  test('of nine at one place each has a label of its own, those that stand away with a line to their point', () => {
    const parks = Array.from({ length: 9 }, (_, index) =>
      locality(`park-${index}`, 'home', 'park', [121.4, 38.9, 121.41, 38.91]),
    );
    const many = atlasWith([locality('home', '210200', 'district', [121.2, 38.8, 121.8, 39.1]), ...parks]);
    const { markers } = targetsAt(many, 9.5, 'en', none);
    expect(markers.map(({ members }) => members.length)).toEqual(parks.map(() => 1));
    expect(markers.filter(({ leader }) => leader !== null).length).toBeGreaterThan(2);
  });

  test('a label hangs clear of the donut that stands on its point', () => {
    const [marker] = targetsAt(atlas, 7, 'en', {
      ...none,
      marks: [{ at: [121.65, 42], radius: 22, held: [] }],
    }).markers;
    expect(marker?.hang.dy).toBeGreaterThanOrEqual(22 + pill.height / 2);
  });

  test('a label tells its own projects where a donut holds others’ too, and no figure where the donut tells it', () => {
    const at: [number, number] = [121.4, 38.9];
    const figures = (held: readonly string[]) =>
      targetsAt(atlas, 9, 'en', { ...none, marks: [{ at, radius: 20, held }] }).markers.map(({ key, figure }) => [
        key,
        figure,
      ]);
    expect(figures(['park-a', 'park-a', 'park-b'])).toEqual(
      expect.arrayContaining([
        ['park-a', 2],
        ['park-b', 1],
      ]),
    );
    expect(figures(['park-a', 'park-a'])).toEqual(
      expect.arrayContaining([
        ['park-a', null],
        ['park-b', null],
      ]),
    );
  });

  test('every locality can be reached at some zoom', () => {
    const zooms = Array.from({ length: 108 }, (_, index) => 3.2 + index / 10);
    const reached = new Set(
      zooms.flatMap((zoom) => {
        const { labelled, markers } = targetsAt(atlas, zoom, 'en', none);
        return [...labelled, ...markers.flatMap(({ members }) => members.map(({ id }) => id))];
      }),
    );
    expect(reached).toEqual(new Set(atlas.byId.keys()));
  });
});

test('the screen counts 512 px for the world at zoom 0', () => {
  expect(project([0, 0], 0)).toEqual([256, 256]);
  const [width] = sizeOf([-180, -10, 180, 10], 1);
  expect(width).toBe(1024);
});

test('ancestors end where the reports end', () => {
  expect(ancestorsOf(atlas, 'park-a').map(({ id }) => id)).toEqual(['district']);
});
