// Loads the basemap and makes its sources once; until then, and if it fails to load, the ground is empty.
import { useState } from 'react';
import type { Atlas } from '../../domain/atlas';
import {
  type BasemapTopology,
  emptyGround,
  type Ground,
  groundOf,
  type Labels,
  type WaterTopology,
} from '../../map/basemap';
import { useLoad } from '../files/useLoad';

const grounds = new WeakMap<BasemapTopology, Ground>();

function groundMade(basemap: BasemapTopology, water: WaterTopology, labels: Labels, { index }: Atlas): Ground {
  const ground = grounds.get(basemap) ?? groundOf(basemap, water, labels, index.localities);
  grounds.set(basemap, ground);
  return ground;
}

/** The basemap, the same for all who ask. */
export function useBasemap(atlas: Atlas) {
  const topology = useLoad('basemap/basemap.topojson');
  const water = useLoad('basemap/water.topojson');
  const labels = useLoad('basemap/labels.geojson');
  const files = [topology, water, labels];
  const ground =
    topology.value && water.value && labels.value
      ? groundMade(topology.value, water.value, labels.value, atlas)
      : emptyGround;
  const failed = files.some((file) => file.failed);
  // a map drawn without its basemap stays while the basemap is tried again
  const [hasFailed, setHasFailed] = useState(false);
  if (failed && !hasFailed) setHasFailed(true);
  const retry = () => {
    for (const file of files) if (file.failed) file.retry();
  };
  return { ground, failed, isSettled: hasFailed || ground !== emptyGround, retry };
}
