// The service worker: it keeps one whole version of the atlas for offline use, and a newer one waits behind it.
import { isSingle } from '../../ui/parts/host';

export const canKeepVersions = import.meta.env.PROD && !isSingle && 'serviceWorker' in navigator;

/** Tells when a newer version has been fetched whole and waits. */
function watchWaiting(registration: ServiceWorkerRegistration, onWaiting: () => void) {
  // the first version waits for a moment as well, behind none
  const look = () => {
    const { waiting, active } = registration;
    if (waiting && active && waiting !== active) onWaiting();
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

/** A version that is taken in one tab is taken in all: no page goes on with files of two versions. */
export async function followVersions() {
  const { serviceWorker } = navigator;
  let hadOne = serviceWorker.getRegistration().then(
    (registration) => Boolean(registration?.active),
    () => false,
  );
  serviceWorker.addEventListener('controllerchange', async () => {
    const isAnother = await hadOne;
    hadOne = Promise.resolve(true);
    if (isAnother) window.location.reload();
  });
}

/** Keeps the atlas for offline use; calls `offer` with the way to take a newer version, once there is one. */
export async function keepVersions(offer: (take: () => void) => void) {
  const registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
  watchWaiting(registration, () => offer(() => registration.waiting?.postMessage({ type: 'SKIP_WAITING' })));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}
