// The map that the page's own HTML carries: it is there before any script, and leaves when a map has taken its place.
const first = () => document.getElementById('first-map');

/** Takes the first picture away. */
export function leaveFirst() {
  first()?.remove();
}
