// What the map needs is asked for while the page's script is still being run: its basemap, and the engine that shows it.
import type { AtlasIndex } from '../../../geo/published';
import { chosenEngine, type Webgl } from '../../domain/engineChoice';
import type { EngineName } from '../../domain/view';
import { engineAsked, themeOf } from '../../first/page/opening';
import { groundPath, labelsPath } from '../../map/basemapFiles';
import { painterPort } from '../../map/canvas/port';
import type { Labels } from '../../map/labels';
import { palettes } from '../../map/palette';
import type { ArchiveStart } from '../../map/tiles/archive';
import { lookAtWebgl } from '../../map/webgl/support';
import { archiveOf, load } from '../files/load';
import { refuseTiles } from '../files/streetFile';
import { drawnMap } from './engines';

/** ms; a browser that takes longer to say what draws its WebGL probably has no GPU. */
const patience = 150;

/** Resolves to whether the map will be drawn, as far as that can be told soon. */
async function isDrawnSoon(asked: EngineName | null): Promise<boolean> {
  const isDrawn = (webgl: Webgl | undefined) =>
    chosenEngine({ asked, webgl, isSlow: false, fault: null })?.engine === 'drawn';
  if (isDrawn(undefined)) return true;
  const later = new Promise<undefined>((resolve) => {
    if (asked === null) setTimeout(resolve, patience);
  });
  const webgl = await Promise.race([lookAtWebgl(), later]);
  return webgl === undefined || isDrawn(webgl);
}

/** Asks for the basemap and, where the map is likely to be drawn, has the painter make ready. */
export async function startAhead() {
  const { hash } = window.location;
  // whoever shows the basemap hears of a failure
  const files = Promise.all([load(groundPath), load(labelsPath), load('index.json')]);
  files.catch(() => undefined);
  if (!(await isDrawnSoon(engineAsked(hash)))) return;
  const port = painterPort();
  port.warm(palettes[themeOf(hash)]);
  void drawnMap.fetch().catch(() => undefined);
  files
    .then(([start, labels, index]) => {
      const ground = archiveOf(groundPath, start as ArchiveStart);
      port.takeBasemap({ ground, labels: labels as Labels }, (index as AtlasIndex).localities, refuseTiles);
    })
    .catch(() => undefined);
}
