// The theme of the address, else the system's; the page's root carries it for the styles.
import { useEffect, useSyncExternalStore } from 'react';
import type { Theme } from '../../domain/view';
import { useAddress } from './useAddress';

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(notify: () => void) {
  const query = isDark();
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

/** The theme in force. */
export function useTheme(): Theme {
  const { view } = useAddress();
  const system = useSyncExternalStore(subscribe, () => (isDark().matches ? 'dark' : 'light'));
  const theme = view.theme ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
