// The localities gathered to be compared: kept while the page is open, in the address once two or more are side by side.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { mostCompared, type View } from '../../domain/view';

export function useComparison(compare: readonly string[], openView: (patch: Partial<View>) => void) {
  const [tray, setTray] = useState<readonly string[]>(compare);
  const key = compare.join();
  // a link, Back or Forward brings its own comparison
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what counts
  useEffect(() => {
    if (compare.length > 0) setTray(compare);
  }, [key]);
  const change = useCallback(
    (next: readonly string[]) => {
      setTray(next);
      if (compare.length > 0) openView({ compare: next.length > 1 ? next : [] });
    },
    [compare.length, openView],
  );
  return useMemo(
    () => ({
      tray,
      add: (id: string) => change([...new Set([...tray, id])].slice(-mostCompared)),
      remove: (id: string) => change(tray.filter((one) => one !== id)),
    }),
    [tray, change],
  );
}
