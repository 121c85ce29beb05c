// What the map shows from some zoom on, and loads once its first picture is there: townships and airports, the physical coast.
import type { FeatureCollection } from 'geojson';
import { type Looks, layer } from '../domain/looks';

/** The published files below `atlas/`. */
export const closeUpPaths = { places: 'basemap/places.geojson', coast: 'basemap/coast.geojson' } as const;
export type CloseUpPath = (typeof closeUpPaths)[keyof typeof closeUpPaths];
/** Names of places as points, and the sea that covers counties as an area; GeoJSON. */
export type CloseUp = Readonly<Record<keyof typeof closeUpPaths, FeatureCollection>>;

/** What each file must hold. */
export const closeUpLooks: Looks = { [closeUpPaths.places]: layer, [closeUpPaths.coast]: layer };

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** Before its files have come, or without them. */
export const noCloseUp: CloseUp = { places: none, coast: none };
