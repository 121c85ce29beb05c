// From what is drawn under the pointer to what it means: a pick for a click, a hover for a move.
import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre, Point as ScreenPoint } from 'maplibre-gl';
import type { LonLat } from '../../../geo/published';
import type { Hover, Pick } from '../../domain/pick';
import { limits } from '../../domain/view';
import { zoomTo } from '../cameras';
import { clickable, sources } from '../layers/ids';
import { webglEngine } from './engine';

const text = (feature: MapGeoJSONFeature | undefined, key: string): string => String(feature?.properties[key] ?? '');

const under = (map: MapLibre, point: ScreenPoint, layers: readonly string[]) =>
  map.queryRenderedFeatures(point, { layers: layers.filter((id) => map.getLayer(id)) });

const distinct = (features: readonly MapGeoJSONFeature[]) => [
  ...new Set(features.map((feature) => text(feature, 'id'))),
];

/** Opens a cluster: zooms to where it parts, or, if it never does (its projects share a point), lists it. */
async function openCluster(map: MapLibre, cluster: MapGeoJSONFeature): Promise<Pick | null> {
  const source = map.getSource<GeoJSONSource>(sources.projects);
  const id = Number(cluster.properties.cluster_id);
  if (!source || cluster.geometry.type !== 'Point') return null;
  const center = cluster.geometry.coordinates as LonLat;
  const zoom = await source.getClusterExpansionZoom(id);
  if (zoom <= limits.maxZoom) {
    zoomTo(webglEngine(map), center, zoom + 0.2);
    return null;
  }
  const leaves = await source.getClusterLeaves(id, Number.POSITIVE_INFINITY, 0);
  return { kind: 'stack', projects: leaves.map(({ properties }) => String(properties?.id)), at: center };
}

/** What a click at a point of the screen picks; null when the map itself answered by zooming in. */
export async function pickAt(map: MapLibre, point: ScreenPoint): Promise<Pick | null> {
  const [project] = under(map, point, clickable.projects);
  const localities = distinct(under(map, point, clickable.localities));
  if (project?.properties.cluster) return openCluster(map, project);
  if (project) {
    const locality = text(project, 'locality');
    return { kind: 'project', id: text(project, 'id'), locality, others: localities.filter((id) => id !== locality) };
  }
  const [id, ...others] = localities;
  return id === undefined ? { kind: 'ground' } : { kind: 'locality', id, others };
}

/** What the pointer is over; null over bare ground and over clusters. */
export function hoverAt(map: MapLibre, point: ScreenPoint): Hover | null {
  const [project] = under(map, point, clickable.projects);
  if (project?.properties.cluster) return null;
  if (project) return { kind: 'project', id: text(project, 'id'), x: point.x, y: point.y };
  const [id] = distinct(under(map, point, clickable.localities));
  return id === undefined ? null : { kind: 'locality', id, x: point.x, y: point.y };
}
