// A street map that is opened in the atlas: a reader's own file, or an archive that the host names.
import type { LayerSpecification } from 'maplibre-gl';
import type { Box } from '../../geo/published';
import type { Theme } from '../domain/view';
import type { Archive } from './tiles/archive';

/** An archive of vector tiles in the schema of Protomaps' basemaps. Values that can be sent to a worker. */
export type Streets = {
  /** The file's name, or the host's. */
  name: string;
  /** Whose data it holds, as its licence asks it to be said. */
  credit: string;
  /** [west, south, east, north] of what it covers, WGS-84. */
  box: Box;
  zooms: { min: number; max: number };
  archive: File | Archive;
  /** How it looks, bottom to top. */
  layers: Readonly<Record<Theme, readonly LayerSpecification[]>>;
};

/** The zoom from which streets are drawn: farther out the atlas's own basemap says more. */
export const streetsFrom = 8;

/** Whose tiles: of the basemap, or of the streets. */
export type TilesOf = 'ground' | 'streets';
