// The service worker: it keeps one whole version of the atlas for offline use, and a newer one waits behind it.

/** Tells when a newer version has been fetched whole and waits. */
function watchWaiting(registration: ServiceWorkerRegistration, onWaiting: () => void) {
  if (registration.waiting) onWaiting();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) onWaiting();
    });
  });
}

/** Keeps the atlas for offline use; calls `offer` with the way to take a newer version, once there is one. */
export async function keepVersions(offer: (take: () => void) => void) {
  const { serviceWorker } = navigator;
  let isFirst = !(await serviceWorker.getRegistration())?.active;
  // a version that was taken in one tab is taken in all: no tab goes on with files of two versions
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) window.location.reload();
    isFirst = false;
  });
  const registration = await serviceWorker.register('./sw.js', { updateViaCache: 'none' });
  watchWaiting(registration, () => offer(() => registration.waiting?.postMessage({ type: 'SKIP_WAITING' })));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}
