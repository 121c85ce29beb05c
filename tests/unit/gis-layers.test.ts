// The layers for a GIS say what the reports say, feature by feature, flat.
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../data/check/records';
import { published } from './published';

const { records } = readRecords('data');
const layer = (name: string) => published<FeatureCollection>(`${name}.geojson`);
const propertiesIn = (name: string, id: string) =>
  layer(name).features.find(({ properties }) => properties?.id === id)?.properties;

test.each(['districts', 'parks', 'projects'])(
  'gis-%s has the features of the map’s own layer, and all that they say',
  (name) => {
    const [own, gis] = [layer(name), layer(`gis-${name}`)];
    expect(gis.features).toHaveLength(own.features.length);
    for (const [index, { properties, geometry }] of own.features.entries()) {
      expect(gis.features[index]?.properties).toMatchObject(properties ?? {});
      expect(gis.features[index]?.geometry).toEqual(geometry);
    }
  },
);

test.each(['gis-districts', 'gis-parks', 'gis-projects'])('every property of %s is one cell of a table', (name) => {
  for (const { properties } of layer(name).features)
    for (const value of Object.values(properties ?? {}))
      expect(value === null || ['string', 'number', 'boolean'].includes(typeof value)).toBe(true);
});

describe('a district', () => {
  const ganjingzi = propertiesIn('gis-districts', 'ganjingzi');

  test('says which report it is from, and that its date is inferred', () => {
    expect(ganjingzi).toMatchObject({ report: 'ganjingzi', report_to: '2021-12', report_inferred: true });
    expect(ganjingzi?.summary_en.length).toBeGreaterThan(10);
  });

  test('gives its headline figure with unit, wording, how it is said and counted, and its place in the report', () => {
    expect(ganjingzi).toMatchObject({
      headline_1_value: 117_530_000_000,
      headline_1_unit: 'CNY',
      headline_1_wording: '1175.3亿元',
      headline_1_modality: 'stated',
      headline_1_aggregation: 'flow',
      headline_1_as_of: '2021-11',
      headline_1_link: 'index.html#fact=ganjingzi.metric.above-scale-output',
    });
    expect(ganjingzi?.headline_1_citation).toContain('1739-1747 「1175.3亿元」');
  });

  test('counts its own projects by stage and by industry', () => {
    const stages = String(ganjingzi?.projects_by_stage)
      .split(',')
      .map((one) => Number(one.split(':')[1]));
    expect(stages.reduce((sum, count) => sum + count, 0)).toBe(ganjingzi?.projects);
  });
});

test('a sum that is nobody’s own stands apart from a project’s own', () => {
  const project = records.localities
    .flatMap(({ projects }) => projects)
    .find(({ group }) => group === 'key-industrial-projects');
  const found = propertiesIn('gis-projects', project?.id ?? '');
  expect(found?.sums).not.toContain('7.5亿元');
  expect(found?.group_sums).toContain('总投资7.5亿元 [unsaid, whole-project, ambiguous]');
});

test('a project tells its stage in the report’s own characters and leads to its place in the atlas', () => {
  expect(propertiesIn('gis-projects', 'moli-graphite-park')).toMatchObject({
    stage: 'trial',
    stage_wording: '目前已试生产',
    enterprises: expect.stringContaining('墨砾'),
    link: 'index.html#fact=shuangyashan-etdz.project.moli-graphite-park',
  });
});

test.each(['districts', 'parks', 'projects', 'gis-districts', 'gis-parks', 'gis-projects'])(
  '%s has one type of geometry',
  (name) => {
    expect(new Set(layer(name).features.map(({ geometry }) => geometry.type)).size).toBe(1);
  },
);
