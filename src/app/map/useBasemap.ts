// The basemap's files as texts, the same for all who ask.
import { useMemo, useState } from 'react';
import { type BasemapTexts, basemapPaths } from '../../map/basemapFiles';
import { useLoad } from '../files/useLoad';

/** The files of the basemap: all of them, or null. */
export function useBasemap() {
  const topology = useLoad(basemapPaths.topology);
  const water = useLoad(basemapPaths.water);
  const relief = useLoad(basemapPaths.relief);
  const labels = useLoad(basemapPaths.labels);
  const files = [topology, water, relief, labels];
  const [land, waters, heights, names] = files.map(({ value }) => value);
  const texts = useMemo<BasemapTexts | null>(
    () =>
      land && waters && heights && names ? { topology: land, water: waters, relief: heights, labels: names } : null,
    [land, waters, heights, names],
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
