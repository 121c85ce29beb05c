// Runs in the page's own HTML, right after its first map: language, theme and view of the address before the paint.
import type { Box } from '../../geo/published';
import { project } from '../domain/mercator';
import { languageOf, openingCamera, themeOf } from './opening';

/** The drawing: its zoom, the world pixels of its origin, the home box, and localities' boxes. */
type Plane = { zoom: number; origin: [number, number]; region: Box; boxes: Record<string, Box> };

const { documentElement: root } = document;
root.lang = languageOf(location.hash);
root.dataset.theme = themeOf(location.hash);
const map = document.querySelector('svg') as SVGSVGElement; // the one that the page's HTML carries
const plane = JSON.parse(map.dataset.plane ?? '') as Plane;

/** Brings the drawn map to the camera that the app will open with. */
function look() {
  const size = { width: innerWidth, height: innerHeight };
  const { zoom, lat, lon } = openingCamera(location.hash, size, plane.region, plane.boxes);
  const scale = 2 ** (plane.zoom - zoom);
  const [x, y] = project([lon, lat], plane.zoom);
  const [width, height] = [size.width * scale, size.height * scale];
  map.setAttribute(
    'viewBox',
    [x - plane.origin[0] - width / 2, y - plane.origin[1] - height / 2, width, height].join(' '),
  );
  map.style.setProperty('--u', `${scale}`);
  map.classList.toggle('is-far', zoom < 4.4);
}

look();
addEventListener('resize', look);
addEventListener('hashchange', look);
