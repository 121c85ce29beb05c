// Loads the basemap and makes its sources once; until then, and if it fails to load, it is empty.
import { useState } from 'react';
import type { Atlas } from '../../domain/atlas';
import {
  type Basemap,
  type BasemapTopology,
  basemapOf,
  emptyBasemap,
  type Labels,
  type WaterTopology,
} from '../../map/basemap';
import { useLoad } from '../files/useLoad';

const made = new WeakMap<BasemapTopology, Basemap>();

function madeOnce(topology: BasemapTopology, water: WaterTopology, labels: Labels, { index }: Atlas): Basemap {
  const basemap = made.get(topology) ?? basemapOf(topology, water, labels, index.localities);
  made.set(topology, basemap);
  return basemap;
}

/** The basemap, the same for all who ask. */
export function useBasemap(atlas: Atlas) {
  const topology = useLoad('basemap/basemap.topojson');
  const water = useLoad('basemap/water.topojson');
  const labels = useLoad('basemap/labels.geojson');
  const files = [topology, water, labels];
  const basemap =
    topology.value && water.value && labels.value
      ? madeOnce(topology.value, water.value, labels.value, atlas)
      : emptyBasemap;
  const failed = files.some((file) => file.failed);
  // a map drawn without its basemap stays while the basemap is tried again
  const [hasFailed, setHasFailed] = useState(false);
  if (failed && !hasFailed) setHasFailed(true);
  const retry = () => {
    for (const file of files) if (file.failed) file.retry();
  };
  return { basemap, failed, isSettled: hasFailed || basemap !== emptyBasemap, retry };
}
