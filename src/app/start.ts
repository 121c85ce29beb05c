// What the page runs first, before all of it is there: it asks for the map's files; for the app once the first map is seen.
import { firstPainted } from '../first/page/leave';
import { startAhead } from './map/ahead';
import { isRecovering, recoverMissingParts } from './versions/recovery';

/** Resolves once the page's own HTML is all there. */
const whole = () =>
  new Promise<void>((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve());
  });

async function start() {
  recoverMissingParts();
  // the single file holds the map's files itself, below
  if (document.documentElement.dataset.single) await whole();
  void startAhead();
  await whole();
  await firstPainted();
  await import('./main');
}

start().catch(() => {
  if (!isRecovering()) document.documentElement.dataset.failed = 'true';
});
