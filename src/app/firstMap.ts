// The map that the page's own HTML carries: it is there before any script, and leaves when a map has taken its place.
import type { Box } from '../../geo/published';

const first = () => document.getElementById('first-map');

/** The boxes of the localities that it shows, by id; none where the page carries no map. */
export function firstBoxes(): Record<string, Box> {
  const plane = first()?.dataset.plane;
  return plane ? (JSON.parse(plane) as { boxes: Record<string, Box> }).boxes : {};
}

/** Takes the first picture away. */
export function leaveFirst() {
  first()?.remove();
}
