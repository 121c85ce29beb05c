// Walks a locality's records in one way, so that rules, facts and publishing see the same list.
import { z } from 'zod';
import { recordKinds } from './kinds';
import { type Citation, citation, type Locality } from './schema';

/** A citation, whatever else stands beside its characters. */
const cited = z.object(citation.shape);

/** Every citation inside a value, with the path at which it stands. */
export function citationsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { cite: Citation; path: PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => citationsIn(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  const cite = 'exact' in value ? cited.safeParse(value).data : undefined;
  if (cite) return [{ cite, path: [...path] }];
  return Object.entries(value).flatMap(([key, item]) => citationsIn(item, [...path, key]));
}

/** Every record of a locality with its kind and path, in file order; enterprises' presences are not records of their own. */
export function recordsOf(locality: Locality) {
  return recordKinds.flatMap(({ kind, list }) =>
    locality[list].map((record, index) => ({ kind, record, path: [list, index] })),
  );
}
