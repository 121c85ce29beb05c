// The basemap as the maps draw it: an archive of tiles, and names. The same for all who ask.
import { useMemo, useState } from 'react';
import { type BasemapFiles, groundPath, labelsPath } from '../../map/basemapFiles';
import type { Labels } from '../../map/labels';
import { archiveOf } from '../files/load';
import { useLoad } from '../files/useLoad';

/** Both files of the basemap, or null. */
export function useBasemap() {
  const ground = useLoad(groundPath);
  const labels = useLoad(labelsPath);
  const { value: start } = ground;
  const { value: names } = labels;
  const come = useMemo<BasemapFiles | null>(
    () => (start && names ? { ground: archiveOf(groundPath, start), labels: names as Labels } : null),
    [start, names],
  );
  // one with tiles that failed to load is shown until it has been loaded again
  const [kept, setKept] = useState(come);
  if (come && come !== kept) setKept(come);
  const files = come ?? kept;
  const failed = ground.failed || labels.failed;
  // a map drawn without its basemap stays while the basemap is tried again
  const [hasFailed, setHasFailed] = useState(false);
  if (failed && !hasFailed) setHasFailed(true);
  const retry = () => {
    for (const file of [ground, labels]) if (file.failed) file.retry();
  };
  return { files, failed, isSettled: hasFailed || files !== null, retry };
}
