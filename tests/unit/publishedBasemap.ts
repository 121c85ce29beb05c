// The basemap uncut, of the published files, with the reported localities' own labels.
import { basemapOf, type Uncut } from '../../src/map/basemap';
import { uncutPaths } from '../../src/map/basemapFiles';
import { published } from './published';
import { publishedLabels } from './publishedLabels';

export const publishedBasemap = () =>
  basemapOf(
    Object.fromEntries(Object.entries(uncutPaths).map(([name, path]) => [name, published(path)])) as Uncut,
    publishedLabels(),
  );
