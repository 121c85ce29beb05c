// The published files of the basemap: where they are, and what each must hold.
import { type Looks, layer, topology as topologyOf } from '../domain/looks';

/** Their paths below `atlas/`. */
export const basemapPaths = {
  topology: 'basemap/basemap.topojson',
  water: 'basemap/water.topojson',
  relief: 'basemap/relief.topojson',
  labels: 'basemap/labels.geojson',
} as const;
export type BasemapPath = (typeof basemapPaths)[keyof typeof basemapPaths];
/** The files as they came: who draws them parses them. */
export type BasemapTexts = Readonly<Record<keyof typeof basemapPaths, string>>;

/** What each file must hold. */
export const basemapLooks: Looks = {
  [basemapPaths.topology]: topologyOf(['land', 'china', 'counties']),
  [basemapPaths.water]: topologyOf(['lakes', 'rivers']),
  [basemapPaths.relief]: topologyOf(['relief']),
  [basemapPaths.labels]: layer,
};

/** A file of the basemap that is not what it should be. */
export class BasemapFault extends Error {
  constructor(readonly path: BasemapPath) {
    super(`atlas/${path} is not the file of the basemap that it should be: publish it again, or load it again.`);
  }
}
