// Projects that lie too close for a symbol each, clustered as MapLibre clusters them (the same algorithm and radius).
import Supercluster from 'supercluster';
import type { Box, LonLat } from '../../../geo/published';
import type { ProjectPoint, ProjectPoints } from '../../domain/filter';
import { limits } from '../../domain/view';
import { clusterRadius } from '../layers/projects';

type Counts = Record<string, number>;
export type Stack = { id: number; at: LonLat; total: number; counts: Counts };
export type Clusters = {
  /** Single projects and stacks in a [west, south, east, north] box at a zoom. */
  at: (box: Box, zoom: number) => { singles: ProjectPoint[]; stacks: Stack[] };
  /** The zoom from which a stack parts; beyond the limits if its projects share a point. */
  partsAt: (stack: number) => number;
  projectsOf: (stack: number) => string[];
};

export function clustersOf(points: ProjectPoints): Clusters {
  const index = new Supercluster<ProjectPoint['properties'], Counts>({
    radius: clusterRadius,
    extent: 512,
    maxZoom: limits.maxZoom,
    map: ({ industry }) => ({ [industry]: 1 }),
    reduce: (sum, counts) => {
      for (const [industry, count] of Object.entries(counts)) sum[industry] = (sum[industry] ?? 0) + count;
    },
  }).load([...points.features] as never);
  return {
    at(box, zoom) {
      const features = index.getClusters([...box], Math.floor(zoom));
      const singles: ProjectPoint[] = [];
      const stacks: Stack[] = [];
      for (const feature of features) {
        const at = feature.geometry.coordinates as LonLat;
        if ('cluster_id' in feature.properties) {
          const {
            cluster_id: id,
            point_count: total,
            cluster: _,
            point_count_abbreviated: __,
            ...counts
          } = feature.properties;
          stacks.push({ id, at, total, counts: counts as Counts });
        } else singles.push(feature as ProjectPoint);
      }
      return { singles, stacks };
    },
    partsAt: (stack) => index.getClusterExpansionZoom(stack),
    projectsOf: (stack) => index.getLeaves(stack, Number.POSITIVE_INFINITY).map(({ properties }) => properties.id),
  };
}
