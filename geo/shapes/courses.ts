// The course of a river on both sides of where its name stands, so that close by the name can follow it.
import { along, length, lineSlice, lineString, nearestPointOnLine, point, simplify } from '@turf/turf';
import type { Position } from 'geojson';
import type { Label } from './labels';
import { type DrawnRivers, linesNear } from './waterNames';

/** Kilometres along the river on each side of the name. */
const reach = 60;
/** Degrees that a course may leave its line by: a name beside it hides as much. */
const tolerance = 0.003;
/** Kilometres: a name that stands farther from a line, on a wide bed, follows none. */
const farthest = 2;

type Line = { rank: number; coordinates: Position[] };
type Ends = ReadonlyMap<string, readonly Line[]>;

const keyOf = (at: Position | undefined) => String(at);
const firstOf = ({ coordinates }: Line) => keyOf(coordinates[0]);
const lastOf = ({ coordinates }: Line) => keyOf(coordinates.at(-1));

/** The lines by the points at which they begin and end. */
function endsOf(lines: readonly Line[]): Ends {
  const ends = new Map<string, Line[]>();
  for (const line of lines)
    for (const key of new Set([firstOf(line), lastOf(line)])) ends.set(key, [...(ends.get(key) ?? []), line]);
  return ends;
}

/** The one line that goes on from an end of another: the only one of its rank there. Where two do, a map alone does not tell. */
function nextOf(line: Line, at: string, ends: Ends): Line | undefined {
  const same = (ends.get(at) ?? []).filter((other) => other !== line && other.rank === line.rank);
  return same.length === 1 ? same[0] : undefined;
}

/** A line's points with those of the lines that go on from its last point, for some kilometres. */
function continued(line: Line, coordinates: Position[], ends: Ends, kilometres: number): Position[] {
  const seen = new Set([line]);
  const points = [...coordinates];
  let last = line;
  for (;;) {
    const at = keyOf(points.at(-1));
    const next = length(lineString(points)) < kilometres ? nextOf(last, at, ends) : undefined;
    if (!next || seen.has(next)) return points;
    seen.add(next);
    points.push(...(firstOf(next) === at ? next.coordinates : [...next.coordinates].reverse()).slice(1));
    last = next;
  }
}

const rounded = (at: Position): [number, number] => [
  Math.round((at[0] ?? 0) * 1e3) / 1e3,
  Math.round((at[1] ?? 0) * 1e3) / 1e3,
];

/**
 * The drawn line through a point and what goes on from it, 60 km each way, [lon, lat], WGS-84, three decimals, good to about
 * 300 m beyond the line's own error; null where no line passes within 2 km.
 */
export function courseAt(at: Position, rivers: DrawnRivers): [number, number][] | null {
  const [nearest] = linesNear(at, rivers);
  if (!nearest || nearest.km > farthest) return null;
  const lines = rivers.features.flatMap(({ geometry, properties }) =>
    (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map(
      (coordinates): Line => ({
        rank: Number(properties?.rank),
        coordinates,
      }),
    ),
  );
  const own = lines.find(({ coordinates }) => coordinates === nearest.coordinates);
  if (!own) return null;
  const ends = endsOf(lines);
  const down = continued(own, own.coordinates, ends, reach * 3);
  const whole = lineString(continued(own, [...down].reverse(), ends, reach * 6));
  const middle = nearestPointOnLine(whole, point(at)).properties.location;
  const piece = lineSlice(
    along(whole, Math.max(0, middle - reach)),
    along(whole, Math.min(length(whole), middle + reach)),
    whole,
  );
  return simplify(piece, { tolerance, highQuality: true }).geometry.coordinates.map(rounded);
}

/** The names of rivers that can follow one, each with its course. */
export const riverCourses = (labels: readonly Label[], rivers: DrawnRivers): Label[] =>
  labels.flatMap((label) => {
    const course = label.properties.kind === 'river' ? courseAt(label.geometry.coordinates, rivers) : null;
    return course ? [{ ...label, properties: { ...label.properties, course } }] : [];
  });
