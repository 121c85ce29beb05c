// Fetches what a click may ask for next, one file after the other, once nothing else is wanted.
import { useEffect } from 'react';
import type { Atlas } from '../../domain/atlas';
import { isEmbedded } from '../../ui/parts/host';
import { load } from './load';

/** A reader who saves data has files fetched when they are opened, and so has the page that shows ours in a frame. */
const saves = () => isEmbedded || ('connection' in navigator && isSaving(navigator.connection));
const isSaving = (connection: unknown) =>
  typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;

/** Fetches all localities, once nothing else is wanted. */
export function usePrefetch(isIdle: boolean, { index }: Atlas) {
  useEffect(() => {
    if (!isIdle || saves()) return;
    let isWanted = true;
    void (async () => {
      for (const { id } of index.localities) {
        if (!isWanted) return;
        // one that does not come is asked for again, and missed, when it is opened
        await load(`localities/${id}.json`).catch(() => undefined);
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [isIdle, index]);
}
