// How a value stands in the address: the rows of one table, read against what the atlas holds. Reading never throws.

/** The ids that an address may name. */
export type Ids = { localities: readonly string[]; industries: readonly string[]; years: readonly string[] };

/** What the atlas holds: an address is read against it. */
export type Known = Ids & {
  /** Project id → its locality. */
  projects: ReadonlyMap<string, string>;
  enterprises: ReadonlySet<string>;
  within: (inner: string, outer: string) => boolean;
};

/** The text of a part of an address; '' where it has none. */
export type Text = (key: string) => string;

export type Row<T> = {
  /** The part of the address that holds the value: `key=…`. */
  key: string;
  /** The value of an address that does not say it; what is written like it is left out. */
  home: T;
  read: (text: Text, known: Known) => T;
  write: (value: T, known: Known) => string;
  /** Another way to say the same, taken where it is shorter. */
  or?: { key: string; write: (value: T, known: Known) => string };
  /** The ids that it names and the atlas does not hold. */
  unknown?: (text: Text, known: Known) => string[];
};
export type Rows<T> = { readonly [K in keyof T]: Row<T[K]> };

/** The names of a table's rows, in its order. */
export function keysOf<T extends object>(table: T): Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

/** A value for each row of a table, under the row's name. */
export function valuesOf<T extends object>(
  table: { readonly [K in keyof T]: unknown },
  pick: <K extends keyof T>(name: K) => T[K],
): T {
  const values: Partial<T> = {};
  for (const name in table) values[name] = pick(name);
  return values as T; // each row has its value
}

export const listIn = (text: string): string[] => text.split(',').filter((item) => item !== '');

/** The asked ones in their own order. */
export function among<T extends string>(text: string, all: readonly T[]): T[] {
  const asked = new Set(listIn(text));
  return all.filter((one) => asked.has(one));
}

/** Those of a list that are none of all. */
export const strangersIn = (text: string, all: readonly string[]): string[] =>
  listIn(text).filter((id) => !all.includes(id));

export const writeList = (ids: readonly string[]): string => ids.map(encodeURIComponent).join(',');

/** One of a few, or null. */
export const option = <T extends string>(key: string, all: readonly T[]): Row<T | null> => ({
  key,
  home: null,
  read: (text) => all.find((one) => one === text(key)) ?? null,
  write: (value) => value ?? '',
});

/** One of a few; the first where the address says none. */
export const choice = <T extends string>(key: string, all: readonly T[], home: T): Row<T> => ({
  key,
  home,
  read: (text) => all.find((one) => one === text(key)) ?? home,
  write: (value) => value,
});

/** Any of some ids, in their own order. */
export const several = <T extends string>(key: string, all: (ids: Ids) => readonly T[]): Row<readonly T[]> => ({
  key,
  home: [],
  read: (text, known) => among(text(key), all(known)),
  write: writeList,
  unknown: (text, known) => strangersIn(text(key), all(known)),
});
