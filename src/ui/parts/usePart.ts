// A part of the page that comes in a file of its own and takes the place of something a reader may be holding:
// unlike lazy(), it never takes what stands there away before the file has come.
import { type ComponentType, useEffect, useState } from 'react';

/**
 * The part once its file has come, null before and after a failure. `load` (the same function at every rendering) is
 * called as soon as `isWanted`, and after a failure when it is wanted anew.
 */
export function usePart<P>(load: () => Promise<ComponentType<P>>, isWanted: boolean): ComponentType<P> | null {
  const [part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    load().then(
      (loaded) => setPart(() => loaded),
      () => undefined, // what stands there goes on standing
    );
  }, [load, isWanted]);
  return part;
}
