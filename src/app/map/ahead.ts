// What the map needs is asked for while the page's script is still being run: its basemap, and the painter that draws it.

import type { AtlasIndex } from '../../../geo/published';
import { chosenEngine } from '../../domain/engineChoice';
import type { Theme } from '../../domain/view';
import { basemapPaths } from '../../map/basemap';
import { painterPort } from '../../map/canvas/port';
import { palettes } from '../../map/palette';
import { webglSupport } from '../../map/webgl/support';
import { load } from '../files/load';
import { refuseBasemap } from './useBasemap';

/** Asks for the basemap and, where the map will be drawn, has the painter make ready. Whoever needs it hears of a failure. */
export function startAhead(asked: 'drawn' | 'webgl' | null, theme: Theme) {
  const { topology, water, labels } = basemapPaths;
  const files = Promise.all([load(topology), load(water), load(labels), load('index.json')]);
  if (chosenEngine({ asked, webgl: webglSupport(), isSlow: false, fault: null }).engine !== 'drawn')
    return void files.catch(() => undefined);
  const port = painterPort();
  port.warm(palettes[theme]);
  files
    .then(([land, waters, names, index]) => {
      const texts = { topology: land as string, water: waters as string, labels: names as string };
      port.takeBasemap({ texts, localities: (index as AtlasIndex).localities }, refuseBasemap);
    })
    .catch(() => undefined);
}
