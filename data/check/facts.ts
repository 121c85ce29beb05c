// Every fact of the atlas as one flat line: a record, or one quantity or date of it. Ids are the addresses' fact ids.

import { z } from 'zod';
import { type Citation, citation, figuresWith, type Locality, period } from '../model/schema';
import { citationsIn, recordsOf } from '../model/visit';
import type { Records } from './records';

type Cite = Omit<Citation, 'report'>;

/** One line of `npm run data -- facts`; `name` is the record's where `label` is a quantity's or date's. */
export type Fact = {
  id: string;
  kind: string;
  locality: string;
  report: string;
  label: string;
  name?: string;
  aliases?: string[];
  cites: Cite[];
} & z.infer<typeof figure>;

const { value, min, max, word, unit, qualifier, modality, aggregation, scope } = figuresWith(citation).quantity.shape;
/** What a record says as a figure, whatever else it says. */
const figure = z.object({ value, min, max, word, unit, qualifier, modality, aggregation, scope, period }).partial();

/** Facts of one report within a locality: a fact cited from two reports is a line in each. */
function line(base: Omit<Fact, 'report' | 'cites'>, cites: readonly Citation[]): Fact[] {
  const reports = [...new Set(cites.map(({ report }) => report))];
  return reports.map((report) => {
    const own = cites.filter((cite) => cite.report === report).map(({ start, end, exact }) => ({ start, end, exact }));
    return { ...base, report, cites: own };
  });
}

function factsIn(locality: Locality, enterpriseNames: ReadonlyMap<string, string[]>): Fact[] {
  const at = locality.id;
  const summary = line(
    { id: `${at}.locality.${at}`, kind: 'locality', locality: at, label: locality.name.zh },
    locality.cites ?? [],
  );
  const presences = locality.enterprises.flatMap(({ id, role, cites }) => {
    const [label = id, ...aliases] = enterpriseNames.get(id) ?? [];
    return line(
      { id: `${at}.enterprise.${id}`, kind: 'enterprise', locality: at, label, name: role.zh, aliases },
      cites,
    );
  });
  const records = recordsOf(locality).flatMap(({ kind, record }) => {
    const id = `${at}.${kind}.${record.id}`;
    const { aliases } = record;
    const quantities = 'quantities' in record ? (record.quantities ?? []) : [];
    const dates = 'dates' in record ? (record.dates ?? []) : [];
    // what stands at the record itself, its stage and its enterprises, apart from its quantities and dates
    const own = citationsIn({ ...record, quantities: [], dates: [] }).map(({ cite }) => cite);
    const head = {
      id,
      kind,
      locality: at,
      label: record.name.zh,
      ...(aliases && { aliases }),
      ...figure.parse(record),
    };
    const parts = [...quantities, ...dates].flatMap((part) => {
      const base = { id: `${id}.${part.id}`, kind, locality: at, label: part.name.zh, name: record.name.zh };
      return line({ ...base, ...(aliases && { aliases }), ...figure.parse(part) }, part.cites);
    });
    return [...line(head, own), ...parts];
  });
  return [...summary, ...records, ...presences];
}

/** All facts, by locality in file order. */
export function factsOf({ localities, enterprises }: Records): Fact[] {
  const names = new Map(
    enterprises.map(({ id, name, aliases = [], inferredAliases = [] }) => [
      id,
      [name.zh, ...aliases, ...inferredAliases],
    ]),
  );
  return localities.flatMap((locality) => factsIn(locality, names));
}
