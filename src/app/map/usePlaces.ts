// Townships and airports: asked for once the map is there, so that the first picture need not wait for them.
import type { FeatureCollection } from 'geojson';
import { placesPath } from '../../map/basemapFiles';
import { useLoad } from '../files/useLoad';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** As points; a map without them says less and is no less whole. */
export const usePlaces = (isDue: boolean): FeatureCollection => useLoad(isDue ? placesPath : null).value ?? none;
