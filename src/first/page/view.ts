// Runs in the page's own HTML, right after its first map: language, theme and view of the address before the paint; the
// view again whenever address or window change, until the map has left.
import type { Box } from '../../../geo/published';
import { normalHash } from '../../domain/hash';
import { project } from '../../domain/mercator';
import { languageOf, openingCamera, themeOf } from './opening';

/** The drawing: its zoom, the world pixels of its origin, the home box, and localities' boxes. */
type Plane = { zoom: number; origin: [number, number]; region: Box; boxes: Record<string, Box> };

/** The address in its normal form: what is read of it later, here and by the app, is read of the same text. */
function tidy() {
  const hash = normalHash(location.hash);
  try {
    if (hash !== location.hash.slice(1)) history.replaceState(null, '', `#${hash}`);
  } catch {
    // a browser that refuses leaves it as it came
  }
}

tidy();
const root = document.documentElement;
root.lang = languageOf(location.hash);
root.dataset.theme = themeOf(location.hash);
const map = document.querySelector('svg') as SVGSVGElement; // the one that the page's HTML carries
const plane = JSON.parse(map.dataset.plane as string) as Plane;

/** Brings the drawn map to the camera that the app will open with. */
function look() {
  if (!map.isConnected) return;
  tidy();
  const { innerWidth: width, innerHeight: height } = window;
  const { zoom, lat, lon } = openingCamera(location.hash, { width, height }, plane.region, plane.boxes);
  const scale = 2 ** (plane.zoom - zoom);
  const [x, y] = project([lon, lat], plane.zoom);
  const [wide, tall] = [width * scale, height * scale];
  map.setAttribute('viewBox', `${x - plane.origin[0] - wide / 2} ${y - plane.origin[1] - tall / 2} ${wide} ${tall}`);
  map.style.setProperty('--u', `${scale}`);
  map.classList.toggle('is-far', zoom < 4.4);
}

look();
addEventListener('resize', look);
addEventListener('hashchange', look);
