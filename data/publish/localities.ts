// Records → the published form: pure, same records same result. Shapes are joined to it in geo/atlas/join.ts.

import type { Records } from '../check/records';
import { sizes } from '../model/ids';
import { locatorOf } from '../model/outline';
import type { Enterprise, Locality, Project, Quantity, Report } from '../model/schema';
import { normalise } from '../model/units';
import { citationsIn, recordsOf } from '../model/visit';
import type {
  Counts,
  Head,
  IndexedIndustry,
  IndexedLocality,
  IndexedReport,
  LocalityFile,
  Records as PublishedRecords,
} from '../published';
import { publishing } from './publishing';
import { symbolPath } from './symbols';

/** The article of its report that is cited most for a locality; the first where none is. */
function articleOf(locality: Locality, report: Report | undefined): number {
  const counts = new Map<number, number>();
  for (const { cite } of citationsIn(locality)) {
    const article = report && cite.report === report.id ? locatorOf(cite, report)?.article : undefined;
    if (article !== undefined) counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? 0;
}

function headOf(locality: Locality, reports: ReadonlyMap<string, Report>): Head {
  const { id, name, short, level, adcode, parent, report, site, summary } = locality;
  return {
    id,
    name,
    ...(short && { short }),
    level,
    ...(adcode && { adcode }),
    parent,
    report,
    site,
    ...(summary && { summary }),
    article: articleOf(locality, reports.get(report)),
  };
}

/** A locality's descendants, nearest first, in file order. */
export function withinOf(locality: Locality, all: readonly Locality[]): Locality[] {
  const children = all.filter(({ parent }) => parent === locality.id);
  return children.flatMap((child) => [child, ...withinOf(child, all)]);
}

/** The records of each locality as published, by its id. */
export function publishedRecords({ localities, reports }: Records): Map<string, PublishedRecords> {
  const { records } = publishing(reports);
  return new Map(localities.map((one) => [one.id, { locality: one.id, ...records.parse(one) }]));
}

function enterprisesIn(localities: readonly Locality[], register: readonly Enterprise[]): Record<string, Enterprise> {
  const byId = new Map(register.map((entry) => [entry.id, entry]));
  const named = localities.flatMap((locality) => [
    ...locality.enterprises.map(({ id }) => id),
    ...recordsOf(locality).flatMap(({ record }) =>
      ('enterprises' in record ? (record.enterprises ?? []) : []).map(({ id }) => id),
    ),
  ]);
  const groups = named.flatMap((id) => byId.get(id)?.group ?? []);
  const entries = [...new Set([...named, ...groups])].sort().flatMap((id) => byId.get(id) ?? []);
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

/** `localities/<id>.json` for every locality. */
export function localityFiles(records: Records): LocalityFile[] {
  const { enterprises, reports } = records;
  const localities = inListOrder(records);
  const reportById = new Map(reports.map((report) => [report.id, report]));
  const published = publishedRecords(records);
  return localities.flatMap((locality) => {
    const inside = withinOf(locality, localities);
    const own = published.get(locality.id);
    if (!own) return [];
    return {
      locality: headOf(locality, reportById),
      own,
      within: inside.flatMap((child) => published.get(child.id) ?? []),
      enterprises: enterprisesIn([locality, ...inside], enterprises),
    };
  });
}

const countOf = (locality: Locality, inside: readonly Locality[], key: 'projects' | 'initiatives'): Counts => ({
  own: locality[key].length,
  within: inside.reduce((sum, child) => sum + child[key].length, 0),
});

const levelRank: Record<Locality['level'], number> = { city: 0, district: 1, county: 1, park: 2 };

/** The order of lists: by report, then cities, districts and counties by adcode, then parks. */
export function inListOrder({ localities, reports }: Records): Locality[] {
  const order = reports.map(({ id }) => id);
  const key = ({ report, level, adcode, id }: Locality) =>
    [String(order.indexOf(report)).padStart(4, '0'), levelRank[level], adcode ?? '', id].join(' ');
  return [...localities].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The localities with what maps and lists show of them: counts apart (own, within) and headline metrics. */
export function indexedLocalities(records: Records): IndexedLocality[] {
  const { localities, reports } = records;
  const reportById = new Map(reports.map((report) => [report.id, report]));
  const { metric } = publishing(reports);
  return inListOrder(records).map((locality) => {
    const inside = withinOf(locality, localities);
    const headlines = locality.metrics
      .filter(({ headline }) => headline !== undefined)
      .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
      .map((one) => ({ name: one.name, quantity: metric.parse(one) }));
    return {
      ...headOf(locality, reportById),
      projects: countOf(locality, inside, 'projects'),
      initiatives: countOf(locality, inside, 'initiatives'),
      headlines,
    };
  });
}

/** The industries that a project has, with their symbol's path and the number of distinct projects. */
export function indexedIndustries({ industries, localities }: Records): IndexedIndustry[] {
  const projects = localities.flatMap((locality) => locality.projects);
  return industries
    .map((industry) => ({
      ...industry,
      path: symbolPath(industry.symbol),
      projects: projects.filter((project) => project.industries.includes(industry.id)).length,
    }))
    .filter((industry) => industry.projects > 0);
}

/** The reports' outlines: titles and offsets, by which a reader's own copy is checked and its passages found. */
export const indexedReports = ({ reports }: Records): IndexedReport[] =>
  reports.map(({ id, paper, period, sha256, length, articles }) => ({ id, paper, period, sha256, length, articles }));

type Investment = { cny: number } & Pick<Quantity, 'scope' | 'modality'>;

/** The project's own investment: its total, else the first of its sizes; none where a later sum was added to it. */
export function investmentOf({ quantities = [] }: Pick<Project, 'quantities'>): Investment | undefined {
  const own = quantities.filter(
    ({ measure, scope, aggregation }) => measure === 'investment' && scope === 'own' && sizes.includes(aggregation),
  );
  // a plan to which a sum was added is no longer the whole, and the report does not add them up
  const isSuperseded = own.length > 1 && own.some(({ aggregation }) => aggregation === 'change');
  const first = isSuperseded ? undefined : (own.find(({ modality }) => modality === 'unsaid') ?? own[0]);
  const normalised = first && normalise(first);
  const cny = normalised?.unit === 'CNY' ? (normalised.value ?? normalised.max ?? normalised.min) : undefined;
  return first && cny !== undefined ? { cny, scope: first.scope, modality: first.modality } : undefined;
}
