// Parks have no public outline: a schematic hexagon stands at each park's point.
import {
  area,
  booleanPointInPolygon,
  destination,
  difference,
  featureCollection,
  intersect,
  polygon,
} from '@turf/turf';
import type { Position } from 'geojson';
import type { Site } from '../gazetteer';
import { boundsOf, squareKilometres, tidy } from './build';
import { type Head, parksOf } from './heads';
import { type Boundary, byText } from './region';

export type ParkProperties = {
  id: string;
  outline: 'schematic';
  /** Radius of error of the gazetteer's point, in metres. */
  precision_m: number;
  source: string;
  lon: number;
  lat: number;
  area_km2: number;
  site_lon: number;
  site_lat: number;
};

/** What is not known must not look bigger for it: 1 km², unless the report gives the area (km²). */
const sketchedKm2 = 1;

const corners = [0, 60, 120, 180, 240, 300, 0] as const;

/** A hexagon with a corner to the north, of `km2` within 0.1 %, around `centre` [lon, lat]. */
export function hexagon(centre: Position, km2: number): Boundary<null> {
  const radius = Math.sqrt((2 * km2) / (3 * Math.sqrt(3)));
  const at = (kilometres: number) =>
    corners.map((angle) => destination(centre, kilometres, -angle).geometry.coordinates);
  // the sphere's own area, not the plane's: one correction is enough at this size
  const measured = area(polygon([at(radius)])) / 1e6;
  return tidy({ ...polygon([at(radius * Math.sqrt(km2 / measured))]), properties: null });
}

/** Places to try: the point itself, then rings of neighbours half a hexagon apart, nearest first. */
function* candidates(point: Position, km2: number, reachKm: number): Generator<Position> {
  yield point;
  // flat to flat, with a little air so that outlines do not touch
  const step = Math.sqrt((2 * km2) / Math.sqrt(3)) * 1.04;
  for (let ring = 1; (ring * step) / 2 <= reachKm; ring += 1)
    for (let angle = 90; angle < 450; angle += 30)
      yield destination(point, (ring * step) / 2, angle).geometry.coordinates;
}

const overlaps = (a: Boundary<unknown>, b: Boundary<unknown>) =>
  intersect(
    featureCollection([
      { ...a, properties: {} },
      { ...b, properties: {} },
    ]),
  ) !== null;
export const liesWithin = (inner: Boundary<unknown>, outer: Boundary<unknown>) =>
  difference(
    featureCollection([
      { ...inner, properties: {} },
      { ...outer, properties: {} },
    ]),
  ) === null;

/** Where a park must lie: its parent, or of a parent that unites others the one around the park's point. */
export function homeOf(
  head: Head,
  at: Position,
  homes: ReadonlyMap<string, Boundary>,
  children: readonly Head[],
): Boundary {
  const around = children
    .filter(({ parent }) => parent === head.parent)
    .flatMap(({ id }) => homes.get(id) ?? [])
    .find((shape) => booleanPointInPolygon(at, shape));
  const home = around ?? homes.get(head.parent);
  if (!home) throw new Error(`${head.id}: no shape of its parent ${head.parent}`);
  return home;
}

function place(head: Head, site: Site, home: Boundary, placed: readonly Boundary<unknown>[]): Boundary<ParkProperties> {
  const { km2 = sketchedKm2 } = head;
  for (const [lon = 0, lat = 0] of candidates(site.at, km2, site.precision_m / 1000)) {
    const centre: Position = [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
    const shape = hexagon(centre, km2);
    if (!liesWithin(shape, home) || placed.some((other) => overlaps(shape, other))) continue;
    const properties: ParkProperties = {
      id: head.id,
      outline: 'schematic',
      precision_m: site.precision_m,
      source: site.source,
      lon: centre[0] ?? 0,
      lat: centre[1] ?? 0,
      area_km2: squareKilometres(shape),
      site_lon: site.at[0],
      site_lat: site.at[1],
    };
    return { type: 'Feature', id: head.id, bbox: boundsOf(shape), geometry: shape.geometry, properties };
  }
  throw new Error(
    `${head.id}: no room for ${km2} km² within ${site.precision_m} m of ${site.at.join(', ')} inside its district`,
  );
}

/**
 * One hexagon a park, at the site of its head, moved as little as needed to stay in `homes` (by id or adcode) and off the
 * others. In order of id, so the same input gives the same places. Throws when a site is missing or there is no room.
 */
export function parkShapes(
  heads: readonly Head[],
  sites: ReadonlyMap<string, Site>,
  homes: ReadonlyMap<string, Boundary>,
): Boundary<ParkProperties>[] {
  const districts = heads.filter(({ level }) => level !== 'park');
  const placed: Boundary<ParkProperties>[] = [];
  for (const head of parksOf(heads).toSorted((a, b) => byText(a.id, b.id))) {
    const site = sites.get(head.site);
    if (!site) throw new Error(`${head.id}: no site ${head.site} in geo/gazetteer.csv`);
    placed.push(place(head, site, homeOf(head, site.at, homes, districts), placed));
  }
  return placed;
}
