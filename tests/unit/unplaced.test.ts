// What has no place of its own never lies in a shape that is not its own: close up it is a chip at its locality's edge.
import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ancestorsOf } from '../../src/domain/atlas';
import type { ProjectPoints } from '../../src/domain/filter';
import { markerLabel } from '../../src/domain/pills';
import { targetsAt } from '../../src/domain/targets';
import { parted } from '../../src/domain/unplaced';
import { openingShown } from './openingShown';
import { published } from './published';

const { atlas, clusters } = openingShown();
const { features } = published<ProjectPoints>('projects.geojson');
const shapes = (['districts.geojson', 'parks.geojson'] as const).flatMap(
  (path) => published<FeatureCollection<Polygon | MultiPolygon, { id: string }>>(path).features,
);
const zooms = Array.from({ length: 11 }, (_, index) => 3 + index);
const chipsAt = (zoom: number) =>
  parted(atlas, features, zoom).chips.map(({ locality, projects }) => [locality.id, projects.length]);

test.each(
  features.filter(({ properties }) => !properties.vague).map((point) => [point.properties.name, point] as const),
)(
  '%s, which has a place, lies wholly in any shape that is not its own',
  (_, { geometry, properties: { locality, precision_m } }) => {
    const own = [locality, ...ancestorsOf(atlas, locality).map(({ id }) => id)];
    for (const shape of shapes.filter(({ properties: { id } }) => !own.includes(id)))
      if (booleanPointInPolygon(geometry.coordinates, shape))
        expect(-pointToPolygonDistance(geometry.coordinates, shape, { units: 'meters' })).toBeGreaterThan(
          precision_m ?? 0,
        );
  },
);

test.each(zooms)('at zoom %i every project is a point or in a chip, never both', (zoom) => {
  const { points, chips } = parted(atlas, features, zoom);
  const held = [...points.map(({ properties: { id } }) => id), ...chips.flatMap(({ projects }) => projects)];
  expect(held.sort()).toEqual(features.map(({ properties: { id } }) => id).sort());
});

test('at the opening zoom there is no chip: places are too small to say where in them something is', () => {
  expect(chipsAt(4)).toEqual([]);
});

test('close up each place has a chip with as many as have no place of their own', () => {
  expect(Object.fromEntries(chipsAt(12))).toMatchObject({ 'shuangyashan-etdz': 7, fulaerji: 5, ganjingzi: 11 });
});

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const chips = targetsAt(atlas, 11, language, clusters.markedAt(11)).markers.filter(
    ({ unplaced }) => unplaced.length > 0,
  );

  test.each(zooms)('at zoom %i every chip finds a place', (zoom) => {
    const marked = clusters.markedAt(zoom);
    const { markers } = targetsAt(atlas, zoom, language, marked);
    expect(markers.filter(({ unplaced }) => unplaced.length > 0)).toHaveLength(marked.chips.length);
  });

  test('a chip says what it is, whose, and how many it holds, at the southern edge of its own place', () => {
    const chip = chips.find(({ key }) => key === 'fulaerji unplaced');
    expect(chip?.figure).toBe(5);
    expect(chip && markerLabel(chip, language).name).toBe(
      language === 'zh' ? '富拉尔基区：不知确切位置' : 'Fulaerji: no exact place',
    );
    expect(chip?.at[1]).toBeCloseTo(atlas.byId.get('fulaerji')?.bbox[1] ?? 0, 4);
  });

  test('a city’s chip says whose it is: its districts stand on the map instead', () => {
    const chip = chips.find(({ key }) => key === 'fuxin unplaced');
    expect(chip && markerLabel(chip, language).name).toMatch(language === 'zh' ? /^阜新市：不知/ : /^Fuxin: no/);
  });
});
