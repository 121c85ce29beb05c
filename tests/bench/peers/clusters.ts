// Points to clusters as the explorer's map makes them: greedily, within a radius on the screen, through a grid. Pure.
import type { ProjectPoints } from '../../../src/domain/filter';
import { clusterRadius } from '../../../src/map/clusterProperty';

/** Screen or world pixels; `counts` by industry. */
export type Cluster = { at: [number, number]; counts: Map<string, number>; total: number };

type Placed = { x: number; y: number; industry: string };

/** Clusters of what lies within the radius of the first point not yet taken. */
export function clustersOf(points: ProjectPoints, project: (lonLat: readonly number[]) => [number, number]): Cluster[] {
  const cells = new Map<string, Set<Placed>>();
  const cellOf = (x: number, y: number) => `${Math.floor(x / clusterRadius)} ${Math.floor(y / clusterRadius)}`;
  const placed = points.features.map(({ geometry, properties }): Placed => {
    const [x, y] = project(geometry.coordinates);
    const one = { x, y, industry: properties.industry };
    const cell = cells.get(cellOf(x, y));
    if (cell) cell.add(one);
    else cells.set(cellOf(x, y), new Set([one]));
    return one;
  });
  const steps = [-clusterRadius, 0, clusterRadius];
  const near = ({ x, y }: Placed) =>
    steps.flatMap((east) => steps.flatMap((south) => [...(cells.get(cellOf(x + east, y + south)) ?? [])]));
  return placed.flatMap((first): Cluster[] => {
    if (!cells.get(cellOf(first.x, first.y))?.has(first)) return [];
    const members = near(first).filter(({ x, y }) => Math.hypot(x - first.x, y - first.y) <= clusterRadius);
    const counts = new Map<string, number>();
    for (const member of members) {
      cells.get(cellOf(member.x, member.y))?.delete(member);
      counts.set(member.industry, (counts.get(member.industry) ?? 0) + 1);
    }
    const mean = (axis: 'x' | 'y') => members.reduce((sum, member) => sum + member[axis], 0) / members.length;
    return [{ at: [mean('x'), mean('y')], counts, total: members.length }];
  });
}
