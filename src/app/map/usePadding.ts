// The screen's layout, and what the panels cover of the map in it.
import { useMemo, useSyncExternalStore } from 'react';
import { besideTable, type Paddings, paddingsOf, phone } from '../../domain/paddings';
import { isEmbedded } from '../../ui/parts/host';

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

/** `isTable`: the map ends at the table; `isFirst`: the first visit's card stands on a phone's map. */
export function usePaddings(isTable: boolean, isFirst: boolean): Paddings {
  const { height, width, isPhone } = useScreen();
  return useMemo(
    () =>
      isTable && !isPhone && !isEmbedded ? besideTable : paddingsOf({ width, height, isPhone, isFirst, isEmbedded }),
    [isPhone, height, width, isTable, isFirst],
  );
}
