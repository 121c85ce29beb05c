// What the page runs first: nothing, until its first map is on the screen; then the app, which the page fetches meanwhile.
import { firstPainted } from '../first/page/leave';
import { recoverMissingParts } from './versions/recovery';

recoverMissingParts();
firstPainted()
  .then(() => import('./main'))
  .catch(() => {
    document.documentElement.dataset.failed = 'true';
  });
