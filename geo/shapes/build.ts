// From full-detail counties to simplified ones whose shared borders stay shared.
import { type AllGeoJSON, area, bbox, rewind, truncate } from '@turf/turf';
import polylabel from 'polylabel';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { County } from './decode';
import { type Area, type Bounds, byText, inDetail, polygonsOf, provinceOf, type Shape, type Shapes } from './region';

/** Runs mapshaper commands on named files held in memory and returns the files it made. */
export type Mapshaper = (commands: string, files: Record<string, string>) => Promise<Record<string, string>>;

/** Metres between kept vertices, about. */
const intervals = { reported: 60, context: 300, elsewhere: 2000 } as const;

/** Slivers between the package's own files are closed below this; no real gap is smaller. */
const gapFilled = '2km2';

export const collection = <S>(features: S[]) => ({ type: 'FeatureCollection' as const, features });

type Part = { id: string; group: string; interval: number };

function partOf({ properties: { id }, geometry }: Shape<County>, reported: ReadonlySet<string>): Shape<Part> {
  const group = inDetail(id) ? id : provinceOf(id);
  const interval = reported.has(id) ? intervals.reported : inDetail(id) ? intervals.context : intervals.elsewhere;
  return { type: 'Feature', properties: { id, group, interval }, geometry };
}

/** Right-hand rule and five decimals (about 1 m), as RFC 7946 wants. */
export function tidy<P>({ properties, ...shape }: Shape<P>): Shape<P> {
  const tidied = rewind(truncate({ ...shape, properties: {} }, { precision: 5, coordinates: 2 })) as Shape<object>;
  return { ...tidied, properties };
}

/**
 * Simplifies all counties at once, so that a border keeps the same vertices on both sides.
 * `reported` are the adcodes kept at finer detail. Returns five decimals, WGS-84; `group` is the
 * adcode itself inside the four areas and the province's elsewhere.
 */
export async function simplify(
  counties: readonly Shape<County>[],
  reported: ReadonlySet<string>,
  mapshaper: Mapshaper,
): Promise<Shape<Part>[]> {
  const input = JSON.stringify(collection(counties.map((county) => partOf(county, reported))));
  const { 'out.json': out = '' } = await mapshaper(
    `-i in.json -clean gap-fill-area=${gapFilled} -simplify variable interval=interval keep-shapes ` +
      '-clean -o out.json format=geojson precision=0.00001',
    { 'in.json': input },
  );
  return (JSON.parse(out) as Shapes<Part>).features.map(tidy).sort((a, b) => byText(a.properties.id, b.properties.id));
}

/** The outline of several shapes that share borders: inner borders vanish exactly. */
export function unionOf(shapes: readonly Shape<unknown>[]): Area {
  const together = topology({
    all: { type: 'FeatureCollection', features: shapes.map((s) => ({ ...s, properties: {} })) },
  });
  const { geometries } = together.objects.all as GeometryCollection;
  return merge(together, geometries as (TopoPolygon | TopoMultiPolygon)[]);
}

/** A point well inside the shape's largest part, for its label: [lon, lat], five decimals. */
export function labelPoint(geometry: Area): [lon: number, lat: number] {
  const parts = polygonsOf(geometry).map((coordinates) => ({
    coordinates,
    size: area({ type: 'Polygon', coordinates }),
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

export const boundsOf = (shape: AllGeoJSON): Bounds => bbox(shape).slice(0, 4) as Bounds;

/** Square kilometres on the sphere, two decimals. */
export const squareKilometres = (shape: Shape<unknown>) => Math.round(area(shape.geometry) / 1e4) / 100;
