// The lines of links answer the pointer: they lie above localities and below projects, whichever way the map is drawn.
import type { LinkFeature, LinkProperties } from '../domain/links';
import type { Hover, Pick } from '../domain/pick';
import type { Engine, ScreenPoint } from './engine';

const reach = 6; // px to either side of a line

function distanceTo({ x, y }: ScreenPoint, a: ScreenPoint, b: ScreenPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(a.x + t * dx - x, a.y + t * dy - y);
}

/** The nearest link whose curve passes within reach of a point (CSS px of the map); the selected locality’s own first. */
export function linkAt(
  arcs: readonly LinkFeature[],
  plane: { project: Engine['project'] },
  point: ScreenPoint,
): LinkProperties | null {
  let found: { properties: LinkProperties; distance: number } | null = null;
  for (const { geometry, properties } of arcs) {
    if (geometry.type !== 'LineString') continue;
    const points = geometry.coordinates.map(([lon = 0, lat = 0]) => plane.project([lon, lat]));
    let distance = Number.POSITIVE_INFINITY;
    for (const [index, b] of points.entries())
      distance = Math.min(distance, distanceTo(point, points[index - 1] ?? b, b));
    if (distance > reach) continue;
    const isBetter = !found || (properties.lit !== found.properties.lit ? properties.lit : distance < found.distance);
    if (isBetter) found = { properties, distance };
  }
  return found?.properties ?? null;
}

/** A click that met no project picks the link there instead of what lies below. */
export const pickOver = (pick: Pick, link: LinkProperties | null): Pick =>
  link && (pick.kind === 'locality' || pick.kind === 'basemap' || pick.kind === 'name')
    ? { kind: 'link', fact: link.fact }
    : pick;

/** The same for the pointer that rests. */
export const hoverOver = (hover: Hover | null, link: LinkProperties | null, { x, y }: ScreenPoint): Hover | null =>
  link && hover?.kind !== 'project' && hover?.kind !== 'cluster' ? { kind: 'link', id: link.id, x, y } : hover;
