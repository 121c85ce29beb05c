// What is cited at the moment, and the button that was pressed for it: one for the page.
import { useSyncExternalStore } from 'react';
import type { PublishedCite } from '../../../data/published';

/** `fact`: its id; `label`: what it says; `cites`: where that stands. */
export type Cited = { fact: string; label: string; cites: readonly PublishedCite[] };
type Citing = { cited: Cited; button: HTMLElement };

let now: Citing | null = null;
const listeners = new Set<() => void>();

function become(next: Citing | null) {
  now = next;
  for (const listener of listeners) listener();
}

/** Shows where something stands, or no longer if the same button is pressed again. */
export const cite = (cited: Cited, button: HTMLElement) => become(now?.button === button ? null : { cited, button });

/** Shows nothing any more. */
export const stopCiting = () => become(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is cited at the moment; null for nothing. */
export const useCiting = () => useSyncExternalStore(subscribe, () => now);
