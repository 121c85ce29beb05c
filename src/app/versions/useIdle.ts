// True once the page has shown what was asked for: what can wait is loaded after that.
import { useCallback, useEffect, useState } from 'react';

const patience = { ready: 10_000, idle: 2500 }; // ms after which it goes on anyway

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
    const handle = window.requestIdleCallback(go, { timeout: patience.idle });
    return () => window.cancelIdleCallback(handle);
  }, [isReady, isIdle]);
  return { isIdle, onReady };
}
