// The basemap as far as it can be seen at the opening zoom.
import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { AtlasIndex } from '../../geo/published';
import { type Basemap, type BasemapTopology, basemapOf, type Labels, type WaterTopology } from '../map/basemap';

const coarse = 0.001; // degrees²: triangles that a reader could not see at the opening zoom

export function coarseBasemap(
  topology: BasemapTopology,
  water: WaterTopology,
  labels: Labels,
  index: AtlasIndex,
): Basemap {
  const coarsened = <T extends Topology>(one: T) => simplify(presimplify(one as never), coarse) as unknown as T;
  return basemapOf(coarsened(topology), coarsened(water), labels, index.localities);
}
