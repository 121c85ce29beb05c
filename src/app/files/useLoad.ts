// One published file as state: its value, that it failed or takes long, and a way to try again.
import { useCallback, useEffect, useState } from 'react';
import { forget, load, loaded, patience } from './load';

type Loaded<T> = { path: string | null; value: T | null; failed: boolean; slow: boolean };

export function useLoad<T>(path: string | null) {
  const [state, setState] = useState<Loaded<T>>({ path: null, value: null, failed: false, slow: false });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt starts the load anew
  useEffect(() => {
    if (path === null) return;
    const say = (part: Partial<Loaded<T>>) => setState({ path, value: null, failed: false, slow: false, ...part });
    const timer = setTimeout(() => say({ slow: true }), patience);
    let current = true;
    load<T>(path)
      .then(
        (value) => current && say({ value }),
        () => current && say({ failed: true }),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [path, attempt]);
  const retry = useCallback(() => {
    if (path === null) return;
    forget(path);
    setState({ path: null, value: null, failed: false, slow: false });
    setAttempt((count) => count + 1);
  }, [path]);
  const mine = state.path === path;
  return { value: mine ? state.value : loaded<T>(path), failed: mine && state.failed, slow: mine && state.slow, retry };
}
