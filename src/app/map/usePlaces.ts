// Townships and airports: asked for once the map is there and close enough to name them, or when nothing else is wanted.
import type { FeatureCollection } from 'geojson';
import { nameClasses } from '../../domain/labels';
import type { View } from '../../domain/view';
import { placesPath } from '../../map/basemapFiles';
import { useAddress } from '../address/useAddress';
import { useLoad } from '../files/useLoad';

const kinds = ['township', 'airport'];
const namedFrom = Math.min(
  ...nameClasses.filter((one) => one.kinds.some((kind) => kinds.includes(kind))).map(({ minzoom }) => minzoom),
);

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Whether an address looks from so near that they are named; what is opened is looked at from near. */
const isNear = ({ camera, at }: View) => at !== null || (camera !== null && camera.zoom >= namedFrom);

/** As points; a map without them says less and is no less whole. `isWhole`: the map has its first picture; `isQuiet`: nothing else is wanted. */
export function usePlaces(isWhole: boolean, isQuiet: boolean): FeatureCollection {
  const { view } = useAddress();
  const isDue = isQuiet || (isWhole && isNear(view));
  return useLoad(isDue ? placesPath : null).value ?? none;
}
