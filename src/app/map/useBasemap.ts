// Loads the basemap and makes its sources once; until then, and if it fails to load, the ground is empty.
import { useMemo, useState } from 'react';
import type { Atlas } from '../../domain/atlas';
import { type BasemapTopology, emptyGround, groundOf, type Labels, type WaterTopology } from '../../map/basemap';
import { useLoad } from '../files/useLoad';

export function useGround(atlas: Atlas) {
  const topology = useLoad<BasemapTopology>('basemap/basemap.topojson');
  const water = useLoad<WaterTopology>('basemap/water.topojson');
  const labels = useLoad<Labels>('basemap/labels.geojson');
  const files = [topology, water, labels];
  const ground = useMemo(
    () =>
      topology.value && water.value && labels.value
        ? groundOf(topology.value, water.value, labels.value, atlas.index.localities)
        : emptyGround,
    [topology.value, water.value, labels.value, atlas],
  );
  const failed = files.some((file) => file.failed);
  // a map drawn without its basemap stays while the basemap is tried again
  const [hasFailed, setHasFailed] = useState(false);
  if (failed && !hasFailed) setHasFailed(true);
  const retry = () => {
    for (const file of files) if (file.failed) file.retry();
  };
  return { ground, failed, isSettled: hasFailed || ground !== emptyGround, retry };
}
