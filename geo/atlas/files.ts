// Makes every published file from data/ and geo/out: path → text. The build writes them; nothing here writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../data/check/records';
import { checkRecords } from '../../data/check/rules';
import { refuseMisshapen } from '../../data/contract/validate';
import { sha256 } from '../../data/open/checksums';
import { datasetJsonLd } from '../../data/open/json-ld';
import { withOpenData } from '../../data/open/open-data';
import { aboutOf } from '../../data/publish/about';
import { enterpriseFiles } from '../../data/publish/enterprises';
import { linksOf, readLinkEnds } from '../../data/publish/links';
import { localityFiles } from '../../data/publish/localities';
import { rowsOf } from '../../data/publish/rows';
import { parseGazetteer } from '../gazetteer';
import { atlasIndex, atlasLocalities, localityLayer, projectLayer, type Shapes } from './join';
import { searchIndex } from './search';

/** Files of the basemap, passed on as they are. */
const basemap = ['basemap.topojson', 'water.topojson', 'labels.geojson'] as const;

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
  const rows = JSON.stringify(rowsOf(records));
  const files = new Map([
    ['atlas/index.json', JSON.stringify(atlasIndex(records, shapes, localities, sha256(rows).slice(0, 12)))],
    ['atlas/districts.geojson', JSON.stringify(localityLayer(shapes.districts, localities))],
    ['atlas/parks.geojson', JSON.stringify(localityLayer(shapes.parks, localities))],
    ['atlas/projects.geojson', JSON.stringify(projectLayer(records, localities, sites))],
    ...localityFiles(records).map(
      (file) => [`atlas/localities/${file.locality.id}.json`, JSON.stringify(file)] as [string, string],
    ),
    ...enterpriseFiles(records).map(
      (file) => [`atlas/enterprises/${file.enterprise.id}.json`, JSON.stringify(file)] as [string, string],
    ),
    ['atlas/rows.json', rows],
    [
      'atlas/links.json',
      JSON.stringify(linksOf(records, readLinkEnds(join(root, 'data')), JSON.parse(out('labels.geojson')))),
    ],
    ['atlas/search.json', JSON.stringify(searchIndex(records))],
    ['atlas/about.json', JSON.stringify(aboutOf(records, join(root, 'data')))],
    ...basemap.map((name) => [`atlas/basemap/${name}`, out(name)] as [string, string]),
  ]);
  refuseMisshapen(files);
  return withOpenData(records, files);
}

/** The schema.org description of the whole, for the page's head. */
export const jsonLd = (root: string): string => datasetJsonLd(atlasFiles(root));
