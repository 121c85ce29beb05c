// Several published files of one kind as state, in the order asked; those that failed or take long can be tried again.
import { useCallback, useEffect, useState } from 'react';
import { forget, load, patience } from './load';

type Loaded<T> = { key: string; values: (T | null)[]; failed: boolean; slow: boolean };

export function useFiles<T>(paths: readonly string[]) {
  const key = paths.join(' ');
  const [state, setState] = useState<Loaded<T>>({ key: '', values: [], failed: false, slow: false });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt starts the loads anew
  useEffect(() => {
    let current = true;
    const asked = key === '' ? [] : key.split(' ');
    const timer = setTimeout(
      () => setState({ key, values: asked.map(() => null), failed: false, slow: asked.length > 0 }),
      patience,
    );
    Promise.allSettled(asked.map((path) => load<T>(path))).then((results) => {
      if (!current) return;
      clearTimeout(timer);
      const values = results.map((result) => (result.status === 'fulfilled' ? result.value : null));
      setState({ key, values, failed: results.some(({ status }) => status === 'rejected'), slow: false });
    });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, attempt]);
  const mine = state.key === key;
  const retry = useCallback(() => {
    const missing = key.split(' ').filter((_, index) => !state.values[index]);
    for (const path of missing) forget(path);
    setState({ key: '', values: [], failed: false, slow: false });
    setAttempt((count) => count + 1);
  }, [key, state.values]);
  return {
    values: mine ? state.values : paths.map(() => null),
    failed: mine && state.failed,
    slow: mine && state.slow,
    retry,
  };
}
