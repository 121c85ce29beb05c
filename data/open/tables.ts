// Every published table: the records', and those of localities, enterprises, reports, industries and citations.

import { factsOf } from '../check/facts';
import type { Records } from '../check/records';
import { type Cell, column, filled, joined, type Table, table } from '../contract/columns';
import { locatorOf } from '../model/outline';
import type { Bilingual, Citation, Enterprise, Industry, Locality, Report } from '../model/schema';
import { enterpriseFiles } from '../publish/enterprises';
import { inListOrder } from '../publish/localities';
import { partTables, recordTables } from './record-tables';

const localityTable = (records: Records): Table =>
  table<Locality>(
    {
      name: 'localities',
      title: { zh: '地区', en: 'Localities' },
      row: { zh: '一行一个有报道的地区', en: 'one row a locality with a report' },
      key: ['locality'],
    },
    [
      filled('locality', ({ id }) => id),
      filled('name', ({ name }) => name.zh),
      filled('name_en', ({ name }) => name.en),
      column('short', ({ short }) => short?.zh),
      filled('level', ({ level }) => level),
      column('adcode', ({ adcode }) => adcode),
      filled('parent', ({ parent }) => parent),
      filled('report', ({ report }) => report),
      filled('site', ({ site }) => site),
      column('summary', ({ summary }) => summary?.zh),
      column('summary_en', ({ summary }) => summary?.en),
    ],
    inListOrder(records),
  );

const enterpriseTable = ({ enterprises }: Records): Table =>
  table<Enterprise>(
    {
      name: 'enterprises',
      title: { zh: '企业', en: 'Enterprises' },
      row: { zh: '一行一个企业,不论有几个名称', en: 'one row an entity, however many names it has' },
      key: ['enterprise'],
    },
    [
      filled('enterprise', ({ id }) => id),
      filled('name', ({ name }) => name.zh),
      filled('name_en', ({ name }) => name.en),
      column('aliases', ({ aliases }) => joined(aliases)),
      column('inferred_aliases', ({ inferredAliases }) => joined(inferredAliases)),
      column('group', ({ group }) => group),
      column('note', ({ note }) => note?.zh),
      column('note_en', ({ note }) => note?.en),
    ],
    enterprises,
  );

type Role = { enterprise: Enterprise; locality: string; kind: string; id: string; name: Bilingual; role?: Bilingual };

function roleTable(records: Records): Table {
  const roles = enterpriseFiles(records).flatMap(({ enterprise, mentions }) =>
    mentions.map(
      (mention): Role => ({ ...mention, enterprise, ...(mention.kind === 'enterprise' && { role: mention.name }) }),
    ),
  );
  return table<Role>(
    {
      name: 'roles',
      title: { zh: '企业的角色', en: 'Roles of enterprises' },
      row: { zh: '一行一个企业在一个条目或地区中的角色', en: 'one row an enterprise in a record or a locality' },
      key: ['enterprise', 'fact'],
    },
    [
      filled('enterprise', ({ enterprise }) => enterprise.id),
      filled('enterprise_name', ({ enterprise }) => enterprise.name.zh),
      filled('fact', ({ locality, kind, id }) => `${locality}.${kind}.${id}`),
      filled('locality', ({ locality }) => locality),
      column('role', ({ role }) => role?.zh),
      column('role_en', ({ role }) => role?.en),
    ],
    roles,
  );
}

const industryTable = ({ industries }: Records): Table =>
  table<Industry>(
    {
      name: 'industries',
      title: { zh: '产业', en: 'Industries' },
      row: { zh: '一行一个产业', en: 'one row an industry' },
      key: ['industry'],
    },
    [
      filled('industry', ({ id }) => id),
      filled('name', ({ name }) => name.zh),
      filled('name_en', ({ name }) => name.en),
      filled('divisions', ({ divisions }) => joined(divisions)),
      filled('hue', ({ hue }) => hue),
      filled('symbol', ({ symbol }) => symbol),
    ],
    industries,
  );

const titleOf = (lines: readonly string[] | undefined): Cell => lines?.join(' ');

function reportTable({ reports }: Records): Table {
  const articles = reports.flatMap((report) => report.articles.map((article, index) => ({ report, article, index })));
  return table<(typeof articles)[number]>(
    {
      name: 'reports',
      title: { zh: '报道', en: 'Reports' },
      row: { zh: '一行一篇报道中的一篇文章', en: 'one row an article of a report' },
      key: ['report', 'article'],
    },
    [
      filled('report', ({ report }) => report.id),
      filled('article', ({ index }) => index, 'integer'),
      filled('title', ({ article }) => titleOf(article.title)),
      filled('byline', ({ article }) => article.byline),
      column('paper', ({ report }) => report.paper?.zh),
      filled('period', ({ report }) => report.period.text),
      column('period_from', ({ report }) => report.period.from),
      column('period_to', ({ report }) => report.period.to),
      filled('period_inferred', ({ report }) => report.period.inferred === true, 'boolean'),
      filled('sha256', ({ report }) => report.sha256),
      filled('length', ({ report }) => report.length, 'integer'),
    ],
    articles,
  );
}

type Cited = Citation & { fact: string; locality: string; source: Report | undefined };
const locator = ({ source, start, end }: Cited) => (source ? locatorOf({ start, end }, source) : null);
const articleOf = (cited: Cited) => cited.source?.articles[locator(cited)?.article ?? -1];

/** The citations of every fact; a passage that a record and its stage share stands once. */
function citationsOf(records: Records): Cited[] {
  const reports = new Map(records.reports.map((report) => [report.id, report]));
  const all = factsOf(records).flatMap(({ id, locality, report, cites }) =>
    cites.map((cite): Cited => ({ ...cite, fact: id, locality, report, source: reports.get(report) })),
  );
  const byPlace = new Map(all.map((cited) => [[cited.fact, cited.report, cited.start, cited.end].join(' '), cited]));
  return [...byPlace.values()];
}

function citationTable(records: Records): Table {
  return table<Cited>(
    {
      name: 'citations',
      title: { zh: '引文', en: 'Citations' },
      row: { zh: '一行一处引文', en: 'one row a citation of a fact' },
      key: ['fact', 'report', 'start', 'end'],
    },
    [
      filled('fact', ({ fact }) => fact),
      filled('locality', ({ locality }) => locality),
      filled('report', ({ report }) => report),
      column('article', (one) => locator(one)?.article, 'integer'),
      column('article_title', (one) => titleOf(articleOf(one)?.title)),
      column('section', (one) => locator(one)?.section, 'integer'),
      column('section_title', (one) => titleOf(articleOf(one)?.sections[locator(one)?.section ?? -1]?.title)),
      column('paragraph', (one) => locator(one)?.paragraph, 'integer'),
      column('caption', (one) => locator(one)?.caption, 'boolean'),
      filled('start', ({ start }) => start, 'integer'),
      filled('end', ({ end }) => end, 'integer'),
      filled('exact', ({ exact }) => exact),
    ],
    citationsOf(records),
  );
}

/** Every table, in the order of the dictionary. */
export const tablesOf = (records: Records): Table[] => [
  localityTable(records),
  ...recordTables(records),
  ...partTables(records),
  enterpriseTable(records),
  roleTable(records),
  industryTable(records),
  reportTable(records),
  citationTable(records),
];
