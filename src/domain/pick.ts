// What a click on the map means.
import type { LonLat } from '../../geo/published';

export type Pick =
  | { kind: 'ground' }
  /** The most specific locality under the pointer; `others` also lie there. */
  | { kind: 'locality'; id: string; others: string[] }
  | { kind: 'project'; id: string; locality: string; others: string[] }
  /** Several at one place, to choose from. */
  | { kind: 'stack'; projects: string[]; at: LonLat }
  | { kind: 'several'; localities: string[]; at: LonLat };

/** What the pointer is over, and where on the screen (CSS px from the map's top left). */
export type Hover = { kind: 'locality' | 'project'; id: string; x: number; y: number };
