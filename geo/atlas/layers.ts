// The layers for whoever opens them in a GIS and never sees the app: shapes and points with what the reports say of them, flat.
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { Records } from '../../data/check/records';
import { timeOf } from '../../data/model/edtf';
import { locatorOf } from '../../data/model/outline';
import type { Citation, Locality, Metric, Project, Report } from '../../data/model/schema';
import { normalise } from '../../data/model/units';
import { wordingOf } from '../../data/open/record-tables';
import type { LocalityInGis, LocalityProperties, ProjectInGis, ProjectProperties } from '../published';

type Layer<G extends Polygon | MultiPolygon | Point, P> = FeatureCollection<G, P>;

/** How often each occurs, `a:2,b:1`, in the order of the first. */
function tally(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => `${one}:${count}`).join(',');
}

/** Report, paragraph and characters of a citation: `fulaerji ¶3 1746-1755 「2台反应堆压力容器」`. */
function citationText({ report, start, end, exact }: Citation, reports: ReadonlyMap<string, Report>): string {
  const outline = reports.get(report);
  const paragraph = outline && locatorOf({ start, end }, outline)?.paragraph;
  return [report, ...(paragraph ? [`¶${paragraph}`] : []), `${start}-${end}`, `「${exact}」`].join(' ');
}

const link = (fact: string) => `index.html#fact=${fact}`;

/** A headline figure as flat fields, each after `headline_1_` and so on; none where there is no such figure. */
function headline(
  metric: Metric | undefined,
  rank: 1 | 2 | 3,
  locality: Locality,
  reports: ReadonlyMap<string, Report>,
) {
  if (!metric) return {};
  const { id, name, modality, aggregation, period, word, counted } = metric;
  const { value, min, max, unit } = normalise(metric);
  const [cite] = metric.cites;
  const reported = cite && reports.get(cite.report)?.period;
  const fields = {
    label: name.zh,
    label_en: name.en,
    value: value ?? min ?? max ?? null,
    unit,
    ...(counted && { counted: counted.zh, counted_en: counted.en }),
    wording: wordingOf(metric),
    modality,
    aggregation,
    as_of: period?.to ?? reported?.to ?? null,
    dating: timeOf(metric, reported).dating,
    citation: cite ? citationText(cite, reports) : '',
    link: link(`${locality.id}.metric.${id}`),
    ...(word && { word: word.zh }),
  };
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`headline_${rank}_${key}`, value]));
}

/** The localities of a layer with their summary, their report, counts by stage, industry and kind, and headline figures. */
export function localitiesInGis<G extends Polygon | MultiPolygon>(
  layer: Layer<G, LocalityProperties>,
  records: Records,
): Layer<G, LocalityInGis> {
  const reports = new Map(records.reports.map((report) => [report.id, report]));
  const byId = new Map(records.localities.map((locality) => [locality.id, locality]));
  const features = layer.features.flatMap((feature): Feature<G, LocalityInGis>[] => {
    const locality = byId.get(feature.properties.id);
    const report = locality && reports.get(locality.report);
    if (!locality || !report) return [];
    const { summary, projects, initiatives, metrics } = locality;
    const headlineOf = (rank: 1 | 2 | 3) =>
      headline(
        metrics.find((metric) => metric.headline === rank),
        rank,
        locality,
        reports,
      );
    const properties = {
      ...feature.properties,
      ...(summary && { summary: summary.zh, summary_en: summary.en }),
      report: report.id,
      report_title: report.articles.map(({ title }) => title.join(' ')).join(' / '),
      report_from: report.period.from ?? '',
      report_to: report.period.to ?? '',
      report_inferred: report.period.inferred === true,
      projects_by_stage: tally(projects.map(({ stage }) => stage?.is ?? 'unknown')),
      projects_by_industry: tally(projects.flatMap(({ industries }) => industries)),
      initiatives_by_kind: tally(initiatives.map(({ kind }) => kind)),
      ...headlineOf(1),
      ...headlineOf(2),
      ...headlineOf(3),
      link: `index.html#at=${locality.id}`,
    };
    return [{ ...feature, properties: properties as LocalityInGis }];
  });
  return { ...layer, features };
}

/** Every sum of investment that a record gives: its characters, how it is said and counted, and whose it is. */
const sumsOf = ({ quantities = [] }: Pick<Project, 'quantities'>): string =>
  quantities
    .filter(({ measure }) => measure === 'investment')
    .map((sum) => `${wordingOf(sum)} [${sum.modality}, ${sum.aggregation}, ${sum.scope}]`)
    .join('; ');

/** The projects of the layer with description, stage as worded, all sums, enterprises, citation and link. */
export function projectsInGis(layer: Layer<Point, ProjectProperties>, records: Records): Layer<Point, ProjectInGis> {
  const reports = new Map(records.reports.map((report) => [report.id, report]));
  const names = new Map(records.enterprises.map(({ id, name }) => [id, name]));
  const projects = new Map(
    records.localities.flatMap((locality) =>
      locality.projects.map((project) => [project.id, { project, locality }] as const),
    ),
  );
  const features = layer.features.flatMap((feature): Feature<Point, ProjectInGis>[] => {
    const found = projects.get(feature.properties.id);
    if (!found) return [];
    const { project, locality } = found;
    const { description, stage, group, enterprises = [], cites } = project;
    const listed = locality.groups.find(({ id }) => id === group);
    const companies = (language: 'zh' | 'en') =>
      enterprises.map(({ id }) => names.get(id)?.[language] ?? id).join('; ');
    const [cite] = cites;
    const fact = `${locality.id}.project.${project.id}`;
    const properties: ProjectInGis = {
      ...feature.properties,
      ...(description && { description: description.zh, description_en: description.en }),
      stage_wording: stage?.cites[0]?.exact ?? null,
      sums: sumsOf(project),
      group_sums: listed ? sumsOf(listed) : '',
      enterprises: companies('zh'),
      enterprises_en: companies('en'),
      citation: cite ? citationText(cite, reports) : '',
      fact,
      link: link(fact),
    };
    return [{ ...feature, properties }];
  });
  return { ...layer, features };
}
