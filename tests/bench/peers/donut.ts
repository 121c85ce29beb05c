// A cluster on a canvas: a ring of its industries' hues with the number of its projects.

import { donutRadius } from '../../../src/map/marks';
import { light } from '../../../src/map/palette';
import type { Cluster } from './clusters';

export const radiusOf = ({ total }: Cluster) => (total > 1 ? donutRadius(total) : 11);

/** Draws the cluster around [x, y]. */
export function drawDonut(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  cluster: Cluster,
  hues: ReadonlyMap<string, string>,
) {
  const radius = radiusOf(cluster);
  let from = -Math.PI / 2;
  for (const [industry, count] of cluster.counts) {
    const to = from + (count / cluster.total) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, from, to);
    context.fillStyle = hues.get(industry) ?? light.inkSoft;
    context.fill();
    from = to;
  }
  if (cluster.total === 1) return;
  context.beginPath();
  context.arc(x, y, radius - 5, 0, 2 * Math.PI);
  context.fillStyle = light.halo;
  context.fill();
  context.fillStyle = light.ink;
  context.font = '600 12px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(cluster.total), x, y);
}
