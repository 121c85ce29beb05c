// The localities gathered to be compared: kept while the page is open, in the address once two or more are side by side.
import { useEffect, useState } from 'react';
import { mostCompared, pageOf } from '../../domain/view';
import { useAddress } from './useAddress';

const nothing = { at: null, project: null, fact: null, enterprise: null } as const;

/** The localities gathered, how to add and remove one, and how to see them side by side or choose them. */
export function useComparison() {
  const { view, open } = useAddress();
  const { compare } = view;
  const [tray, setTray] = useState<readonly string[]>(compare);
  const key = compare.join();
  // a link, Back or Forward brings its own comparison
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what counts
  useEffect(() => {
    if (compare.length > 0) setTray(compare);
  }, [key]);
  // a panel beside it would take a quarter of its width
  const show = (ids: readonly string[]) =>
    open(ids.length > 1 ? { ...nothing, compare: ids, page: 'map' } : { ...nothing, compare: [], page: 'compare' });
  const change = (next: readonly string[]) => {
    setTray(next);
    if (pageOf(view) === 'compare') show(next);
  };
  return {
    tray,
    add: (id: string) => change([...new Set([...tray, id])].slice(-mostCompared)),
    remove: (id: string) => change(tray.filter((one) => one !== id)),
    show: () => show(tray),
  };
}
