// The localities gathered to be compared: kept while the page is open, in the address once two or more are side by side.
import { useEffect, useState } from 'react';
import { mostCompared } from '../../domain/view';
import { useAddress } from './useAddress';

/** The localities gathered, how to add and remove one, and how to see them side by side. */
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
  const change = (next: readonly string[]) => {
    setTray(next);
    if (compare.length > 0) open({ compare: next.length > 1 ? next : [] });
  };
  const [isAsked, setAsked] = useState(false);
  return {
    tray,
    /** It was asked for with too few. */
    isTooFew: isAsked && tray.length < 2,
    add: (id: string) => change([...new Set([...tray, id])].slice(-mostCompared)),
    remove: (id: string) => change(tray.filter((one) => one !== id)),
    show: () => {
      setAsked(tray.length < 2);
      if (tray.length > 1) open({ compare: tray });
    },
  };
}
