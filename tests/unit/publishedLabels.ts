// The basemap's labels with the reported localities' own, as the map has them.
import type { AtlasIndex } from '../../geo/published';
import { basemapOf } from '../../src/map/basemap';
import { published } from './published';

export const publishedLabels = () =>
  basemapOf(
    published('basemap/basemap.topojson'),
    published('basemap/water.topojson'),
    published('basemap/relief.topojson'),
    published('basemap/labels.geojson'),
    published<AtlasIndex>('index.json').localities,
  ).labels;
