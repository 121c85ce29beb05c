// From full-detail counties to simplified ones whose shared borders stay shared.
import { type AllGeoJSON, bbox, booleanPointInPolygon, rewind, area as squareMetres, truncate } from '@turf/turf';
import polylabel from 'polylabel';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { z } from 'zod';
import { area } from '../published';
import type { County } from './decode';
import { type Area, type Boundary, type Bounds, byText, inDetail, polygonsOf, provinceOf } from './region';

/** Runs mapshaper commands on named files held in memory and returns the files it made. */
export type Mapshaper = (commands: string, files: Record<string, string>) => Promise<Record<string, string>>;

/** Metres between kept vertices, about. */
const intervals = { reported: 60, context: 300, elsewhere: 2000 } as const;

/** Slivers between the package's own files are closed below this; no real gap is smaller. */
const gapFilled = '2km2';

export const collection = <S>(features: S[]) => ({ type: 'FeatureCollection' as const, features });

const part = z.object({ id: z.string(), group: z.string(), interval: z.number() });
type Part = z.infer<typeof part>;

/** The areas that mapshaper made, with these properties; throws where it made anything else. */
export function shapesIn<P>(text: string, properties: z.ZodType<P>): Boundary<P>[] {
  const made = z.object({ features: z.array(z.object({ type: z.literal('Feature'), geometry: area, properties })) });
  return made.parse(JSON.parse(text)).features;
}

function partOf({ properties: { id }, geometry }: Boundary<County>, reported: ReadonlySet<string>): Boundary<Part> {
  const group = inDetail(id) ? id : provinceOf(id);
  const interval = reported.has(id) ? intervals.reported : inDetail(id) ? intervals.context : intervals.elsewhere;
  return { type: 'Feature', properties: { id, group, interval }, geometry };
}

/** Right-hand rule and five decimals (about 1 m), as RFC 7946 wants. */
export function tidy<P>({ properties, ...shape }: Boundary<P>): Boundary<P> {
  const tidied = truncate({ ...shape, properties: {} }, { precision: 5, coordinates: 2 });
  rewind(tidied, { mutate: true }); // truncate has made a copy
  return { ...tidied, properties };
}

/**
 * Simplifies all counties at once, so that a border keeps the same vertices on both sides.
 * `reported` are the adcodes kept at finer detail. Returns five decimals, WGS-84; `group` is the
 * adcode itself inside the four areas and the province's elsewhere.
 */
export async function simplify(
  counties: readonly Boundary<County>[],
  reported: ReadonlySet<string>,
  mapshaper: Mapshaper,
): Promise<Boundary<Part>[]> {
  const input = JSON.stringify(collection(counties.map((county) => partOf(county, reported))));
  const { 'out.json': out = '' } = await mapshaper(
    `-i in.json -clean gap-fill-area=${gapFilled} -simplify variable interval=interval keep-shapes ` +
      '-clean -o out.json format=geojson precision=0.00001',
    { 'in.json': input },
  );
  return shapesIn(out, part)
    .map(tidy)
    .sort((a, b) => byText(a.properties.id, b.properties.id));
}

/** The outline of several shapes that share borders: inner borders vanish exactly. */
export function unionOf(shapes: readonly Boundary<unknown>[]): Area {
  const together = topology({ all: collection(shapes.map((shape) => ({ ...shape, properties: {} }))) });
  const { all } = together.objects;
  const parts = all?.type === 'GeometryCollection' ? all.geometries : [];
  return merge(
    together,
    parts.filter((one) => one.type === 'Polygon' || one.type === 'MultiPolygon'),
  );
}

/** A point well inside the shape's largest part, for its label: [lon, lat], five decimals. */
export function labelPoint(geometry: Area): [lon: number, lat: number] {
  const parts = polygonsOf(geometry).map((coordinates) => ({
    coordinates,
    size: squareMetres({ type: 'Polygon', coordinates }),
  }));
  const largest = parts.reduce((best, part) => (part.size > best.size ? part : best));
  // a degree of longitude is shorter than one of latitude: stretch before looking for the widest spot
  const latitude = largest.coordinates[0]?.[0]?.[1] ?? 0;
  const stretch = Math.cos((latitude * Math.PI) / 180);
  const flat = largest.coordinates.map((ring) =>
    ring.map(([lon = 0, lat = 0]): [number, number] => [lon * stretch, lat]),
  );
  const [x = 0, y = 0] = polylabel(flat, 0.001);
  return [Math.round((x / stretch) * 1e5) / 1e5, Math.round(y * 1e5) / 1e5];
}

/** About so many points of a grid that lie in the shape: [lon, lat], two decimals; evenly spread on the ground. */
export function spreadOver(geometry: Area, count: number): [lon: number, lat: number][] {
  const [west, south, east, north] = boundsOf(geometry);
  const shape = { type: 'Feature' as const, properties: {}, geometry };
  const kilometres = Math.sqrt(squareMetres(geometry) / 1e6 / count);
  const down = kilometres / 111.2; // of a degree of latitude
  const rows = Array.from({ length: Math.ceil((north - south) / down) }, (_, row) => south + (row + 0.5) * down);
  const points = rows.flatMap((lat) => {
    const across = down / Math.cos((lat * Math.PI) / 180);
    return Array.from({ length: Math.ceil((east - west) / across) }, (_, column) => [
      west + (column + 0.5) * across,
      lat,
    ]);
  });
  return points
    .filter((at) => booleanPointInPolygon(at, shape))
    .map(([lon = 0, lat = 0]) => [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100]);
}

export function boundsOf(shape: AllGeoJSON): Bounds {
  const [west, south, east, north] = bbox(shape); // of two dimensions
  return [west, south, east, north];
}

/** Square kilometres on the sphere, two decimals. */
export const squareKilometres = (shape: Boundary<unknown>) => Math.round(squareMetres(shape.geometry) / 1e4) / 100;
