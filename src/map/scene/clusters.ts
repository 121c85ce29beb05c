// Projects that lie too close for a symbol each, clustered as MapLibre clusters them (the same algorithm and radius).
import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import type { Box } from '../../../geo/published';
import type { ProjectPoint, ProjectPoints } from '../../domain/filter';
import { limits } from '../../domain/view';
import type { ClusterAnswers } from '../hits';
import { clusterProperty, clusterRadius } from '../layers/projects';

export type Clusters = ClusterAnswers & {
  /** Single projects and clusters in a [west, south, east, north] box at a zoom, with MapLibre's properties of clusters. */
  at: (box: Box, zoom: number) => Feature<Point>[];
};

/** Each of the industries is counted. */
export function clustersOf({ features }: ProjectPoints, industries: readonly { id: string }[]): Clusters {
  const index = new Supercluster<ProjectPoint['properties'], Record<string, number>>({
    radius: clusterRadius,
    extent: 512,
    maxZoom: limits.maxZoom,
    map: ({ industry }) =>
      Object.fromEntries(industries.map(({ id }) => [clusterProperty(id), id === industry ? 1 : 0])),
    reduce: (sum, counts) => {
      for (const [key, count] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + count;
    },
  }).load([...features]);
  return {
    at: (box, zoom) => index.getClusters([...box], Math.floor(zoom)),
    partsAt: (cluster) => index.getClusterExpansionZoom(cluster),
    projectsOf: (cluster) => index.getLeaves(cluster, Number.POSITIVE_INFINITY).map(({ properties }) => properties.id),
  };
}
