// Once the page has what it needs: the atlas is kept for offline use, and a newer version becomes something to take.
import { useEffect, useState } from 'react';
import { isEmbedded } from '../../ui/parts/host';
import { canKeepVersions, keepVersions } from './versions';

const canKeep = canKeepVersions && !isEmbedded;

/** The way to take a newer version; null while there is none. */
export function useNewVersion(isReady: boolean): (() => void) | null {
  const [take, setTake] = useState<(() => void) | null>(null);
  useEffect(() => {
    // where it may not be kept (private windows, some settings) the atlas still works, from the network
    if (isReady && canKeep) void keepVersions((given) => setTake(() => given)).catch(() => undefined);
  }, [isReady]);
  return take;
}
