// Every record of every locality as one thin row: what filters, tables, charts and exports need without the localities' files.

import type { Records } from '../check/records';
import type { Locality, Period, Report } from '../model/schema';
import type { PublishedCite, Quantity, RowDate, RowInvestment, Rows } from '../published';
import { inListOrder, investmentOf, publishValue } from './localities';

type Recorded = { id: string; name: { zh: string; en: string }; cites: unknown };

const datesOf = (record: {
  name: { zh: string; en: string };
  period?: Period | undefined;
  dates?: RowDate[] | undefined;
}): RowDate[] => [
  ...(record.period ? [{ name: record.name, period: record.period, factKind: 'achieved' as const }] : []),
  ...(record.dates ?? []).map(({ name, period, factKind }) => ({ name, period, factKind })),
];

/** Sums of a project: its own, then those of its group, which are nobody's own. */
function investmentsOf(locality: Locality, project: Locality['projects'][number], publish: <T>(value: T) => unknown) {
  const sums = (owner: string, quantities: Locality['projects'][number]['quantities'] = []): RowInvestment[] =>
    quantities
      .filter(({ measure }) => measure === 'investment')
      .map((quantity) => ({ fact: `${owner}.${quantity.id}`, quantity: publish(quantity) as Quantity }));
  const group = locality.groups.find(({ id }) => id === project.group);
  return [
    ...sums(`${locality.id}.project.${project.id}`, project.quantities),
    ...(group ? sums(`${locality.id}.group.${group.id}`, group.quantities) : []),
  ];
}

/** `atlas/rows.json`. */
export function rowsOf(records: Records): Rows {
  const reports = new Map(records.reports.map((report): [string, Report] => [report.id, report]));
  const publish = <T>(value: T) => publishValue(value, reports);
  const localities = inListOrder(records);
  const head = (locality: Locality, kind: string, record: Recorded) => ({
    fact: `${locality.id}.${kind}.${record.id}`,
    locality: locality.id,
    id: record.id,
    name: record.name,
    cites: publish(record.cites) as PublishedCite[],
  });
  const ids = (roles: { id: string }[] | undefined) => [...new Set((roles ?? []).map(({ id }) => id))];
  const names = new Map(records.enterprises.map(({ id, name }) => [id, name]));
  return {
    projects: localities.flatMap((locality) =>
      locality.projects.map((project) => ({
        ...head(locality, 'project', project),
        kind: 'project' as const,
        industries: project.industries,
        stage: project.stage?.is ?? null,
        investment_cny: investmentOf(project)?.cny ?? null,
        investments: investmentsOf(locality, project, publish),
        enterprises: ids(project.enterprises),
        dates: datesOf(project),
      })),
    ),
    initiatives: localities.flatMap((locality) =>
      locality.initiatives.map((initiative) => ({
        ...head(locality, 'initiative', initiative),
        kind: 'initiative' as const,
        of: initiative.kind,
        enterprises: ids(initiative.enterprises),
        dates: datesOf(initiative),
      })),
    ),
    metrics: localities.flatMap((locality) =>
      locality.metrics.map((metric) => ({
        ...head(locality, 'metric', metric),
        kind: 'metric' as const,
        quantity: publish(metric) as Rows['metrics'][number]['quantity'],
        dates: [],
      })),
    ),
    enterprises: localities.flatMap((locality) =>
      locality.enterprises.map((presence) => ({
        ...head(locality, 'enterprise', { ...presence, name: names.get(presence.id) ?? presence.role }),
        kind: 'enterprise' as const,
        role: presence.role,
        dates: [],
      })),
    ),
    events: localities.flatMap((locality) =>
      locality.events.map((event) => ({
        ...head(locality, 'event', event),
        kind: 'event' as const,
        of: event.kind,
        to: event.to ?? [],
        dates: datesOf(event),
      })),
    ),
  };
}
