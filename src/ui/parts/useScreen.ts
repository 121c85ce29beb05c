// The screen's layout: whether it is a phone's, and its size.
import { useSyncExternalStore } from 'react';
import { phone } from '../../domain/paddings';

function subscribe(notify: () => void) {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
}

/** How many times as large as usual the reader's text is: the browser's own setting, which all lengths of the styles follow. */
export const textScale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** Whether the screen is laid out for a phone. */
export const useIsPhone = () => useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches);

/** The window's size in px. */
export function useSize() {
  const height = useSyncExternalStore(subscribe, () => window.innerHeight);
  const width = useSyncExternalStore(subscribe, () => window.innerWidth);
  return { height, width };
}
