// The localities' areas, which the first screen waits for.
import { useMemo } from 'react';
import { areaLayers, noAreas } from '../../map/areas';
import { areasPath } from '../../map/basemapFiles';
import { useLoad } from '../files/useLoad';

/** Surveyed areas, and those that are sketched. */
export function useLayers() {
  const { value } = useLoad(areasPath);
  return useMemo(() => (value ? areaLayers(value) : noAreas), [value]);
}
