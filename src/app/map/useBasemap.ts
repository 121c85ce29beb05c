// The basemap's files as texts, the same for all who ask, and the basemap made of them once for who needs it here.
import { useMemo, useState } from 'react';
import type { AtlasIndex } from '../../../geo/published';
import { type Basemap, basemapFrom, emptyBasemap } from '../../map/basemap';
import { BasemapFault, type BasemapPath, type BasemapTexts, basemapPaths } from '../../map/basemapFiles';
import { refuse } from '../files/load';
import { useLoad } from '../files/useLoad';

const made = new WeakMap<BasemapTexts, Basemap>();

/** A file that cannot be drawn is as one that failed to load. */
export const refuseBasemap = (path: BasemapPath) => refuse(path);

/** The basemap of these files; empty without them, or where they are not what they should be, which is then said. */
export function basemapOnce(texts: BasemapTexts | null, { localities }: Pick<AtlasIndex, 'localities'>): Basemap {
  if (texts === null) return emptyBasemap;
  const known = made.get(texts);
  if (known) return known;
  try {
    const basemap = basemapFrom(texts, localities);
    made.set(texts, basemap);
    return basemap;
  } catch (fault) {
    // whoever looks at it is told once the screen is made
    if (fault instanceof BasemapFault) queueMicrotask(() => refuseBasemap(fault.path));
    return emptyBasemap;
  }
}

/** The files of the basemap: all of them, or null. */
export function useBasemap() {
  const topology = useLoad(basemapPaths.topology);
  const water = useLoad(basemapPaths.water);
  const labels = useLoad(basemapPaths.labels);
  const files = [topology, water, labels];
  const [land, waters, names] = files.map(({ value }) => value);
  const texts = useMemo<BasemapTexts | null>(
    () => (land && waters && names ? { topology: land, water: waters, labels: names } : null),
    [land, waters, names],
  );
  const failed = files.some((file) => file.failed);
  // a map drawn without its basemap stays while the basemap is tried again
  const [hasFailed, setHasFailed] = useState(false);
  if (failed && !hasFailed) setHasFailed(true);
  const retry = () => {
    for (const file of files) if (file.failed) file.retry();
  };
  return { texts, failed, isSettled: hasFailed || texts !== null, retry };
}
