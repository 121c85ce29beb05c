// Several published files of one kind as state, in the order asked; a failed one can be tried again.
import { useCallback, useEffect, useState } from 'react';
import { load } from './load';

export function useFiles<T>(paths: readonly string[]) {
  const key = paths.join(' ');
  const [state, setState] = useState<{ key: string; values: (T | null)[]; failed: boolean }>({
    key: '',
    values: [],
    failed: false,
  });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt starts the loads anew
  useEffect(() => {
    let current = true;
    const asked = key === '' ? [] : key.split(' ');
    Promise.allSettled(asked.map((path) => load<T>(path))).then((results) => {
      if (!current) return;
      const values = results.map((result) => (result.status === 'fulfilled' ? result.value : null));
      setState({ key, values, failed: results.some(({ status }) => status === 'rejected') });
    });
    return () => {
      current = false;
    };
  }, [key, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const mine = state.key === key;
  return { values: mine ? state.values : paths.map(() => null), failed: mine && state.failed, retry };
}
