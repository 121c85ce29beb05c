// How much of the map the panels cover, in CSS px: cameras keep their target clear of it.
import { useMemo, useSyncExternalStore } from 'react';
import type { Padding } from '../map/AtlasMap';

const phone = '(max-width: 760px)';

function subscribe(notify: () => void) {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
}

/** Whether the screen is laid out for a phone, and its height in px. */
export function useScreen() {
  const height = useSyncExternalStore(subscribe, () => window.innerHeight);
  const isPhone = useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches);
  return { height, isPhone };
}

const margin = 24;
export type Paddings = { closed: Padding; open: Padding };

/** Padding beside the left column and the panel; on a phone below the chip row and above the half-open sheet. */
export function usePaddings(): Paddings {
  const { height, isPhone } = useScreen();
  return useMemo(() => {
    const wide = { top: 56 + margin, left: 248 + margin, right: margin, bottom: 28 + margin };
    const narrow = { top: 108, left: 16, right: 16, bottom: 44 };
    return isPhone
      ? { closed: narrow, open: { ...narrow, bottom: Math.round(height * 0.5) + 8 } }
      : { closed: wide, open: { ...wide, right: 400 + margin } };
  }, [isPhone, height]);
}
