// The localities' outlines, which the first screen waits for.
import type { FeatureCollection } from 'geojson';
import { useLoad } from '../files/useLoad';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function useLayers() {
  const districts = useLoad('districts.geojson').value ?? none;
  const parks = useLoad('parks.geojson').value ?? none;
  return { districts, parks };
}
