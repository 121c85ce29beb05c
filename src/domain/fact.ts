// A fact's id is `<locality>.<kind>.<slug>[.<quantity>]`: from it the locality's file, the list and the record are found.
import { kinds, type ListKey } from '../../data/model/kinds';
import type { LocalityFile } from '../../data/published';

export type FactPath = { locality: string; kind: string; slug: string; quantity: string | null };

const part = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const factId = (locality: string, kind: string, slug: string, quantity?: string): string =>
  [locality, kind, slug, ...(quantity ? [quantity] : [])].join('.');

/** Reads a fact id; null where it cannot be one. */
export function factPath(id: string): FactPath | null {
  const [locality = '', kind = '', slug = '', quantity, ...rest] = id.split('.');
  const parts = [locality, kind, slug, ...(quantity === undefined ? [] : [quantity])];
  if (rest.length > 0 || !parts.every((one) => part.test(one)) || !kinds.some((one) => one.kind === kind)) return null;
  return { locality, kind, slug, quantity: quantity ?? null };
}

/** The list of the panel in which a kind stands. */
export const listOf = (kind: string): ListKey => kinds.find((one) => one.kind === kind)?.tab ?? 'projects';

type Held = { id: string; members?: string[]; quantities?: { id: string }[]; dates?: { id: string }[] };

/** The record that a fact's path names in its locality's file, own or within; undefined if the file does not hold it. */
export function recordOf(file: LocalityFile, { locality, kind, slug, quantity }: FactPath): Held | undefined {
  const records = [file.own, ...file.within].find((one) => one.locality === locality);
  const list: readonly Held[] | undefined = kind === 'group' ? records?.groups : records?.[listOf(kind)];
  const record = list?.find(({ id }) => id === slug);
  const parts = [...(record?.quantities ?? []), ...(record?.dates ?? [])];
  return quantity === null || parts.some(({ id }) => id === quantity) ? record : undefined;
}
