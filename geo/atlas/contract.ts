// The published files and the shape of each, and the schemas that are published of them.
import type { z } from 'zod';
import { comparable } from '../../data/model/schema';
import * as records from '../../data/published';
import { areasFile, basemapFiles } from '../basemap';
import { areasPath } from '../extent';
import { area, index, layer, point, properties } from '../published';

const layers = {
  districts: layer(area, properties.districts),
  parks: layer(area, properties.parks),
  projects: layer(point, properties.projects),
  'gis-districts': layer(area, properties['gis-districts']),
  'gis-parks': layer(area, properties['gis-parks']),
  'gis-projects': layer(point, properties['gis-projects']),
};

/** By their path below atlas/; `*` stands for an id. */
const files = new Map<string, z.ZodType>([
  ['index.json', index],
  ['rows.json', records.rows],
  ['search.json', records.search],
  ['links.json', records.links],
  ['about.json', records.about],
  ['measures.json', comparable],
  ['changes.json', records.changes],
  ['moved.json', records.moved],
  ['localities/*.json', records.localityFile],
  ['enterprises/*.json', records.enterpriseFile],
  ...Object.entries(layers).map(([name, shape]) => [`${name}.geojson`, shape] as const),
  [areasPath, areasFile],
  ...Object.entries(basemapFiles).map(([name, shape]) => [`basemap/${name}`, shape] as const),
]);

/** The shape of `atlas/<path>`; undefined where the file is not for the app, as CSV and the schemas themselves. */
export const shapeOf = (path: string): z.ZodType | undefined =>
  files.get(path.replace(/^(localities|enterprises)\/[a-z0-9-]+\./, '$1/*.'));

/** What is published below atlas/schema/, by name. */
export const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...Object.entries(records.kinds),
  ['locality', records.localityFile],
  ...Object.entries(properties).map(
    ([name, shape]) => [`${name}-properties`, shape.meta({ title: `${name}.geojson: properties` })] as const,
  ),
  ['enterprise-file', records.enterpriseFile],
  ['index', index],
  ['rows', records.rows],
  ['search', records.search],
  ['links', records.links],
  ['about', records.about],
  ['measures', comparable],
  ['changes', records.changes],
  ['moved', records.moved],
  ...Object.entries(layers),
]);
