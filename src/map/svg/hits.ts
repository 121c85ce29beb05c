// From the elements under the pointer to what they mean, most specific first.
import type { Feature, Point } from 'geojson';
import type { LonLat } from '../../../geo/published';
import type { Hover, Pick } from '../../domain/pick';
import { limits } from '../../domain/view';
import { zoomTo } from '../cameras';
import type { Engine, ScreenPoint } from '../engine';
import type { Clusters } from './clusters';

type Under = { project: HTMLElement | null; stack: number | null; localities: string[] };

/** What lies at a point of the page. */
export function under(box: Element, { clientX, clientY }: { clientX: number; clientY: number }): Under {
  const elements = document.elementsFromPoint(clientX, clientY).filter((element) => box.contains(element));
  const symbol = elements.map((element) => element.closest<HTMLElement>('[data-project], [data-stack]')).find(Boolean);
  const localities = elements.flatMap((element) => element.getAttribute('data-locality') ?? []);
  const stack = symbol?.getAttribute('data-stack');
  return {
    project: symbol?.hasAttribute('data-project') ? symbol : null,
    stack: stack == null ? null : Number(stack),
    localities: [...new Set(localities)],
  };
}

/** What a click picks; null when the map itself answered by zooming in to where a stack parts. */
export function pickOf(
  { project, stack, localities }: Under,
  engine: Engine,
  clusters: Clusters,
  drawn: readonly Feature<Point>[],
): Pick | null {
  const found = drawn.find(({ properties }) => stack !== null && properties?.cluster_id === stack);
  if (found && stack !== null) {
    const [lon = 0, lat = 0] = found.geometry.coordinates;
    const at: LonLat = [lon, lat];
    const zoom = clusters.partsAt(stack);
    if (zoom > limits.maxZoom) return { kind: 'stack', projects: clusters.projectsOf(stack), at };
    zoomTo(engine, at, zoom + 0.2);
    return null;
  }
  if (project) {
    const locality = project.getAttribute('data-in') ?? '';
    const id = project.getAttribute('data-project') ?? '';
    return { kind: 'project', id, locality, others: localities.filter((one) => one !== locality) };
  }
  const [id, ...others] = localities;
  return id === undefined ? { kind: 'ground' } : { kind: 'locality', id, others };
}

/** What the pointer is over; null over bare ground and over stacks. */
export function hoverOf({ project, stack, localities }: Under, { x, y }: ScreenPoint): Hover | null {
  if (stack !== null) return null;
  if (project) return { kind: 'project', id: project.getAttribute('data-project') ?? '', x, y };
  const [id] = localities;
  return id === undefined ? null : { kind: 'locality', id, x, y };
}
