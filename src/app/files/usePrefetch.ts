// Fetches what a click may ask for next, one file after the other, once nothing else is wanted.
import { useEffect, useState } from 'react';
import type { Atlas } from '../../domain/atlas';
import { isEmbedded } from '../../ui/parts/host';
import { load, stateOf } from './load';

/** A reader who saves data has files fetched when they are opened, and so has the page that shows ours in a frame. */
const saves = () => isEmbedded || ('connection' in navigator && isSaving(navigator.connection));
const isSaving = (connection: unknown) =>
  typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;

/**
 * Fetches all localities, once nothing else is wanted, and has `fetchParts`, the same function at every rendering, fetch
 * what shows them; true once the localities are there.
 */
export function usePrefetch(isIdle: boolean, { index }: Atlas, fetchParts: () => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isIdle) return;
    let isWanted = true;
    const localities = saves() ? [] : index.localities;
    if (localities.length > 0) fetchParts();
    void (async () => {
      for (const { id } of localities) {
        if (!isWanted) return;
        const path = `localities/${id}.json` as const;
        // one that does not come is missed when it is opened, where the reader may ask for it again
        if (!stateOf(path).failed) await load(path).catch(() => undefined);
      }
      if (isWanted) setOver(true);
    })();
    return () => {
      isWanted = false;
    };
  }, [isIdle, index, fetchParts]);
  return isOver;
}
