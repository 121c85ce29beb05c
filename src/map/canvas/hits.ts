// What the drawn map holds at a point, by geometry: marks around it, and the polygons that it lies in.
import type { Feature } from 'geojson';
import type { LonLat } from '../../../geo/published';
import type { Areas } from '../../domain/filling';
import { planeOf } from '../../domain/fitting';
import { nameAt, type PlacedName } from '../../domain/placement';
import type { Clusters } from '../clusters';
import type { Hits } from '../engine';
import { markRadius } from '../marks';
import { boxOf, type Frame } from '../scene/frame';

const largest = 40; // px: no mark is larger

const total = ({ properties }: Feature): number => Number(properties?.point_count ?? 1);

/** The mark at a point: single projects lie above clusters, and the nearest counts. */
function markAt(clusters: Clusters, { camera, width, height }: Frame, { x, y }: { x: number; y: number }) {
  const plane = planeOf(camera, { width, height });
  const [lon, lat] = plane.unproject({ x, y });
  // the marks around the point: those of a view as wide as the largest of them
  const around = boxOf({ camera: { ...camera, lon, lat }, width: 0, height: 0, margin: largest });
  return clusters
    .at(around, camera.zoom)
    .map((feature) => {
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const spot = plane.project([lon, lat]);
      return { feature, at: [lon, lat] as LonLat, distance: Math.hypot(spot.x - x, spot.y - y) };
    })
    .filter(({ feature, distance }) => distance <= markRadius(total(feature)))
    .sort((a, b) => Number(total(a.feature) > 1) - Number(total(b.feature) > 1) || a.distance - b.distance)[0];
}

type Held = {
  clusters: Clusters;
  areas: Areas;
  polygons: readonly string[];
  names: () => readonly PlacedName[];
};

/** Hit test at a point, CSS px from the frame's upper left corner; `polygons`: ids of the localities shown as such; `names`: those that are shown. */
export function hitsAt(
  { clusters, areas, polygons, names }: Held,
  frame: Frame,
  point: { x: number; y: number },
): Hits {
  const found = markAt(clusters, frame, point);
  const { cluster_id: cluster, id, locality } = found?.feature.properties ?? {};
  const plane = planeOf(frame.camera, frame);
  const localities = areas(plane.unproject(point)).filter((one) => polygons.includes(one));
  return {
    project: found && cluster === undefined ? { id: String(id), locality: String(locality) } : null,
    cluster: found && cluster !== undefined ? { id: Number(cluster), at: found.at } : null,
    name: nameAt(names(), plane.project, point),
    localities: [...new Set(localities)],
  };
}
