// Projects that lie too close for a symbol each, clustered as MapLibre clusters them (the same algorithm and radius).
import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import type { Box, LonLat } from '../../geo/published';
import type { Atlas } from '../domain/atlas';
import type { ProjectPoint, ProjectPoints } from '../domain/filter';
import type { MarkAt } from '../domain/pills';
import type { Marked } from '../domain/targets';
import { parted } from '../domain/unplaced';
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
  /** The projects that stand on the map at a zoom as points or in clusters; the same object while they are the same. */
  sourceAt: (zoom: number) => ProjectPoints;
  /** All donuts and symbols of a zoom, and the chips of those whose place is not known exactly. */
  markedAt: (zoom: number) => Marked;
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

type Properties = ProjectPoint['properties'];
type Index = Supercluster<Properties, Record<string, number>>;

/** Each of the industries is counted. */
function indexOf(points: readonly ProjectPoint[], industries: readonly { id: string }[]): Index {
  return new Supercluster<Properties, Record<string, number>>({
    radius: clusterRadius,
    extent: 512,
    maxZoom: lastClustered,
    map: ({ industry }) =>
      Object.fromEntries(industries.map(({ id }) => [clusterProperty(id), id === industry ? 1 : 0])),
    reduce: (sum, counts) => {
      for (const [key, count] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + count;
    },
  }).load([...points]);
}

/** What stands on the map at some zooms, in an index of its own. */
type Level = ReturnType<typeof parted> & { number: number; index: Index; source: ProjectPoints };
const most = 64; // levels

export function clustersOf({ features, ...collection }: ProjectPoints, atlas: Atlas): Clusters {
  const levels: Level[] = [];
  const byZoom = new Map<number, Level>();
  /** Zooms with the same chips share a level. */
  const levelAt = (zoom: number): Level => {
    const whole = Math.floor(zoom);
    const known = byZoom.get(whole);
    if (known) return known;
    const { points, chips } = parted(atlas, features, whole);
    // closer there are only more chips: as many points are the same points
    const same = levels.find((level) => level.points.length === points.length);
    const level = same ?? {
      ...{ points, chips, number: levels.length, index: indexOf(points, atlas.index.industries) },
      source: { ...collection, features: [...points] },
    };
    if (!same) levels.push(level);
    byZoom.set(whole, level);
    return level;
  };
  // a cluster is known by its level's number as well as by its own in that level's index
  const found = (cluster: number) => {
    const level = levels[cluster % most];
    if (!level) throw new Error(`no cluster ${cluster}`);
    return { index: level.index, id: Math.floor(cluster / most) };
  };
  const clustersIn = (box: readonly number[], zoom: number): Feature<Point>[] => {
    const { index, number } = levelAt(zoom);
    return index.getClusters([...box] as Box, Math.floor(zoom)).map(({ properties, ...feature }) => {
      if (!('cluster_id' in properties)) return { ...feature, properties };
      return { ...feature, properties: { ...properties, cluster_id: properties.cluster_id * most + number } };
    });
  };
  const nearest = ([lon, lat]: LonLat, zoom: number) => {
    const far = ({ geometry: { coordinates } }: Feature<Point>) =>
      Math.hypot((coordinates[0] ?? 0) - lon, (coordinates[1] ?? 0) - lat);
    return clustersIn(limits.box, zoom).sort((a, b) => far(a) - far(b))[0];
  };
  const leavesOf = (cluster: number): Properties[] => {
    const { index, id } = found(cluster);
    return index.getLeaves(id, Number.POSITIVE_INFINITY).map(({ properties }) => properties);
  };
  const projectsIn = ({ properties }: Pick<Feature, 'properties'>): Pick<Properties, 'id' | 'locality'>[] =>
    properties?.cluster_id === undefined
      ? [{ id: properties?.id, locality: properties?.locality }]
      : leavesOf(properties.cluster_id);
  const marks = new Map<number, readonly MarkAt[]>();
  const marksAt = (zoom: number) => {
    const localitiesIn = (mark: Feature) => projectsIn(mark).map(({ locality }) => locality);
    const made = marks.get(zoom) ?? marksOf(clustersIn(limits.box, zoom), localitiesIn);
    marks.set(zoom, made);
    return made;
  };
  return {
    at: clustersIn,
    sourceAt: (zoom) => levelAt(zoom).source,
    marksAt: (zoom) => marksAt(Math.floor(zoom)),
    markedAt: (zoom) => ({ marks: marksAt(Math.floor(zoom)), chips: levelAt(zoom).chips }),
    projectsAt: (at, zoom) => {
      const mark = nearest(at, zoom);
      return mark ? projectsIn(mark).map(({ id }) => id) : [];
    },
    partsAt: (cluster) => {
      const { index, id } = found(cluster);
      return index.getClusterExpansionZoom(id);
    },
    projectsOf: (cluster) => leavesOf(cluster).map(({ id }) => id),
  };
}
