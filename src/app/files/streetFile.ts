// The street map that a reader has opened from a file of their own, kept as long as the page and nowhere else; without one, the
// street map that the host names.
import { useSyncExternalStore } from 'react';
import { groundPath } from '../../map/basemapFiles';
import type { Streets, TilesOf } from '../../map/streetMap';
import type { Refusal } from '../../map/streets/open';
import { startOf } from '../../map/tiles/archive';
import { refuse } from './load';

declare global {
  /** The address of the street map that the host names, set by the build; null for none. */
  const __HOST_STREETS__: string | null;
}

/**
 * Why there is none: the file was refused, its tiles can no longer be read, the part that opens it failed to load, or the
 * host's cannot be had.
 */
export type StreetFault = Refusal | 'lost' | 'failed' | 'absent';
export type StreetFile = {
  /** What the map draws. */
  streets: Streets | null;
  /** Whether that is the reader's own. */
  isOwn: boolean;
  isOpening: boolean;
  /** The file that could not be opened, or is gone. */
  fault: { name: string; why: StreetFault } | null;
};

let host: Streets | null = null;
/** Without a file of the reader's. */
const without = (): StreetFile => ({ streets: host, isOwn: false, isOpening: false, fault: null });
let now = without();
const listeners = new Set<() => void>();
let opened = 0; // files so far: one that is slow to open does not take the place of the next

function say(next: StreetFile) {
  now = next;
  for (const listener of listeners) listener();
}

/** Opens a file in the place of the one before, which stays where the file is refused. */
export async function openStreetFile(file: File) {
  opened += 1;
  const number = opened;
  say({ ...now, isOpening: true, fault: null });
  const part = await import('../../map/streets/open').catch(() => null);
  try {
    const streets = await part?.openStreets(file, file.name);
    if (number !== opened) return;
    say(
      streets
        ? { ...without(), streets, isOwn: true }
        : { ...now, isOpening: false, fault: { name: file.name, why: 'failed' } },
    );
  } catch (fault) {
    const why = part && fault instanceof part.StreetsRefused ? fault.why : 'broken';
    if (number === opened) say({ ...now, isOpening: false, fault: { name: file.name, why } });
  }
}

/** The map is as it was without the file. */
export function closeStreets() {
  opened += 1;
  say(without());
}

let chooser: HTMLInputElement | null = null; // kept until it has answered

/** Asks the reader for a file, and opens it. Only in answer to a click or a key. */
export function chooseStreetFile() {
  chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.addEventListener('change', () => {
    const file = chooser?.files?.[0];
    if (file) void openStreetFile(file);
  });
  chooser.click();
}

let hasAsked = false;

/** Opens the street map that the host names, once, in the place of none. */
export async function openHostStreets() {
  if (__HOST_STREETS__ === null || hasAsked) return;
  hasAsked = true;
  const { href, hostname } = new URL(__HOST_STREETS__, document.baseURI);
  try {
    const [{ openStreets }, start] = await Promise.all([import('../../map/streets/open'), startOf(href)]);
    host = await openStreets({ address: href, start }, hostname);
    if (!now.isOwn) say(without());
  } catch {
    if (!now.isOwn) say({ ...without(), fault: { name: hostname, why: 'absent' } });
  }
}

/** Tiles cannot be had or read: the basemap is asked for again by the reader, a file that has gone is closed. */
export function refuseTiles(of: TilesOf) {
  if (of === 'ground') return refuse(groundPath);
  const { streets, isOwn } = now;
  if (!streets) return;
  if (!isOwn) host = null;
  say({ ...without(), fault: { name: streets.name, why: isOwn ? 'lost' : 'absent' } });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useStreetFile = (): StreetFile => useSyncExternalStore(subscribe, () => now);
