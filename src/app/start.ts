// What the page runs first: it asks for the map's files, and for the app once the page's first map is on the screen.
import { firstPainted } from '../first/page/leave';
import { startAhead } from './map/ahead';
import { recoverMissingParts } from './versions/recovery';

recoverMissingParts();
void startAhead();
firstPainted()
  .then(() => import('./main'))
  .catch(() => {
    document.documentElement.dataset.failed = 'true';
  });
