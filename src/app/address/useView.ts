// The address bar is the store: read the view from it, write the view to it.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { hashFromView, viewFromHash } from '../../domain/address';
import type { Known } from '../../domain/codec';
import type { View } from '../../domain/view';
import { hashNow, pushHash, replaceHash, subscribeToHash } from './written';

/** `open` makes a history entry (Back returns); `adjust` replaces the current one (panning must not fill Back). */
export function useView(known: Known) {
  const hash = useSyncExternalStore(subscribeToHash, hashNow);
  const { view, unknown } = useMemo(() => viewFromHash(hash, known), [hash, known]);
  /** The view of this moment, which may be ahead of what has been rendered. */
  const viewNow = useCallback(() => viewFromHash(hashNow(), known).view, [known]);
  const hashOf = useCallback(
    (patch: Partial<View>) => hashFromView({ ...viewNow(), ...patch }, known),
    [known, viewNow],
  );
  const open = useCallback((patch: Partial<View>) => pushHash(hashOf(patch)), [hashOf]);
  const adjust = useCallback((patch: Partial<View>) => replaceHash(hashOf(patch)), [hashOf]);
  return useMemo(
    () => ({ view, unknown, known, viewNow, open, adjust }),
    [view, unknown, known, viewNow, open, adjust],
  );
}
