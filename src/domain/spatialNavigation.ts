// Walking the map's features by arrow keys: the next one in a direction, or in order.
import type { LonLat } from '../../geo/published';
import { project } from './mercator';

export type Direction = 'up' | 'down' | 'left' | 'right';
type Stop = { id: string; at: LonLat };

const ways: Record<Direction, [x: number, y: number]> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
const aside = 2; // a step sideways weighs as much as two steps ahead

/**
 * The nearest stop that lies more ahead than aside in a direction, weighing what is off the line; null at the edge.
 * Points are [lon, lat], WGS-84; distances are of the Web-Mercator plane.
 */
export function nextIn(stops: readonly Stop[], from: string, direction: Direction): string | null {
  const here = stops.find(({ id }) => id === from);
  if (!here) return stops[0]?.id ?? null;
  const [x, y] = project(here.at, 0);
  const [wayX, wayY] = ways[direction];
  const ahead = stops.flatMap(({ id, at }) => {
    const [toX, toY] = project(at, 0);
    const along = (toX - x) * wayX + (toY - y) * wayY;
    const off = Math.abs((toX - x) * wayY) + Math.abs((toY - y) * wayX);
    return id !== from && along > 0 && off <= along * 1.5 ? [{ id, cost: along + aside * off }] : [];
  });
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.id ?? null;
}

/** The stop `by` places further in the list; null beyond its ends. */
export function nextInOrder(stops: readonly Stop[], from: string, by: 1 | -1): string | null {
  const index = stops.findIndex(({ id }) => id === from);
  return stops[index + by]?.id ?? null;
}
