// The published table of places: where the records' sites lie, how exactly, and whence that is known.

import type { Records } from '../../data/check/records';
import { filled, type Table, table } from '../../data/contract/columns';
import type { Site } from '../gazetteer';

/** Ids of the sites that localities and their records name. */
const named = ({ localities }: Records) =>
  new Set(
    localities.flatMap(({ site, projects, places, enterprises }) => [
      site,
      ...[...projects, ...places, ...enterprises].flatMap((record) => record.site ?? []),
    ]),
  );

/** `atlas/sites.csv`: the sites that records name, WGS-84. */
export function siteTable(records: Records, sites: ReadonlyMap<string, Site>): Table {
  const ids = named(records);
  return table<Site>(
    {
      name: 'sites',
      title: { zh: '地点坐标', en: 'Coordinates of sites' },
      row: { zh: '一行一个条目所指的地点', en: 'one row a site that records name' },
      key: ['site'],
    },
    [
      filled('site', ({ id }) => id),
      filled('name', ({ name }) => name),
      filled('name_en', ({ name_en }) => name_en),
      filled('lon', ({ at: [lon] }) => lon, 'number'),
      filled('lat', ({ at: [, lat] }) => lat, 'number'),
      filled('precision_m', ({ precision_m }) => precision_m, 'number'),
      filled('source', ({ source }) => source),
    ],
    [...sites.values()].filter(({ id }) => ids.has(id)),
  );
}
