// What the map needs is asked for while the page's script is still being run: its basemap, and the engine that shows it.
import type { AtlasIndex } from '../../../geo/published';
import { chosenEngine } from '../../domain/engineChoice';
import { engineAsked, themeOf } from '../../first/page/opening';
import { basemapPaths } from '../../map/basemapFiles';
import { painterPort } from '../../map/canvas/port';
import { palettes } from '../../map/palette';
import { lookAtWebgl } from '../../map/webgl/support';
import { load, refuse } from '../files/load';
import { drawnMap } from './engines';

/** Resolves once it is known which engine can show the map. */
export const engineKnown = () => lookAtWebgl();

/** Whoever shows the basemap hears of a failure. */
async function basemapTexts() {
  const { topology, water, labels } = basemapPaths;
  const [land, waters, names] = await Promise.all([load(topology), load(water), load(labels)]);
  return { topology: land as string, water: waters as string, labels: names as string };
}

/** Asks for the basemap and, where the map will be drawn, has the painter make ready. */
export async function startAhead() {
  const { hash } = window.location;
  const files = Promise.all([basemapTexts(), load('index.json')]);
  files.catch(() => undefined);
  const webgl = await lookAtWebgl();
  if (chosenEngine({ asked: engineAsked(hash), webgl, isSlow: false, fault: null }).engine !== 'drawn') return;
  const port = painterPort();
  port.warm(palettes[themeOf(hash)]);
  void drawnMap.fetch().catch(() => undefined);
  files
    .then(([texts, index]) => port.takeBasemap({ texts, localities: (index as AtlasIndex).localities }, refuse))
    .catch(() => undefined);
}
