// The map follows the panel: what opens is on the screen before the map spends its frames on showing where it is.
import { useEffect, useState } from 'react';

const patience = 500; // ms after which the map no longer waits for the panel

/**
 * `value`, a frame after what it opens has come (`isThere`), or after a short while without it; `first` is what it is
 * until then, if the first value is to wait as well.
 */
export function useDeferred<T>(value: T, isThere: boolean, first: T = value): T {
  const [deferred, setDeferred] = useState(first);
  useEffect(() => {
    if (Object.is(deferred, value)) return;
    const follow = () => setDeferred(value);
    let timer = isThere ? undefined : setTimeout(follow, patience);
    const frame = isThere
      ? requestAnimationFrame(() => {
          timer = setTimeout(follow);
        })
      : undefined;
    return () => {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [value, isThere, deferred]);
  return deferred;
}
