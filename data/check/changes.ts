// What has changed in the facts since the version before: computed, never written by hand.
import type { Changes } from '../published';
import { type Fact, factsOf } from './facts';
import type { Records, ReleasedFact, Rule } from './records';

type Fields = Readonly<Record<string, unknown>>;
/** A fact that two reports tell of is a line for each. */
const keyOf = ({ id, report }: { id: string; report: string }) => `${id} ${report}`;
const byKey = <F extends { id: string; report: string }>(facts: readonly F[]) =>
  new Map(facts.map((fact) => [keyOf(fact), fact]));

/** A fact as it is kept: its citations as the places where they stand, without their characters. */
export const kept = ({ cites, ...fact }: Fact): ReleasedFact => ({
  ...fact,
  cites: cites.map(({ start, end }) => `${start}-${end}`),
});

/** The names of the fields in which two say otherwise. */
function fieldsChanged(before: Fields, after: Fields): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}

const idsOf = (facts: readonly { id: string }[]) => [...new Set(facts.map(({ id }) => id))];

/** Facts that are new, gone (with where they have moved) and changed, by their ids; the fields of each change. */
export function changesBetween(
  before: readonly ReleasedFact[],
  after: readonly Fact[],
  moved: ReadonlyMap<string, string>,
): Pick<Changes, 'added' | 'removed' | 'changed'> {
  const [old, now] = [new Set(idsOf(before)), new Set(idsOf(after))];
  const known = byKey(before);
  const changed = new Map<string, string[]>();
  for (const fact of after) {
    const earlier = known.get(keyOf(fact));
    const fields = earlier ? fieldsChanged(earlier, kept(fact)) : [];
    if (fields.length > 0) changed.set(fact.id, [...new Set([...(changed.get(fact.id) ?? []), ...fields])].sort());
  }
  return {
    added: [...now].filter((id) => !old.has(id)),
    removed: [...old].filter((id) => !now.has(id)).map((fact) => ({ fact, moved: moved.get(fact) ?? null })),
    changed: [...changed].map(([fact, fields]) => ({ fact, fields })),
  };
}

/** `atlas/changes.json`. @throws Error without data/release.yaml */
export function changesOf(records: Records): Changes {
  const { release, released } = records;
  if (!release) throw new Error('data/release.yaml is missing: restore it');
  const { version, created, before, moved } = release;
  const places = new Map(moved.map(({ from, to }) => [from, to]));
  return { version, created, since: before, ...changesBetween(released, factsOf(records), places) };
}

/** An address that once led to a fact leads to one for ever: ids stay, or say where their facts have moved. */
export const oldAddressesLand: Rule = (records) => {
  const { released, release } = records;
  const now = new Set(idsOf(factsOf(records)));
  const places = new Map((release?.moved ?? []).map(({ from, to }) => [from, to]));
  const lost = idsOf(released)
    .filter((id) => !now.has(id) && !places.has(id))
    .map((id) => ({
      says: `${id} was published and is gone`,
      remedy: `restore it, or give moved: { from: ${id}, to: … }`,
    }));
  const astray = [...places]
    .filter(([from, to]) => now.has(from) || !now.has(to))
    .map(([from, to]) => ({
      says: `moved: ${from} → ${to} does not lead from what is gone to what is there`,
      remedy: 'correct the two ids',
    }));
  return [...lost, ...astray].map((fault) => ({ file: 'release.yaml', path: ['moved'], ...fault }));
};
