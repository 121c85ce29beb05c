// Where a river drawn as a line becomes one drawn with two banks: its last kilometres widen to the width between them.
import {
  along,
  bearing,
  buffer,
  convex,
  destination,
  distance,
  feature,
  featureCollection,
  length,
  lineIntersect,
  lineSlice,
  lineString,
  nearestPointOnLine,
  point,
  pointToLineDistance,
  truncate,
  union,
} from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';

/** Kilometres: a line that ends no farther from a bank runs into that river. */
const meets = 1;
/** Kilometres over which a line widens, and how far between the banks their distance is taken. */
const [widens, within] = [10, 2];
/** Kilometres: where the banks are farther apart, the line meets the other river from the side. */
const widest = 4;
/** Kilometres between the places at which a width is set. */
const step = 0.5;
/** Half the width at which the line itself is drawn, kilometres. */
const thin = 0.1;

type Joint = { at: Position; halfWidth: number };

/** Whether a bank passes within reach of a point; `around`: degrees, farther than that. */
function passes(bank: Position[], at: Position, around = 0.1): boolean {
  const [x = 0, y = 0] = at;
  const isNear = bank.some(([lon = 0, lat = 0]) => Math.abs(lon - x) < around && Math.abs(lat - y) < around);
  return isNear && pointToLineDistance(at, lineString(bank)) <= meets;
}

/** The last kilometres of a line, its end last. */
function endOf(line: readonly Position[], kilometres: number): Position[] {
  const whole = lineString([...line]);
  const all = length(whole);
  return lineSlice(along(whole, Math.max(0, all - kilometres)), along(whole, all), whole).geometry.coordinates;
}

/** The middle between the banks ahead of a line's end, and half their distance there; null where they are too far apart. */
function mouthOf(end: readonly Position[], banks: Position[]): Joint | null {
  const [from, to] = [end[0] ?? [], end.at(-1) ?? []];
  const bank = lineString(banks);
  const met = nearestPointOnLine(bank, point(to)).geometry;
  const course = bearing(from, to);
  const ahead = destination(met, within, course);
  const across = [-90, 90].map((turn) => destination(ahead, widest, course + turn).geometry.coordinates);
  const cuts = lineIntersect(lineString(across), bank).features;
  const near = cuts.sort((a, b) => distance(a, ahead) - distance(b, ahead)).slice(0, 2);
  const [one, other] = near;
  if (!one || !other) return null;
  const width = distance(one, other);
  if (width > widest) return null;
  const at = along(lineString([one.geometry.coordinates, other.geometry.coordinates]), width / 2);
  return { at: at.geometry.coordinates, halfWidth: width / 2 };
}

/** The area that a line widens to on its way to a mouth. */
function widening(end: readonly Position[], mouth: Joint): Feature<Polygon | MultiPolygon> | null {
  const way = lineString([...end, mouth.at]);
  const all = length(way);
  const places = Array.from({ length: Math.floor(all / step) + 1 }, (_, index) => index * step);
  const discs = [...places, all].map((km) => {
    const share = km / all;
    const eased = share * share * (3 - 2 * share);
    return buffer(along(way, km), thin + (mouth.halfWidth - thin) * eased, { steps: 6 });
  });
  const pieces = discs.slice(1).flatMap((disc, index) => {
    const before = discs[index];
    const hull = disc && before && convex(featureCollection([before, disc]));
    return hull ? [hull as Feature<Polygon>] : [];
  });
  return pieces.length > 1 ? union(featureCollection(pieces)) : null;
}

/**
 * Rivers with two banks, together with what the lines that run into them widen to; [lon, lat], WGS-84. The widening is a manner
 * of drawing: the survey tells no width in between.
 * @param areas each of one polygon
 * @param rivers lines with their rank; those of rank 3 are too small to be seen to widen
 */
export function joined<P>(
  areas: readonly Feature<Polygon, P>[],
  rivers: readonly Feature<LineString, { rank: number }>[],
): Feature<Polygon | MultiPolygon, P>[] {
  const ends = rivers
    .filter(({ properties }) => properties.rank < 3)
    .flatMap(({ geometry: { coordinates } }) => [coordinates, coordinates.toReversed()]);
  return areas.map((area) => {
    const [bank = []] = area.geometry.coordinates;
    const more = ends.flatMap((line) => {
      const last = line.at(-1);
      if (!last || !passes(bank, last)) return [];
      const end = endOf(line, widens);
      const mouth = mouthOf(end, bank);
      return (mouth && widening(end, mouth)) ?? [];
    });
    const whole =
      more.length > 0 ? union(featureCollection<Polygon | MultiPolygon>([feature(area.geometry), ...more])) : null;
    return whole ? { ...area, geometry: truncate(whole.geometry, { precision: 4 }) } : area;
  });
}
