// What MapLibre draws at a point, and what it knows of its clusters.
import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre, Point as ScreenPoint } from 'maplibre-gl';
import { nameAt, type PlacedName } from '../../domain/placement';
import type { Hits } from '../engine';
import type { ClusterAnswers } from '../hits';
import { clickable, sources } from '../layers/ids';

const text = (feature: MapGeoJSONFeature, key: string): string => String(feature.properties[key] ?? '');

const drawnAt = (map: MapLibre, point: ScreenPoint, layers: readonly string[]) =>
  map.queryRenderedFeatures(point, { layers: layers.filter((id) => map.getLayer(id)) });

/** Hit test at a point, CSS px from the map's upper left corner; `names`: those that were placed. */
export function hitsAt(map: MapLibre, names: readonly PlacedName[], point: ScreenPoint): Hits {
  const [mark] = drawnAt(map, point, clickable.projects);
  const localities = new Set(drawnAt(map, point, clickable.localities).map((feature) => text(feature, 'id')));
  const [lon = 0, lat = 0] = mark?.geometry.type === 'Point' ? mark.geometry.coordinates : [];
  const isCluster = mark?.properties.cluster === true;
  return {
    project: mark && !isCluster ? { id: text(mark, 'id'), locality: text(mark, 'locality') } : null,
    cluster: mark && isCluster ? { id: Number(mark.properties.cluster_id), at: [lon, lat] } : null,
    name: nameAt(names, (at) => map.project([...at]), point),
    localities: [...localities],
  };
}

/** The clusters of the projects' source. */
export function clustersIn(map: MapLibre): ClusterAnswers {
  const source = map.getSource<GeoJSONSource>(sources.projects);
  return {
    partsAt: async (cluster) => (await source?.getClusterExpansionZoom(cluster)) ?? 0,
    projectsOf: async (cluster) => {
      const leaves = (await source?.getClusterLeaves(cluster, Number.POSITIVE_INFINITY, 0)) ?? [];
      return leaves.map(({ properties }) => String(properties?.id));
    },
  };
}
