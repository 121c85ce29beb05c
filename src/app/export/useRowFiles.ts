// The selection as files: a workbook of all of it, CSV of what the table shows or of the projects, GeoJSON, JSON.
import { tableKinds } from '../../../data/model/kinds';
import { enterpriseNames } from '../../domain/cells';
import { dayOf, fileName, rowsAsGeojson, rowsAsJson, sheetAsCsv, type Taken } from '../../domain/exports';
import { unreached } from '../../domain/filter';
import type { Kept } from '../../domain/kept';
import { type SheetCell, type SheetContext, sheetOf } from '../../domain/sheets';
import type { TableShown } from '../../domain/tableFilter';
import type { Offers } from '../../ui/header/Share';
import { useExplorer } from '../../ui/parts/explorer';
import { useAddress } from '../address/useAddress';
import { download } from './download';

/** The table's kinds, and each row's own. */
const kindOf = {
  projects: 'project',
  initiatives: 'initiative',
  metrics: 'metric',
  enterprises: 'enterprise',
} as const;

/** What a workbook says beside its rows: the reports, and from what the rows were taken. */
function useSources({ address, filter, date, version }: Taken): readonly (readonly SheetCell[])[] {
  const { t, atlas, name } = useExplorer();
  const reports = atlas.index.reports.flatMap(({ articles, paper, period }) =>
    articles.map(({ title, byline }): SheetCell[] => [
      title.join(' '),
      byline.replace(/^□/, ''),
      paper ? name(paper) : t('noPaper'),
      `${[...new Set([period.from, period.to])].join('/')}${period.inferred ? ` ${t('periodInferred')}` : ''}`,
    ]),
  );
  return [
    [t('workbook.report'), t('workbook.byline'), t('workbook.paper'), t('workbook.date')],
    ...reports,
    [],
    [t('workbook.notes')],
    [filter === '' ? t('takeaway.unfiltered') : t('takeaway.under', { filter })],
    [t('takeaway.printed', { date: dayOf(date), version })],
    [address],
    [t('workbook.asReported')],
  ];
}

/** `shown`: what the table shows, where it is open. */
export function useRowFiles(kept: Kept, shown: TableShown | null, under: Taken): Offers {
  const { points, filter } = kept;
  const { t, atlas, language } = useExplorer();
  const { table, text } = useAddress().view;
  const sought = shown ? text.trim() : '';
  const words = [under.filter, sought && t('takeaway.holding', { text: sought })].filter(Boolean).join(' · ');
  const taken = { ...under, filter: words };
  const { date } = taken;
  const sources = useSources(taken);
  const label: SheetContext['label'] = (key) => t(key);
  const enterprise = kept.rows ? enterpriseNames(kept.rows, language) : (id: string) => id;
  const context: SheetContext = { atlas, language, label, enterprise };
  const rows = shown?.found ?? kept.rows;
  const list = shown ? table : 'projects';
  const letBe = (['projects', 'initiatives'] as const).map((list) => {
    const facets = unreached(filter, list).map((facet) => t(`filters.${facet}`));
    return facets.length > 0 && t('filters.unreached', { list: t(`tabs.${list}`), facets: facets.join(' · ') });
  });
  const note = [
    rows && t('takeaway.taken', { projects: rows.projects.length, initiatives: rows.initiatives.length }),
    ...letBe,
    shown && t('takeaway.takenRows', { count: shown.rows.length }),
    words === '' ? t('takeaway.unfiltered') : t('takeaway.under', { filter: words }),
  ];
  const sheet = (one: keyof typeof kindOf) =>
    sheetOf(kindOf[one], (shown && one === table ? shown.rows : rows?.[one]) ?? [], context);
  const csv = () => download(sheetAsCsv(sheet(list)), fileName(list, date, 'csv'), 'text/csv');
  const xlsx = async () => {
    const { workbookOf } = await import('./workbook');
    const order = [list, ...tableKinds.filter((one) => one !== list)];
    const workbook = await workbookOf([
      ...order.map((one) => ({ name: t(`tabs.${one}`), sheet: sheet(one) })),
      { name: t('workbook.sources'), lines: sources },
    ]);
    return download(workbook, fileName('selection', date, 'xlsx'), workbook.type);
  };
  const geojson = () =>
    download(
      JSON.stringify(rowsAsGeojson(atlas, rows?.projects ?? [], points, taken, context)),
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
      { label: t('takeaway.xlsx'), isOff, take: xlsx },
      { label: t('takeaway.csvOf', { list: t(`tabs.${list}`) }), isOff, take: csv },
      { label: t('takeaway.geojson'), isOff, take: geojson },
      { label: t('takeaway.json'), isOff, take: json },
    ],
  };
}
