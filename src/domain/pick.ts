// What a click on the map means.
import type { LonLat } from '../../geo/published';
import type { MapName } from './placement';

export type Pick =
  | { kind: 'basemap' }
  /** The most specific locality under the pointer; `others` also lie there. */
  | { kind: 'locality'; id: string; others: string[] }
  /** A line between places, with the fact that makes it. */
  | { kind: 'link'; fact: string }
  | { kind: 'project'; id: string; locality: string; others: string[] }
  /** A name of a place that no report is about. */
  | { kind: 'name'; of: MapName }
  /** Several at one place, to choose from; `localities` lie there as well. */
  | { kind: 'cluster'; projects: string[]; localities: readonly string[]; at: LonLat }
  | { kind: 'several'; localities: string[]; at: LonLat };

/** What the pointer is over, and where on the screen (CSS px from the map's top left). */
export type Hover = { x: number; y: number } & (
  | { kind: 'locality' | 'project' | 'link'; id: string }
  | { kind: 'cluster'; projects: readonly string[] }
  | { kind: 'name'; of: MapName }
);

/** A locality or project, as lists and map light it up. */
export type Target = { kind: 'locality' | 'project'; id: string };

/** The place under the pointer; lines, clusters and other places have no row that could light up. */
export const targetUnder = (hover: Hover | null): Target | null =>
  hover?.kind === 'locality' || hover?.kind === 'project' ? { kind: hover.kind, id: hover.id } : null;

/** `next`, or `before` where both are the same place: what hangs on it need not change. */
export const sameTarget = (before: Target | null, next: Target | null): Target | null =>
  before?.kind === next?.kind && before?.id === next?.id ? before : next;
