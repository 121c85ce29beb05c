// The properties of the published GeoJSON layers, for their schemas and the dictionary; geo/atlas/join.ts makes them.

import { scopes, stageIds } from '../model/ids';
import { type Field, field } from './columns';

const localityFields = (outline: 'surveyed' | 'schematic'): Field[] => [
  field('id', 'string', true),
  field('name', 'string', true),
  field('name_en', 'string', true),
  field('level', 'string', true),
  field('adcode'),
  field('parent', 'string', true),
  field('projects', 'integer', true),
  field('projects_within', 'integer', true),
  field('initiatives', 'integer', true),
  field('initiatives_within', 'integer', true),
  field('industries', 'string', true),
  field('outline', 'string', true, [outline]),
  field('precision_m', 'number'),
  field('area_km2', 'number', true),
  field('lon', 'number', true),
  field('lat', 'number', true),
];

const projectFields: Field[] = [
  field('id', 'string', true),
  field('name', 'string', true),
  field('name_en', 'string', true),
  field('locality', 'string', true),
  field('industry', 'string', true),
  field('industries', 'string', true),
  field('stage', 'string', false, stageIds),
  field('investment_cny', 'number'),
  field('investment_scope', 'string', false, scopes),
  field('placed_by', 'string', true, ['site', 'park', 'locality']),
  field('site'),
  field('site_en'),
  field('precision_m', 'number'),
];

export const layerFields: ReadonlyMap<string, readonly Field[]> = new Map([
  ['districts', localityFields('surveyed')],
  ['parks', localityFields('schematic')],
  ['projects', projectFields],
]);
