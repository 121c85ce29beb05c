// What must hold before anything is written. Each check returns every issue it finds; none throws, none prints.
import {
  area,
  bbox,
  booleanClockwise,
  distance,
  featureCollection,
  intersect,
  kinks,
  polygon,
  union,
} from '@turf/turf';
import type { Position } from 'geojson';
import { boundsOf } from './build';
import { liesWithin } from './parks';
import { type Area, type Boundary, type Bounds, polygonsOf } from './region';

export type Issue = { check: string; id: string; says: string };
type Named = Boundary<{ id: string }>;

/** m²: neighbours share their vertices, so only the five decimals of a crossing (1 m) over a long border remain. */
const overlapAllowed = 2_000;
/** m²: a hole between counties smaller than this is where three roundings meet; no real enclave is. */
const gapAllowed = 2_000;
/** Of the source's area: 60 m of simplification on the smallest, 海州, leaves 0.05 %. */
const reportedTolerance = 0.005;
/** 300 m of simplification takes up to 8 % off an archipelago of small islands (长海县); the rest stays far below. */
const contextTolerance = { share: 0.1, km2: 5 };

const ringsOf = (shape: Named) => polygonsOf(shape.geometry).flat();
const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
const issue = (check: string, id: string, says: string): Issue => ({ check, id, says });
const asArea = (area: Area) => ({ type: 'Feature' as const, properties: {}, geometry: area });

/** Every ring has four positions or more and ends where it begins. */
export const ringsAreClosed = (shapes: readonly Named[]): Issue[] =>
  shapes.flatMap((shape) =>
    ringsOf(shape)
      .filter((ring) => ring.length < 4 || !same(ring[0], ring.at(-1)))
      .map((ring) => issue('ringsAreClosed', shape.properties.id, `a ring of ${ring.length} positions is not closed`)),
  );

/** No ring crosses itself. */
export const ringsDoNotCross = (shapes: readonly Named[]): Issue[] =>
  shapes.flatMap((shape) =>
    ringsOf(shape)
      .filter((ring) => ring.length >= 4 && same(ring[0], ring.at(-1)))
      .flatMap((ring) => kinks(polygon([ring])).features)
      .map(({ geometry }) =>
        issue('ringsDoNotCross', shape.properties.id, `crosses itself at ${geometry.coordinates}`),
      ),
  );

/** Outer rings run anticlockwise, holes clockwise (RFC 7946). */
export const ringsFollowTheRightHand = (shapes: readonly Named[]): Issue[] =>
  shapes.flatMap((shape) =>
    polygonsOf(shape.geometry).flatMap((rings) =>
      rings.flatMap((ring, index) =>
        booleanClockwise(ring) === index > 0
          ? []
          : [issue('ringsFollowTheRightHand', shape.properties.id, `ring ${index} runs the wrong way round`)],
      ),
    ),
  );

/** Every position lies within `bounds`. */
export const shapesLieWithin =
  ([west, south, east, north]: Bounds) =>
  (shapes: readonly Named[]): Issue[] =>
    shapes.flatMap((shape) => {
      const [w, s, e, n] = bbox(shape);
      const inside = w >= west && s >= south && e <= east && n <= north;
      return inside ? [] : [issue('shapesLieWithin', shape.properties.id, `reaches ${[w, s, e, n]}, outside the map`)];
    });

const apart = (a: Bounds, b: Bounds) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];

/** No two shapes overlap by more than rounding explains. */
export function siblingsDoNotOverlap(shapes: readonly Named[]): Issue[] {
  const boxed = shapes.map((shape) => ({ shape, box: boundsOf(shape) }));
  return boxed.flatMap((a, index) =>
    boxed.slice(index + 1).flatMap((b) => {
      if (apart(a.box, b.box)) return [];
      const common = intersect(featureCollection([asArea(a.shape.geometry), asArea(b.shape.geometry)]));
      const size = common ? area(common) : 0;
      if (size <= overlapAllowed) return [];
      return [
        issue(
          'siblingsDoNotOverlap',
          a.shape.properties.id,
          `overlaps ${b.shape.properties.id} by ${Math.round(size)} m²`,
        ),
      ];
    }),
  );
}

/** Between them, neighbours leave no hole larger than rounding explains. */
export function siblingsLeaveNoGaps(shapes: readonly Named[]): Issue[] {
  if (shapes.length < 2) return [];
  const together = union(featureCollection(shapes.map(({ geometry }) => asArea(geometry))));
  const holes = together ? polygonsOf(together.geometry).flatMap(([, ...inner]) => inner) : [];
  return holes
    .map((hole) => ({ at: hole[0], size: area(polygon([hole])) }))
    .filter(({ size }) => size > gapAllowed)
    .map(({ at, size }) => issue('siblingsLeaveNoGaps', `${at}`, `a gap of ${Math.round(size)} m²`));
}

/** Every id has exactly one shape. */
export const everyIdHasAShape =
  (ids: Iterable<string>) =>
  (shapes: readonly Named[]): Issue[] =>
    [...ids].flatMap((id) => {
      const count = shapes.filter(({ properties }) => properties.id === id).length;
      return count === 1 ? [] : [issue('everyIdHasAShape', id, `${count} shapes`)];
    });

/** Simplified areas agree with the source's (`sources`: id → m²): closely for `reported`, within 10 % or 5 km² elsewhere. */
export const areasMatchTheSource =
  (sources: ReadonlyMap<string, number>, reported: ReadonlySet<string>) =>
  (shapes: readonly Named[]): Issue[] =>
    shapes.flatMap((shape) => {
      const { id } = shape.properties;
      const source = sources.get(id);
      if (source === undefined) return [issue('areasMatchTheSource', id, 'is not in the source')];
      const off = Math.abs(area(shape) - source);
      const allowed = reported.has(id)
        ? source * reportedTolerance
        : Math.max(source * contextTolerance.share, contextTolerance.km2 * 1e6);
      if (off <= allowed) return [];
      return [
        issue(
          'areasMatchTheSource',
          id,
          `differs by ${((100 * off) / source).toFixed(2)} % (${(off / 1e6).toFixed(2)} km²)`,
        ),
      ];
    });

type Park = Boundary<{ id: string; lon: number; lat: number; site_lon: number; site_lat: number; precision_m: number }>;

/** Every park lies in its home (by the park's id). */
export const parksLieInTheirDistrict =
  (homes: ReadonlyMap<string, Named>) =>
  (parks: readonly Named[]): Issue[] =>
    parks.flatMap((park) => {
      const home = homes.get(park.properties.id);
      if (home && liesWithin(park, home)) return [];
      return [
        issue('parksLieInTheirDistrict', park.properties.id, `sticks out of ${home?.properties.id ?? 'nowhere'}`),
      ];
    });

/** A park's centre is no farther from its gazetteer point than that point's radius of error. */
export const parksLieNearTheirPoint = (parks: readonly Park[]): Issue[] =>
  parks.flatMap(({ properties: { id, lon, lat, site_lon, site_lat, precision_m } }) => {
    const metres = distance([lon, lat], [site_lon, site_lat], { units: 'meters' });
    return metres <= precision_m
      ? []
      : [issue('parksLieNearTheirPoint', id, `${Math.round(metres)} m away, ${precision_m} allowed`)];
  });

/** Areas that a report gives, in square kilometres, are drawn within 1 %. */
export const areasAreAsReported =
  (heads: readonly { id: string; km2?: number }[]) =>
  (shapes: readonly Named[]): Issue[] =>
    shapes.flatMap((shape) => {
      const { id } = shape.properties;
      const wanted = heads.find((head) => head.id === id)?.km2;
      const drawn = area(shape) / 1e6;
      if (wanted === undefined || Math.abs(drawn - wanted) <= wanted * 0.01) return [];
      return [issue('areasAreAsReported', id, `drawn with ${drawn.toFixed(2)} km², reported ${wanted} km²`)];
    });
