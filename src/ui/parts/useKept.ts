// Small choices of this reader's, kept in the browser where it allows that.
import { useCallback, useSyncExternalStore } from 'react';
import { keep, kept, onKept } from '../../storage';

/** What is kept under `heitu:<key>`; null for nothing yet. */
export function useKept(key: string): [value: string | null, keep: (value: string) => void] {
  const name = `heitu:${key}`;
  const value = useSyncExternalStore(onKept, () => kept(name));
  return [value, useCallback((next) => keep(name, next), [name])];
}

/** On or off: `on` unless the reader has switched it. */
export function useSwitch(key: string, on: boolean): [isOn: boolean, setOn: (isOn: boolean) => void] {
  const [value, keepValue] = useKept(key);
  const setOn = useCallback((next: boolean) => keepValue(next ? 'on' : 'off'), [keepValue]);
  return [value === null ? on : value === 'on', setOn];
}
