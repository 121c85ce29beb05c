// The basemap as far as it can be seen at the opening zoom.
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { BasemapTopology, ReliefTopology, WaterTopology } from '../../geo/ground';
import type { AtlasIndex } from '../../geo/published';
import { type Basemap, basemapOf, emptyBasemap } from '../map/basemap';
import { type Labels, labelsWith } from '../map/labels';

// degrees²: triangles that a reader could not see at the opening zoom, and of the faint relief could not tell
const coarse = { lines: 0.0016, relief: 0.015 } as const;
const smallestHill = 0.3; // degrees²

export function coarseBasemap(
  topology: BasemapTopology,
  water: WaterTopology,
  relief: ReliefTopology,
  labels: Labels,
  index: AtlasIndex,
): Basemap {
  const coarsened = <T extends Topology>(one: T, smallest: number = coarse.lines) =>
    simplify(presimplify(one as never), smallest) as unknown as T;
  const hills = coarsened(relief, coarse.relief);
  const large = filter(hills as never, filterWeight(hills as never, smallestHill)) as unknown as ReliefTopology;
  return basemapOf(
    { topology: coarsened(topology), water: coarsened(water), relief: large, coast: emptyBasemap.coast },
    labelsWith(labels, index.localities),
  );
}
