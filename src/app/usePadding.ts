// How much of the map the panels cover, in CSS px: cameras keep their target clear of it.
import { useMemo, useSyncExternalStore } from 'react';
import type { Padding } from '../domain/fitting';

// the same as in the styles: narrow or very low screens, and a wide one at 200 % zoom
const phone = '(max-width: 900px), (max-height: 500px)';

function subscribe(notify: () => void) {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
}

/** Whether the screen is laid out for a phone, and its size in px. */
export function useScreen() {
  const height = useSyncExternalStore(subscribe, () => window.innerHeight);
  const width = useSyncExternalStore(subscribe, () => window.innerWidth);
  const isPhone = useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches);
  return { height, width, isPhone };
}

const margin = 24;
export type Paddings = { closed: Padding; open: Padding };

/**
 * Padding beside the left column and the panel; on a phone below the chip row and above the half-open sheet.
 * `isTable`: the map ends at the table; `isFirst`: the first visit's card stands on a phone's map.
 */
export function usePaddings(isTable: boolean, isFirst: boolean): Paddings {
  const { height, width, isPhone } = useScreen();
  return useMemo(() => {
    const isEmbedded = document.documentElement.dataset.embed === 'true';
    const edge = { top: margin, left: margin, right: margin, bottom: 28 + 2 * margin };
    if (isEmbedded && !isPhone) return { closed: edge, open: { ...edge, right: 400 + margin } };
    const wide = { ...edge, top: 56 + margin, left: 248 + margin };
    const beside = { ...edge, top: 56 + margin };
    const narrow = { top: 108, left: 16, right: 16, bottom: isFirst && height > 600 ? 216 : 44 };
    const sideways = { ...narrow, right: Math.min(420, Math.round(width * 0.52)) + 8 };
    if (isPhone && height <= 500) return { closed: narrow, open: sideways };
    if (isTable && !isPhone) return { closed: beside, open: beside };
    return isPhone
      ? { closed: narrow, open: { ...narrow, bottom: Math.round(height * 0.5) + 8 } }
      : { closed: wide, open: { ...wide, right: 400 + margin } };
  }, [isPhone, height, width, isTable, isFirst]);
}
