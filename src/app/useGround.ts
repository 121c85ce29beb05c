// Loads the basemap and makes its sources once; until then the ground is empty.
import { useMemo } from 'react';
import type { Atlas } from '../domain/atlas';
import { type BasemapTopology, emptyGround, groundOf, type Labels, type WaterTopology } from '../map/ground';
import { useLoad } from './useLoad';

export function useGround(atlas: Atlas) {
  const topology = useLoad<BasemapTopology>('basemap/basemap.topojson').value;
  const water = useLoad<WaterTopology>('basemap/water.topojson').value;
  const labels = useLoad<Labels>('basemap/labels.geojson').value;
  return useMemo(
    () => (topology && water && labels ? groundOf(topology, water, labels, atlas.index.localities) : emptyGround),
    [topology, water, labels, atlas],
  );
}
