// The basemap's labels with the reported localities' own, as the map has them.
import type { AtlasIndex } from '../../geo/published';
import { type Labels, labelsWith } from '../../src/map/labels';
import { published } from './published';

export const publishedLabels = (): Labels =>
  labelsWith(published<Labels>('basemap/labels.geojson'), published<AtlasIndex>('index.json').localities);
