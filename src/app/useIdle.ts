// True once the page has had time for what it needs at once: what can wait is loaded after that.
import { useEffect, useState } from 'react';

const patience = 2500; // ms without an idle moment after which it goes on anyway

export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const go = () => setIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(go, patience);
      return () => clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(go, { timeout: patience });
    return () => window.cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
