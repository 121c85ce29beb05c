// Writes the address. Browsers limit how often that may be done, and some refuse it: the view goes on all the same.

const changed = 'heitu:address';
/** So many times within so long, a few times a second: WebKit refuses the hundred-and-first within 10 s. */
const [most, span] = [40, 10_000]; // ms

/** What the address says once the browser has followed; null where it says so already. */
let ahead: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** When it was written last, the oldest of `most` times first; ms. */
let times: number[] = [];

/** The hash of what is seen, with its `#`; the address may lag behind it for a moment, or for good. */
export const hashNow = (): string => ahead ?? window.location.hash;

function follow(method: 'pushState' | 'replaceState') {
  clearTimeout(timer);
  timer = undefined;
  if (ahead === null) return;
  times = [...times, performance.now()].slice(-most);
  try {
    window.history[method](null, '', ahead || window.location.pathname + window.location.search);
    ahead = null;
  } catch {
    // the next one may be allowed again; until then the view is ahead of the address
  }
}

const say = () => window.dispatchEvent(new Event(changed));

/** Makes a history entry, to which Back returns. */
export function pushHash(hash: string) {
  follow('replaceState'); // what waits belongs to the entry before
  ahead = hash;
  follow('pushState');
  say();
}

/** Replaces the current entry: at once, or where that has been done too often, a little later. */
export function replaceHash(hash: string) {
  ahead = hash;
  const [oldest = 0] = times;
  const wait = times.length < most ? 0 : oldest + span - performance.now();
  if (wait <= 0) follow('replaceState');
  else timer ??= setTimeout(() => follow('replaceState'), wait);
  say();
}

/** Calls `notify` whenever the view has changed, whoever changed it; the answer ends it. */
export function subscribeToHash(notify: () => void): () => void {
  // whoever goes elsewhere leaves what has not been written behind
  const leave = () => {
    clearTimeout(timer);
    timer = undefined;
    ahead = null;
    notify();
  };
  const hide = () => follow('replaceState');
  window.addEventListener('hashchange', leave);
  window.addEventListener('popstate', leave);
  window.addEventListener('pagehide', hide);
  window.addEventListener(changed, notify);
  return () => {
    window.removeEventListener('hashchange', leave);
    window.removeEventListener('popstate', leave);
    window.removeEventListener('pagehide', hide);
    window.removeEventListener(changed, notify);
  };
}
