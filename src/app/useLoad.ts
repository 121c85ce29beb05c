// One published file as state: its value, or that it failed, and a way to try again.
import { useCallback, useEffect, useState } from 'react';
import { load } from './load';

type Loaded<T> = { path: string | null; value: T | null; failed: boolean };

export function useLoad<T>(path: string | null) {
  const [state, setState] = useState<Loaded<T>>({ path: null, value: null, failed: false });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt starts the load anew
  useEffect(() => {
    if (path === null) return;
    let current = true;
    load<T>(path).then(
      (value) => current && setState({ path, value, failed: false }),
      () => current && setState({ path, value: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [path, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const mine = state.path === path;
  return { value: mine ? state.value : null, failed: mine && state.failed, retry };
}
