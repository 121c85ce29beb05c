// What the browser keeps for this reader, by key: small choices under `heitu:`, the reports' texts under `heitu.report.`.
// A browser that refuses, or has no room, costs nothing but memory: what is kept then lasts as long as the page.

const refused = new Map<string, string>();
const listeners = new Set<(key: string | null) => void>();

/** Until the reader clears it, or as long as the tab. */
type Lasting = 'localStorage' | 'sessionStorage';

/** What is kept under a key; null for nothing. */
export function kept(key: string, lasting: Lasting = 'localStorage'): string | null {
  try {
    return refused.get(key) ?? window[lasting].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value, null for nothing any more; whether the browser took it. */
export function keep(key: string, value: string | null, lasting: Lasting = 'localStorage'): boolean {
  refused.delete(key);
  try {
    if (value === null) window[lasting].removeItem(key);
    else window[lasting].setItem(key, value);
    return true;
  } catch {
    if (value !== null) refused.set(key, value);
    return false;
  } finally {
    for (const listener of listeners) listener(key);
  }
}

/** Another tab has kept something: `key` is null where it has cleared all. */
const onOther = ({ key }: StorageEvent) => {
  for (const listener of listeners) listener(key);
};

/** Calls `listener` when this page, or another tab, has something else kept; the answer ends it. */
export function onKept(listener: (key: string | null) => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onOther);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onOther);
  };
}
