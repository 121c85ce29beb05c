// What the atlas says of itself: counts per report, contradictions, ambiguous figures, notes, and blanks told apart.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records } from '../check/records';
import { ownKinds } from '../model/kinds';
import type { Locality } from '../model/schema';
import { citationsIn, recordsOf } from '../model/visit';
import type { About, Coverage, Remark } from '../published';
import { inListOrder } from './localities';

function contradictions(locality: Locality): Remark[] {
  return locality.projects.flatMap(({ id, name, stage }) =>
    (stage?.conflicts ?? []).map(({ is, note }) => ({
      fact: `${locality.id}.project.${id}`,
      name,
      ...(stage && { stages: [stage.is, is] }),
      ...(note && { note }),
    })),
  );
}

function ambiguous(locality: Locality): Remark[] {
  return recordsOf(locality).flatMap(({ kind, record }) => {
    const id = `${locality.id}.${kind}.${record.id}`;
    const own =
      'scope' in record && record.scope === 'ambiguous' ? [{ fact: id, name: record.name, ...noteOf(record) }] : [];
    const parts = ('quantities' in record ? (record.quantities ?? []) : [])
      .filter(({ scope }) => scope === 'ambiguous')
      .map((quantity) => ({
        fact: `${id}.${quantity.id}`,
        name: record.name,
        figure: quantity.name,
        ...noteOf(quantity),
      }));
    return [...own, ...parts];
  });
}

const noteOf = ({ note }: { note?: Remark['note'] }) => (note ? { note } : {});

function notes(locality: Locality): Remark[] {
  return recordsOf(locality).flatMap(({ kind, record }) =>
    record.note ? [{ fact: `${locality.id}.${kind}.${record.id}`, name: record.name, note: record.note }] : [],
  );
}

/** The measured coverage as `npm run data -- coverage --write` left it; null where it was never measured. */
function readCoverage(folder: string): Coverage[] | null {
  const path = join(folder, 'coverage.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** `atlas/about.json`. */
export function aboutOf(records: Records, folder: string): About {
  const localities = inListOrder(records);
  const coverage = readCoverage(folder);
  return {
    reports: records.reports.map(({ id }) => {
      const own = localities.filter(({ report }) => report === id);
      const counts = Object.fromEntries(
        ownKinds.map(({ kind, list }) => [kind, own.reduce((sum, one) => sum + one[list].length, 0)]),
      );
      const cites = own.reduce((sum, one) => sum + citationsIn(one).length, 0);
      return { id, counts, cites, coverage: coverage?.find((one) => one.report === id) ?? null };
    }),
    contradictions: localities.flatMap(contradictions),
    ambiguous: localities.flatMap(ambiguous),
    notes: localities.flatMap(notes),
    blanks: localities.map((locality) => ({
      locality: locality.id,
      reported: ownKinds.filter(({ list }) => locality[list].length > 0).map(({ kind }) => kind),
    })),
  };
}
