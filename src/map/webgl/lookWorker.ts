// Asks the browser for WebGL beside the page's own thread: without a GPU the answer takes a tenth of a second.
import { webglOf } from './look';

postMessage(webglOf(new OffscreenCanvas(1, 1)));
// it ends itself: a worker that is ended from outside keeps the offline store from taking a newer version
close();
