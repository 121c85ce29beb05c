// The published files of the basemap: where they are, and what each must hold.
import { archiveStart, areasPath, groundPath, shadePath } from '../../geo/extent';
import { type Looks, layer, topology as topologyOf } from '../domain/looks';
import type { Labels } from './labels';
import type { Archive } from './tiles/archive';

/** How much of an archive is fetched first; paths below `atlas/`: of ground, waters and borders as tiles; of the relief's shade; of the localities' areas; of names. */
export { archiveStart, areasPath, groundPath, shadePath };
export const labelsPath = 'basemap/labels.geojson';
/** Townships and airports, which show from some zoom on. */
export const placesPath = 'basemap/places.geojson';
/** The shapes that the tiles are cut from: for pictures that show them as they are. */
export const uncutPaths = {
  topology: 'basemap/basemap.topojson',
  water: 'basemap/water.topojson',
  relief: 'basemap/relief.topojson',
  coast: 'basemap/coast.geojson',
} as const;
export type BasemapPath = typeof groundPath | typeof labelsPath;
export type UncutPath = (typeof uncutPaths)[keyof typeof uncutPaths];

/** What maps draw the basemap of. */
export type BasemapFiles = { ground: Archive; labels: Labels };

/** What each file but the archive must hold. */
export const basemapLooks: Looks = {
  [areasPath]: topologyOf(['districts', 'parks']),
  [labelsPath]: layer,
  [placesPath]: layer,
  [uncutPaths.topology]: topologyOf(['land', 'china', 'counties']),
  [uncutPaths.water]: topologyOf(['lakes', 'rivers']),
  [uncutPaths.relief]: topologyOf(['relief']),
  [uncutPaths.coast]: layer,
};
