// The selection as files: CSV of what the table shows, or of the projects; GeoJSON; JSON.
import type { Row } from '../../../data/published';
import { enterpriseNames } from '../../domain/cells';
import { fileName, rowsAsCsv, rowsAsGeojson, rowsAsJson, type Taken, type Words } from '../../domain/exports';
import type { Kept } from '../../domain/kept';
import type { Offers } from '../../ui/header/Share';
import { useExplorer } from '../../ui/parts/explorer';
import { useAddress } from '../address/useAddress';
import { download } from './download';

/** `tableRows`: the table's rows in its order, where the table is open. */
export function useRowFiles({ rows, points }: Kept, tableRows: readonly Row[] | null, taken: Taken): Offers {
  const { t, atlas, language } = useExplorer();
  const { table } = useAddress().view;
  const { date, filter } = taken;
  const words: Words = {
    language,
    label: (key) => t(key),
    enterprise: rows ? enterpriseNames(rows, language) : (id) => id,
  };
  const note = [
    rows && t('takeaway.taken', { projects: rows.projects.length, initiatives: rows.initiatives.length }),
    tableRows && t('takeaway.takenRows', { count: tableRows.length }),
    filter === '' ? t('takeaway.unfiltered') : t('takeaway.under', { filter }),
  ];
  const csv = () =>
    download(
      rowsAsCsv(atlas, tableRows ?? rows?.projects ?? [], taken, words),
      fileName(tableRows ? table : 'projects', date, 'csv'),
      'text/csv',
    );
  const geojson = () =>
    download(
      JSON.stringify(rowsAsGeojson(atlas, rows?.projects ?? [], points, taken, words)),
      fileName('projects', date, 'geojson'),
      'application/geo+json',
    );
  const json = () => {
    if (!rows) throw new Error('no rows');
    return download(rowsAsJson(rows, taken), fileName('selection', date, 'json'), 'application/json');
  };
  const isOff = !rows;
  return {
    title: t('takeaway.rows'),
    note: note.filter(Boolean).join(' · '),
    offers: [
      { label: tableRows ? t('takeaway.csvOf', { list: t(`tabs.${table}`) }) : t('takeaway.csv'), isOff, take: csv },
      { label: t('takeaway.geojson'), isOff, take: geojson },
      { label: t('takeaway.json'), isOff, take: json },
    ],
  };
}
