// A small choice of this reader's, kept in the browser where it allows that.
import { useCallback, useState } from 'react';

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden: then the choice lasts as long as the page
  }
}

/** `on` unless the reader has switched it; the key is kept under `heitu:`. */
export function useStored(key: string, on: boolean): [on: boolean, setOn: (on: boolean) => void] {
  const name = `heitu:${key}`;
  const [value, setValue] = useState(() => {
    const kept = read(name);
    return kept === null ? on : kept === 'on';
  });
  const store = useCallback(
    (next: boolean) => {
      setValue(next);
      try {
        window.localStorage.setItem(name, next ? 'on' : 'off');
      } catch {
        // as above
      }
    },
    [name],
  );
  return [value, store];
}
