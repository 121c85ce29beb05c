// Runs in the page's own HTML, right after its first map and panels: language, theme, view and what is open before the
// paint, and again whenever the address changes, until the app has come.
import type { Box } from '../../geo/published';
import { project } from '../domain/mercator';
import { languageOf, openedBy, openingCamera, themeOf } from './opening';

/** The drawing: its zoom, the world pixels of its origin, the home box, and localities' boxes. */
type Plane = { zoom: number; origin: [number, number]; region: Box; boxes: Record<string, Box> };

const root = document.documentElement;
root.lang = languageOf(location.hash);
root.dataset.theme = themeOf(location.hash);
const map = document.querySelector('svg') as SVGSVGElement; // the one that the page's HTML carries
const plane = JSON.parse(map.dataset.plane as string) as Plane;

/** Shows the panel of what the address opens, and of nothing else. */
function open() {
  const id = `at=${openedBy(location.hash, plane.boxes)}`;
  for (const panel of document.querySelectorAll('section')) panel.toggleAttribute('data-open', panel.id === id);
}

/** Shows it, and brings the drawn map to the camera that the app will open with. */
function show() {
  open();
  const { innerWidth: width, innerHeight: height } = window;
  const { zoom, lat, lon } = openingCamera(location.hash, { width, height }, plane.region, plane.boxes);
  const scale = 2 ** (plane.zoom - zoom);
  const [x, y] = project([lon, lat], plane.zoom);
  const [wide, tall] = [width * scale, height * scale];
  map.setAttribute('viewBox', `${x - plane.origin[0] - wide / 2} ${y - plane.origin[1] - tall / 2} ${wide} ${tall}`);
  map.style.setProperty('--u', `${scale}`);
  map.classList.toggle('is-far', zoom < 4.4);
}

show();
addEventListener('resize', show);
addEventListener('hashchange', show);
// of an address that a link sets the page hears after all else that waits to be run: the panel does not wait for that, the
// map does, as drawing it elsewhere takes longer
map.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest('a');
  if (!link) return;
  location.hash = (link as unknown as SVGAElement).href.baseVal;
  open();
});
