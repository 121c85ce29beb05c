// What the atlas says of itself: counts per report, contradictions, ambiguous figures, notes, and blanks told apart.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOf } from '../check/changes';
import type { Records } from '../check/records';
import { ownKinds } from '../model/kinds';
import type { Locality, Quantity } from '../model/schema';
import { citationsIn, recordsOf } from '../model/visit';
import type { About, Coverage, Remark } from '../published';
import { inListOrder } from './localities';

/** A fact of a locality: a record, or a figure of one. */
type Doubted = Pick<Remark, 'fact' | 'name' | 'figure' | 'note'> & Pick<Quantity, 'ambiguity' | 'conflicts'>;

const doubtedIn = (locality: Locality): Doubted[] =>
  recordsOf(locality).flatMap(({ kind, record }) => {
    const fact = `${locality.id}.${kind}.${record.id}`;
    const parts = ('quantities' in record ? (record.quantities ?? []) : []).map((quantity) => ({
      ...quantity,
      fact: `${fact}.${quantity.id}`,
      name: record.name,
      figure: quantity.name,
    }));
    return [{ ...record, fact }, ...parts];
  });

const stageConflicts = (locality: Locality): Remark[] =>
  locality.projects.flatMap(({ id, name, stage }) =>
    (stage?.conflicts ?? []).map(({ is, note }) => ({
      fact: `${locality.id}.project.${id}`,
      name,
      ...(stage && { stages: [stage.is, is] }),
      ...(note && { note }),
    })),
  );

const headOf = ({ fact, name, figure }: Doubted) => ({ fact, name, ...(figure && { figure }) });

/** Stages and facts of which the same report says otherwise elsewhere, each pair once. */
function contradictions(localities: readonly Locality[]): Remark[] {
  const seen = new Set<string>();
  const pairs = localities.flatMap(doubtedIn).flatMap((one) => {
    seen.add(one.fact);
    return (one.conflicts ?? [])
      .filter((conflict) => !seen.has(conflict.with))
      .map((conflict): Remark => ({ ...headOf(one), note: conflict.note, other: conflict.with }));
  });
  return [...localities.flatMap(stageConflicts), ...pairs];
}

const ambiguous = (locality: Locality): Remark[] =>
  doubtedIn(locality).flatMap((one) =>
    one.ambiguity
      ? { ...headOf(one), ...noteOf(one), readings: one.ambiguity.readings.map(({ zh, en }) => ({ zh, en })) }
      : [],
  );

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
  const { version, created, since, added, removed, changed } = changesOf(records);
  return {
    release: { version, created, since, added: added.length, removed: removed.length, changed: changed.length },
    reports: records.reports.map(({ id }) => {
      const own = localities.filter(({ report }) => report === id);
      const counts = Object.fromEntries(
        ownKinds.map(({ kind, list }) => [kind, own.reduce((sum, one) => sum + one[list].length, 0)]),
      );
      const cites = own.reduce((sum, one) => sum + citationsIn(one).length, 0);
      return { id, counts, cites, coverage: coverage?.find((one) => one.report === id) ?? null };
    }),
    contradictions: contradictions(localities),
    ambiguous: localities.flatMap(ambiguous),
    notes: localities.flatMap(notes),
    blanks: localities.map((locality) => ({
      locality: locality.id,
      reported: ownKinds.filter(({ list }) => locality[list].length > 0).map(({ kind }) => kind),
    })),
  };
}
