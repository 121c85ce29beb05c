// A part of the app that does not come, as after a deployment: the page is loaded anew, once for each version.
import { keep, kept } from '../../storage';

const key = 'heitu:reloaded';
// the name of this script's file holds the hash of all that it loads
const version = import.meta.url;

/** Whether this version has not been loaded anew yet; where that cannot be remembered, it has. */
function isFirstTime(): boolean {
  const before = kept(key, 'sessionStorage');
  return keep(key, version, 'sessionStorage') && before !== version;
}

let isLeaving = false;

/** The page is about to be loaded anew: what failed is not worth a word. */
export const isRecovering = () => isLeaving;

/** Loads the page anew, if that has not been tried; without a network the page would be lost as well. */
export function recover() {
  if (isLeaving || !navigator.onLine || !isFirstTime()) return;
  isLeaving = true;
  window.location.reload();
}

/** From here on a missing part loads the page anew; if it is missing still, the page says so (ErrorBoundary). */
export function recoverMissingParts() {
  window.addEventListener('vite:preloadError', recover);
}
