// Fetches what a click may ask for next, one file after the other, once nothing else is wanted.
import { useEffect } from 'react';
import { isEmbedded } from '../../ui/parts/host';
import { load } from './load';

/** A reader who saves data has files fetched when they are opened, and so has the page that shows ours in a frame. */
const saves = () => isEmbedded || (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

export function useAhead(isIdle: boolean, paths: readonly string[]) {
  useEffect(() => {
    if (!isIdle || saves()) return;
    let isWanted = true;
    void (async () => {
      for (const path of paths) {
        if (!isWanted) return;
        // one that does not come is asked for again, and missed, when it is opened
        await load(path).catch(() => undefined);
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [isIdle, paths]);
}
