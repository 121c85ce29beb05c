// Rules of what reports leave open, and of passages that say otherwise.
import { recordsOf } from '../model/visit';
import { figuresIn } from './figures';
import { fileOf, type Records, type Rule } from './records';

/** Every record and figure with its fact id; a metric is both. */
const factsIn = (records: Records) => {
  const own = records.localities.flatMap((locality) =>
    recordsOf(locality).map(({ kind, record, path }) => {
      const { ambiguity, conflicts } = record;
      return { file: fileOf(locality), path, id: `${locality.id}.${kind}.${record.id}`, ambiguity, conflicts };
    }),
  );
  const ids = new Set(own.map(({ id }) => id));
  const parts = figuresIn(records)
    .filter(({ id }) => !ids.has(id))
    .map(({ file, path, id, figure: { ambiguity, conflicts } }) => ({ file, path, id, ambiguity, conflicts }));
  return [...own, ...parts];
};

/** Two facts that say otherwise name each other. */
export const conflictsAreMutual: Rule = (records) => {
  const facts = factsIn(records);
  const named = new Map(facts.map(({ id, conflicts = [] }) => [id, conflicts.map((one) => one.with)]));
  return facts.flatMap(({ file, path, id, conflicts = [] }) =>
    conflicts
      .filter((one) => one.with === id || !named.get(one.with)?.includes(id))
      .map((one) => ({
        file,
        path: [...path, 'conflicts'],
        says: `${id}: ${one.with} ${named.has(one.with) ? 'does not say that they conflict' : 'does not exist'}`,
        remedy: `give it conflicts: [{ with: ${id}, … }], or correct the id`,
      })),
  );
};

/** Whose a figure is stands open in its scope and in its readings alike. */
export const ownersAreAmbiguousAlike: Rule = (records) =>
  figuresIn(records)
    .filter(({ figure: { scope, ambiguity } }) => (scope === 'ambiguous') !== (ambiguity?.openQuestion === 'owner'))
    .map(({ file, path, id }) => ({
      file,
      path,
      says: `${id}: the scope ambiguous and the open question owner go together`,
      remedy: 'scope: ambiguous, and ambiguity: { openQuestion: owner, readings: […] }',
    }));

/** The ways to read a passage differ. */
export const openFiguresHaveReadings: Rule = (records) =>
  factsIn(records)
    .filter(({ ambiguity }) => {
      const readings = ambiguity?.readings.map(({ zh }) => zh) ?? [];
      return new Set(readings).size < readings.length;
    })
    .map(({ file, path, id }) => ({
      file,
      path: [...path, 'ambiguity'],
      says: `${id}: two readings say the same`,
      remedy: 'give each way to read it once',
    }));
