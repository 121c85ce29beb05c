// True once the page has shown what was asked for: what can wait is loaded after that.
import { useCallback, useEffect, useState } from 'react';

const patience = { ready: 10_000, idle: 2500 }; // ms after which it goes on anyway
const lull = 400; // ms that what was asked for stands alone: whoever presses something at once is not kept waiting

/** `onReady`: the page has shown what was asked for. */
export function useIdle(): { isIdle: boolean; onReady: () => void } {
  const [isReady, setReady] = useState(false);
  const [isIdle, setIdle] = useState(false);
  const onReady = useCallback(() => setReady(true), []);
  useEffect(() => {
    if (isIdle) return;
    const go = () => setIdle(true);
    if (!isReady || !('requestIdleCallback' in window)) {
      const timer = setTimeout(go, isReady ? 0 : patience.ready);
      return () => clearTimeout(timer);
    }
    // what is ready comes to the screen first: the frame after next is asked for when it is there
    let handle: number | undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        pause = setTimeout(() => {
          handle = window.requestIdleCallback(go);
        }, lull);
      });
    });
    const timer = setTimeout(go, patience.idle);
    return () => {
      cancelAnimationFrame(frame);
      if (handle !== undefined) window.cancelIdleCallback(handle);
      clearTimeout(pause);
      clearTimeout(timer);
    };
  }, [isReady, isIdle]);
  return { isIdle, onReady };
}
