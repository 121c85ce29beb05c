// Hit test: from what lies under the pointer to what it means, whichever way the map is drawn.
import type { LonLat } from '../../geo/published';
import type { Hover, Pick } from '../domain/pick';
import { limits } from '../domain/view';
import { zoomTo } from './cameras';
import type { Engine, Hits, ScreenPoint } from './engine';

/** What a map knows of its clusters. */
export type ClusterAnswers = {
  /** The zoom from which a cluster parts; beyond the limits if its projects share a point. */
  partsAt: (cluster: number) => number | Promise<number>;
  projectsOf: (cluster: number) => string[] | Promise<string[]>;
};

const others = (localities: readonly string[], id: string) => localities.filter((other) => other !== id);

/** What a click picks; null when the map itself answered by zooming in to where a cluster parts. */
export async function pickOf(
  { project, cluster, name, localities }: Hits,
  engine: Engine,
  clusters: ClusterAnswers,
): Promise<Pick | null> {
  if (cluster) {
    const { id, at } = cluster;
    const zoom = await clusters.partsAt(id);
    if (zoom > limits.maxZoom) return { kind: 'cluster', projects: await clusters.projectsOf(id), localities, at };
    zoomTo(engine, at, zoom + 0.2);
    return null;
  }
  if (project) return { kind: 'project', ...project, others: others(localities, project.locality) };
  if (name)
    return name.id
      ? { kind: 'locality', id: name.id, others: others(localities, name.id) }
      : { kind: 'name', of: name };
  const [id] = localities;
  return id === undefined ? { kind: 'basemap' } : { kind: 'locality', id, others: others(localities, id) };
}

/** What the pointer is over; null over the bare basemap. `projectsAt`: those of the mark at a place. */
export function hoverOf(
  { project, cluster, name, localities }: Hits,
  { x, y }: ScreenPoint,
  projectsAt: (at: LonLat) => readonly string[],
): Hover | null {
  if (cluster) return { kind: 'cluster', projects: projectsAt(cluster.at), x, y };
  if (project) return { kind: 'project', id: project.id, x, y };
  if (name && !name.id) return { kind: 'name', of: name, x, y };
  const id = name?.id ?? localities[0];
  return id === undefined ? null : { kind: 'locality', id, x, y };
}
