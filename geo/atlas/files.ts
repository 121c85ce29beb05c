// Makes every published file from data/ and geo/out: path → text. The build writes them; nothing here writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOf } from '../../data/check/changes';
import { readRecords } from '../../data/check/records';
import { checkRecords } from '../../data/check/rules';
import { refuseInvalid } from '../../data/contract/validate';
import { checksums, sha256 } from '../../data/open/checksums';
import { datasetJsonLd } from '../../data/open/json-ld';
import { withOpenData } from '../../data/open/open-data';
import { aboutOf } from '../../data/publish/about';
import { enterpriseFiles } from '../../data/publish/enterprises';
import { linksOf, readLinkEnds } from '../../data/publish/links';
import { localityFiles } from '../../data/publish/localities';
import { rowsOf } from '../../data/publish/rows';
import { basemapFiles } from '../basemap';
import { areasPath, groundPath, shadePath } from '../extent';
import { parseGazetteer } from '../gazetteer';
import { properties } from '../published';
import { areasOf } from './areas';
import { schemas, shapeOf } from './contract';
import { atlasIndex, atlasLocalities, localityLayer, projectLayer, type Shapes } from './join';
import { localitiesInGis, projectsInGis } from './layers';
import { searchIndex } from './search';
import { siteTable } from './sites';
import { groundArchive } from './tiles';

/**
 * Reads and checks the records below `root`, joins them with the shapes and returns the published files.
 * Throws one error that lists every issue with file, line and remedy: bad data stops the build, and so does a file
 * that differs from its schema.
 */
export function atlasFiles(root: string): Map<string, string> {
  const { records, issues, sources } = readRecords(join(root, 'data'));
  const all = [...issues, ...(issues.length > 0 ? [] : checkRecords(records, sources))];
  if (all.length > 0) {
    const lines = all.map(({ file, line, says, remedy }) => `data/${file}:${line}  ${says}\n    → ${remedy}`);
    throw new Error(`The data has ${all.length} issue(s); nothing is published.\n${lines.join('\n')}`);
  }
  const out = (name: string) => readFileSync(join(root, 'geo/out', name), 'utf8');
  const shapes: Shapes = {
    districts: JSON.parse(out('districts.geojson')),
    parks: JSON.parse(out('parks.geojson')),
    index: JSON.parse(out('index.json')),
  };
  const sites = parseGazetteer(readFileSync(join(root, 'geo/gazetteer.csv'), 'utf8'));
  const localities = atlasLocalities(records, shapes);
  const rows = rowsOf(records);
  const version = sha256(JSON.stringify(rows)).slice(0, 12);
  const ends = readLinkEnds(join(root, 'data'));
  const basemap = Object.keys(basemapFiles).map((name) => ({ path: `basemap/${name}`, text: out(name) }));
  const [districts, parks] = [shapes.districts, shapes.parks].map((layer) => localityLayer(layer, localities)) as [
    ReturnType<typeof localityLayer>,
    ReturnType<typeof localityLayer>,
  ];
  const projects = projectLayer(records, rows.projects, localities, sites, shapes);
  const values = new Map<string, unknown>([
    ['index.json', atlasIndex(records, shapes, localities, version)],
    ['districts.geojson', districts],
    ['parks.geojson', parks],
    [areasPath, areasOf(districts, parks)],
    ['projects.geojson', projects],
    ['gis-districts.geojson', localitiesInGis(districts, records)],
    ['gis-parks.geojson', localitiesInGis(parks, records)],
    ['gis-projects.geojson', projectsInGis(projects, records)],
    ...localityFiles(records).map((file) => [`localities/${file.locality.id}.json`, file] as const),
    ...enterpriseFiles(records).map((file) => [`enterprises/${file.enterprise.id}.json`, file] as const),
    ['rows.json', rows],
    ['links.json', linksOf(records, ends, JSON.parse(out('labels.geojson')))],
    ['search.json', searchIndex(records)],
    ['measures.json', records.comparable],
    ['changes.json', changesOf(records)],
    ['moved.json', records.release?.moved ?? []],
    ['about.json', aboutOf(records, join(root, 'data'))],
  ]);
  refuseInvalid([...values, ...basemap.map(({ path, text }) => [path, JSON.parse(text)] as const)], shapeOf);
  const files = new Map([...values].map(([path, value]) => [`atlas/${path}`, JSON.stringify(value)]));
  // the pipeline's own bytes
  for (const { path, text } of basemap) files.set(`atlas/${path}`, text);
  return withOpenData(records, files, {
    schemas,
    layers: new Map(Object.entries(properties)),
    tables: [siteTable(records, sites)],
  });
}

/** Of everything that is published: where the archive of tiles is, and where the checksums. */
export const archivePath = `atlas/${groundPath}`;
const checksumsPath = 'atlas/SHA256SUMS';

/** Where a file that `geo/out` holds as it is published stands there, by its path of the published ones. */
export const picturesOf = (root: string): ReadonlyMap<string, string> =>
  new Map([[`atlas/${shadePath}`, join(root, 'geo/out/shade.webp')]]);

/** All that is published: `atlasFiles`, the archive of tiles that is made of them, pictures, and the checksums of all. */
export function withTiles(root: string, files: ReadonlyMap<string, string>): Map<string, string | Uint8Array> {
  const all = new Map<string, string | Uint8Array>(files).set(archivePath, groundArchive(files));
  for (const [path, picture] of picturesOf(root)) all.set(path, readFileSync(picture));
  all.delete(checksumsPath);
  return all.set(checksumsPath, checksums(all));
}

/** The schema.org description of the whole, for the page's head. */
export const jsonLd = (root: string): string => datasetJsonLd(atlasFiles(root));
