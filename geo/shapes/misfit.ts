// How far drawn rivers lie from the borders that follow them: two independent surveys of the same bed.
import type { Position } from 'geojson';
import { type DrawnRivers, linesNear, waterNames } from './waterNames';

export type Misfit = { river: string; points: number; median_m: number; p95_m: number };

/** Rivers along which counties, provinces or the state have their border. */
const borderRivers = ['黑龙江', '松花江', '嫩江', '乌苏里江', '额尔古纳河', '鸭绿江', '图们江'];
/** Metres: where no border is nearer, none follows the river. */
const follows = 2000;

const metresPerDegree = 111_195;

/** Metres from a point to the nearest of the segments, on a plane around the point; at most `follows` are looked for. */
function toNearest([lon = 0, lat = 0]: Position, lines: readonly Position[][]): number {
  const east = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const reach = follows / east;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines)
    for (let index = 1; index < line.length; index += 1) {
      const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [line[index - 1], line[index]];
      if (Math.min(x1, x2) > lon + reach || Math.max(x1, x2) < lon - reach) continue;
      const [ax, ay] = [(x1 - lon) * east, (y1 - lat) * metresPerDegree];
      const [dx, dy] = [(x2 - x1) * east, (y2 - y1) * metresPerDegree];
      const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
    }
  return least;
}

const part = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);

/**
 * Of each border river, on the drawn lines that carry its name: metres from every vertex to the nearest border, where one lies
 * within 2 km. Borders are lines of [lon, lat], WGS-84.
 */
export function misfits(rivers: DrawnRivers, borders: readonly Position[][]): Misfit[] {
  return waterNames
    .filter(({ name }) => borderRivers.includes(name))
    .map(({ name, anchors }) => {
      const lines = new Set(
        anchors.flatMap((at) =>
          linesNear(at, rivers)
            .slice(0, 1)
            .map(({ coordinates }) => coordinates),
        ),
      );
      const metres = [...lines].flat().map((at) => toNearest(at, borders));
      const near = metres.filter((one) => one <= follows).sort((a, b) => a - b);
      return { river: name, points: near.length, median_m: part(near, 0.5), p95_m: part(near, 0.95) };
    });
}
