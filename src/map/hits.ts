// Hit test: from what lies under the pointer to what it means, whichever way the map is drawn.
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

/** What a click picks; null when the map itself answered by zooming in to where a cluster parts. */
export async function pickOf(
  { project, cluster, localities }: Hits,
  engine: Engine,
  clusters: ClusterAnswers,
): Promise<Pick | null> {
  if (cluster) {
    const { id, at } = cluster;
    const zoom = await clusters.partsAt(id);
    if (zoom > limits.maxZoom) return { kind: 'cluster', projects: await clusters.projectsOf(id), at };
    zoomTo(engine, at, zoom + 0.2);
    return null;
  }
  if (project) return { kind: 'project', ...project, others: localities.filter((id) => id !== project.locality) };
  const [id, ...others] = localities;
  return id === undefined ? { kind: 'basemap' } : { kind: 'locality', id, others };
}

/** What the pointer is over; null over the bare basemap and over clusters. */
export function hoverOf({ project, cluster, localities }: Hits, { x, y }: ScreenPoint): Hover | null {
  if (cluster) return null;
  if (project) return { kind: 'project', id: project.id, x, y };
  const [id] = localities;
  return id === undefined ? null : { kind: 'locality', id, x, y };
}
