// Projects that lie too close for a symbol each, clustered as MapLibre clusters them (the same algorithm and radius).
import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import type { Box, LonLat } from '../../geo/published';
import type { ProjectPoint, ProjectPoints } from '../domain/filter';
import type { MarkAt } from '../domain/pills';
import { limits } from '../domain/view';
import { clusterProperty, clusterRadius, lastClustered } from './clusterProperty';
import type { ClusterAnswers } from './hits';
import { markRadius } from './marks';

export type Clusters = ClusterAnswers & {
  /** Single projects and clusters in a [west, south, east, north] box at a zoom, with MapLibre's properties of clusters. */
  at: (box: Box, zoom: number) => Feature<Point>[];
  /** The projects of the donut or symbol nearest to a place, at a zoom. */
  projectsAt: (at: LonLat, zoom: number) => readonly string[];
  /** All donuts and symbols of a zoom. */
  marksAt: (zoom: number) => readonly MarkAt[];
};

/** The donuts and symbols that stand for projects and clusters; `heldBy`: the localities of a mark's projects. */
export const marksOf = (
  features: readonly Feature[],
  heldBy: (feature: Feature) => readonly string[] = () => [],
): MarkAt[] =>
  features.flatMap((feature) => {
    const { geometry, properties } = feature;
    if (geometry.type !== 'Point') return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ at: [lon, lat], radius: markRadius(properties?.point_count ?? 1), held: heldBy(feature) }];
  });

/** Each of the industries is counted. */
export function clustersOf({ features }: ProjectPoints, industries: readonly { id: string }[]): Clusters {
  const index = new Supercluster<ProjectPoint['properties'], Record<string, number>>({
    radius: clusterRadius,
    extent: 512,
    maxZoom: lastClustered,
    map: ({ industry }) =>
      Object.fromEntries(industries.map(({ id }) => [clusterProperty(id), id === industry ? 1 : 0])),
    reduce: (sum, counts) => {
      for (const [key, count] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + count;
    },
  }).load([...features]);
  const nearest = ([lon, lat]: LonLat, zoom: number) => {
    const far = ({ geometry: { coordinates } }: Feature<Point>) =>
      Math.hypot((coordinates[0] ?? 0) - lon, (coordinates[1] ?? 0) - lat);
    return index.getClusters([...limits.box], zoom).sort((a, b) => far(a) - far(b))[0];
  };
  const projectsIn = ({
    properties,
  }: Pick<Feature, 'properties'>): Pick<ProjectPoint['properties'], 'id' | 'locality'>[] =>
    properties?.cluster_id === undefined
      ? [{ id: properties?.id, locality: properties?.locality }]
      : index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties);
  const marks = new Map<number, readonly MarkAt[]>();
  const marksAt = (zoom: number) => {
    const localitiesIn = (mark: Feature) => projectsIn(mark).map(({ locality }) => locality);
    const made = marks.get(zoom) ?? marksOf(index.getClusters([...limits.box], zoom), localitiesIn);
    marks.set(zoom, made);
    return made;
  };
  return {
    at: (box, zoom) => index.getClusters([...box], Math.floor(zoom)),
    marksAt: (zoom) => marksAt(Math.floor(zoom)),
    projectsAt: (at, zoom) => {
      const mark = nearest(at, Math.floor(zoom));
      return mark ? projectsIn(mark).map(({ id }) => id) : [];
    },
    partsAt: (cluster) => index.getClusterExpansionZoom(cluster),
    projectsOf: (cluster) => projectsIn({ properties: { cluster_id: cluster } }).map(({ id }) => id),
  };
}
