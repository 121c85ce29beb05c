// Published files as state, the same for all who ask: their values, that they failed or take long, and a way to try again.
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type Files, forgetFailure, type Loaded, load, type Path, reload, stateOf, subscribe } from './load';

type Loading<T> = Loaded<T> & { retry: () => void };

function ask(paths: readonly Path[]) {
  // a failure that somebody looks at is asked for again by the reader, not by the next part that needs the file
  for (const path of paths) if (!stateOf(path).failed) void load(path).catch(() => undefined);
  return () => paths.forEach(forgetFailure);
}

/** One file; null asks for none. */
export function useLoad<P extends Path>(path: P | null): Loading<Files[P]> {
  const state = useSyncExternalStore(subscribe, () => stateOf(path));
  useEffect(() => ask(path === null ? [] : [path]), [path]);
  const retry = useCallback(() => path !== null && reload(path), [path]);
  return { ...state, retry };
}

/** Several files of one kind in the order asked: each null until all have come or failed. */
export function useLoads<P extends Path>(paths: readonly P[]) {
  const statesNow = () => paths.map((path) => stateOf(path));
  const isDone = ({ value, failed }: Loaded<unknown>) => value !== null || failed;
  useSyncExternalStore(subscribe, () =>
    statesNow()
      .map((one) => `${isDone(one)} ${one.failed} ${one.slow}`)
      .join(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paths themselves are what counts
  useEffect(() => ask(paths), [paths.join()]);
  const states = statesNow();
  const isSettled = states.every(isDone);
  return {
    values: states.map(({ value }) => (isSettled ? value : null)),
    failed: isSettled && states.some(({ failed }) => failed),
    slow: !isSettled && states.some(({ slow }) => slow),
    retry: () => paths.filter((path) => stateOf(path).value === null).forEach(reload),
  };
}
