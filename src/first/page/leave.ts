// The map and the panels that the page's own HTML carries: they are there before any script, and leave when the app's
// own have taken their place.
import type { Box } from '../../../geo/published';

const first = () => document.getElementById('first-map');

/** The boxes of the localities that it shows, by id; none where the page carries no map. */
export function firstBoxes(): Record<string, Box> {
  const plane = first()?.dataset.plane;
  return plane ? (JSON.parse(plane) as { boxes: Record<string, Box> }).boxes : {};
}

const patience = 300; // ms: a page that is not looked at draws no frame

/** Resolves once the first picture is on the screen and answers: what the app then does keeps nobody waiting for it. */
export const firstPainted = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
    requestAnimationFrame(() =>
      'requestIdleCallback' in window ? requestIdleCallback(() => resolve()) : setTimeout(resolve),
    );
  });

/** Takes the panels away that the first map opens: the app has its own. */
export function leavePanels() {
  for (const panel of document.querySelectorAll('.first-panel, .first-failed')) panel.remove();
}

/** Takes the first picture away. */
export function leaveFirst() {
  first()?.remove();
}
