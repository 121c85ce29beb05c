// What is cited at the moment, and the button that was pressed for it: one for the page.
import { type RefObject, useSyncExternalStore } from 'react';
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

/** The fact whose citation is shown as soon as its button is there. */
let awaited: string | null = null;

/** Shows the citation of a fact once the panel has it: of a link that somebody copied, or of a figure that was searched for. */
export function awaitCitation(fact: string | null) {
  awaited = fact;
}

/** Shows it where it is awaited, once. */
export function citeIfAwaited(cited: Cited, button: HTMLElement | null) {
  if (!button || awaited !== cited.fact) return;
  awaited = null;
  become({ cited, button });
}

/** Shows where something stands, or no longer if the same button is pressed again. */
export const cite = (cited: Cited, button: HTMLElement) => become(now?.button === button ? null : { cited, button });

/** Shows nothing any more. */
export const stopCiting = () => become(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a button is the one that was pressed for what is cited. */
export const useIsCiting = (button: RefObject<HTMLElement | null>) =>
  useSyncExternalStore(subscribe, () => now !== null && now.button === button.current);

/** What is cited at the moment; null for nothing. */
export const useCiting = () => useSyncExternalStore(subscribe, () => now);
