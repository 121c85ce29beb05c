// Every record of every locality as one thin row: what filters, tables, charts and exports need without the localities' files.

import type { Records } from '../check/records';
import type { Period } from '../model/schema';
import type { Project, PublishedCite, Records as PublishedRecords, RowDate, RowInvestment, Rows } from '../published';
import { inListOrder, investmentOf, publishedRecords } from './localities';

type Named = { id: string; name: RowDate['name']; cites: PublishedCite[] };

const datesOf = ({ name, period, dates = [] }: Named & { period?: Period; dates?: RowDate[] }): RowDate[] => [
  ...(period ? [{ name, period, modality: 'stated' as const }] : []),
  ...dates.map(({ name, period, modality }) => ({ name, period, modality })),
];

/** Sums of a project: its own, then those of its group, which are nobody's own. */
function investmentsOf({ locality, groups }: PublishedRecords, project: Project): RowInvestment[] {
  const sums = (owner: string, quantities: Project['quantities'] = []): RowInvestment[] =>
    quantities
      .filter(({ measure }) => measure === 'investment')
      .map((quantity) => ({ fact: `${owner}.${quantity.id}`, quantity }));
  const group = groups.find(({ id }) => id === project.group);
  return [
    ...sums(`${locality}.project.${project.id}`, project.quantities),
    ...(group ? sums(`${locality}.group.${group.id}`, group.quantities) : []),
  ];
}

const ids = (roles: { id: string }[] = []) => [...new Set(roles.map(({ id }) => id))];

function head<K extends string>(locality: string, kind: K, { id, name, cites }: Named) {
  return { fact: `${locality}.${kind}.${id}`, locality, id, name, cites, kind };
}

/** `atlas/rows.json`. */
export function rowsOf(records: Records): Rows {
  const published = publishedRecords(records);
  const all = inListOrder(records).flatMap(({ id }) => published.get(id) ?? []);
  const names = new Map(records.enterprises.map(({ id, name }) => [id, name]));
  return {
    projects: all.flatMap((own) =>
      own.projects.map((project) => ({
        ...head(own.locality, 'project', project),
        industries: project.industries,
        stage: project.stage?.is ?? null,
        investment_cny: investmentOf(project)?.cny ?? null,
        investments: investmentsOf(own, project),
        enterprises: ids(project.enterprises),
        dates: datesOf(project),
      })),
    ),
    initiatives: all.flatMap(({ locality, initiatives }) =>
      initiatives.map((initiative) => ({
        ...head(locality, 'initiative', initiative),
        of: initiative.kind,
        enterprises: ids(initiative.enterprises),
        dates: datesOf(initiative),
      })),
    ),
    metrics: all.flatMap(({ locality, metrics }) =>
      metrics.map((quantity) => ({ ...head(locality, 'metric', quantity), quantity, dates: [] })),
    ),
    enterprises: all.flatMap(({ locality, enterprises }) =>
      enterprises.map((presence) => ({
        ...head(locality, 'enterprise', { ...presence, name: names.get(presence.id) ?? presence.role }),
        role: presence.role,
        dates: [],
      })),
    ),
    events: all.flatMap(({ locality, events }) =>
      events.map((event) => ({
        ...head(locality, 'event', event),
        of: event.kind,
        to: event.to ?? [],
        dates: datesOf(event),
      })),
    ),
  };
}
