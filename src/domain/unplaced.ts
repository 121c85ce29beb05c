// Projects whose place is not known exactly: from some zoom on they leave their locality's point for a chip at its edge.
import type { AtlasLocality } from '../../geo/published';
import type { Atlas } from './atlas';
import type { ProjectPoint } from './filter';
import { sizeOf } from './mercator';

/** Those of one locality, by their ids. */
export type Unplaced = { locality: AtlasLocality; projects: readonly string[] };

const wide = 90; // px: narrower at a whole zoom, nothing that lies within it is shown until the next

/** Whether a locality is so wide at a whole zoom that a point in it says where something is. */
const isWideAt = ({ bbox }: AtlasLocality, zoom: number) => Math.min(...sizeOf(bbox, zoom)) >= wide;

/** What stands on the map at a whole zoom as points, and what as chips, in the order of localities. */
export function parted({ index }: Atlas, points: readonly ProjectPoint[], zoom: number) {
  const localities = index.localities.filter((locality) => isWideAt(locality, zoom));
  const ids = new Set(localities.map(({ id }) => id));
  const isUnplaced = ({ properties: { vague, locality } }: ProjectPoint) => vague && ids.has(locality);
  const unplaced = points.filter(isUnplaced);
  return {
    points: unplaced.length === 0 ? points : points.filter((point) => !isUnplaced(point)),
    chips: localities.flatMap((locality): Unplaced[] => {
      const own = unplaced.filter(({ properties }) => properties.locality === locality.id);
      return own.length === 0 ? [] : [{ locality, projects: own.map(({ properties }) => properties.id) }];
    }),
  };
}
