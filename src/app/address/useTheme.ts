// The theme of the address, else the system's; the page's root carries it for the styles.
import { useEffect, useSyncExternalStore } from 'react';
import type { Theme } from '../../domain/view';

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(notify: () => void) {
  const query = isDark();
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

export function useTheme(asked: Theme | null): Theme {
  const system = useSyncExternalStore(subscribe, () => (isDark().matches ? 'dark' : 'light'));
  const theme = asked ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
