// A part of the page in a file of its own, which takes the place of something that a reader may be holding. Unlike lazy(),
// it leaves what stands there alone until the file has loaded.
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';

/**
 * `Part`: null until its file has loaded. `load`, the same function at every rendering, is called by `ask`, when a
 * reader wants the part, and once when it `isDue`, unless it was asked for before. What `failed` is tried again only by `ask`:
 * the button that says so stays under the pointer.
 */
export function usePart<P>(load: () => Promise<ComponentType<P>>, isDue: boolean) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  const isAsked = useRef(false);
  const ask = useCallback(() => {
    isAsked.current = true;
    setFailed(false);
    load().then(
      (loaded) => setPart(() => loaded),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(() => {
    if (isDue && !isAsked.current) ask();
  }, [isDue, ask]);
  return { Part, failed, ask };
}
