// The address bar is the store: read the view from it, write the view to it.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { hashFromView, viewFromHash } from '../../domain/address';
import type { Known } from '../../domain/codec';
import type { View } from '../../domain/view';

const changed = 'heitu:address';
const events = ['hashchange', 'popstate', changed];

function subscribe(notify: () => void) {
  for (const event of events) window.addEventListener(event, notify);
  return () => {
    for (const event of events) window.removeEventListener(event, notify);
  };
}

/** `open` makes a history entry (Back returns); `adjust` replaces the current one (panning must not fill Back). */
export function useView(known: Known) {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const { view, unknown } = useMemo(() => viewFromHash(hash, known), [hash, known]);
  /** The view of this moment, which may be ahead of what has been rendered. */
  const viewNow = useCallback(() => viewFromHash(window.location.hash, known).view, [known]);
  const write = useCallback(
    (patch: Partial<View>, method: 'pushState' | 'replaceState') => {
      const hash = hashFromView({ ...viewNow(), ...patch }, known);
      window.history[method](null, '', hash || window.location.pathname + window.location.search);
      window.dispatchEvent(new Event(changed));
    },
    [known, viewNow],
  );
  const open = useCallback((patch: Partial<View>) => write(patch, 'pushState'), [write]);
  const adjust = useCallback((patch: Partial<View>) => write(patch, 'replaceState'), [write]);
  return useMemo(
    () => ({ view, unknown, known, viewNow, open, adjust }),
    [view, unknown, known, viewNow, open, adjust],
  );
}
