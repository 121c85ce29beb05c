// The basemap uncut, as the GeoJSON that its sources hold: for pictures, prints and the opening page.
import type { FeatureCollection } from 'geojson';
import { type BasemapTopology, type Ground, groundOf, type ReliefTopology, type WaterTopology } from '../../geo/ground';
import type { uncutPaths } from './basemapFiles';
import type { Labels } from './labels';

/** `labels`: with those of the reported localities. */
export type Basemap = Ground & { coast: FeatureCollection; labels: FeatureCollection };
/** The values of the files it is made of. */
export type Uncut = {
  topology: BasemapTopology;
  water: WaterTopology;
  relief: ReliefTopology;
  coast: FeatureCollection;
} & { [K in keyof typeof uncutPaths]: unknown };

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const emptyBasemap: Basemap = {
  land: empty,
  china: empty,
  region: empty,
  relief: empty,
  borders: empty,
  coast: empty,
  lakes: empty,
  rivers: empty,
  labels: empty,
};

/** All sources of the basemap from the values of its files. */
export const basemapOf = ({ topology, water, relief, coast }: Uncut, labels: Labels): Basemap => ({
  ...groundOf(topology, water, relief),
  coast,
  labels,
});
