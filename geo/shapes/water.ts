// Rivers and lakes: GMT's text of GSHHG and WDBII → lines and rings → TopoJSON.
import { area, booleanPointInPolygon, flatten, rewind } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import { collection, type Mapshaper } from './build';
import { joined } from './joints';
import { type Bounds, mapBounds } from './region';
import type { WaterQuery } from './sources';

export type Rank = 1 | 2 | 3;
export type River = Feature<LineString, { rank: Rank }>;
export type Lake = Feature<Polygon, { rank: Rank; kind: 'lake' | 'river' }>;

/** Where small rivers and lakes are drawn: the four areas and a margin. */
const surroundings: Bounds = [114, 37.5, 136.5, 54.5];
/** Metres between vertices, about: close up in the northeast and around it, from afar only elsewhere. */
const intervals = { here: 150, elsewhere: 1500 } as const;
/** Square kilometres from which a lake has rank 1 and 2. */
const lakeRanks = [500, 60] as const;
/** Lines shorter than this (degrees, about 8 km) are left out of rank 3. */
const shortest = 0.1;
/** 55° over this is about 30 m. */
const grid = 2e5;

const number = (text: string | undefined) => Math.round(Number(text) * 1e5) / 1e5;

/** GMT's multi-segment text: `>` opens a segment, then one `lon lat` a line. */
export function readSegments(text: string): Position[][] {
  return text
    .split(/^>.*$/m)
    .map((segment) =>
      segment
        .trim()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [lon, lat] = line.split('\t');
          return [number(lon), number(lat)];
        }),
    )
    .filter((points) => points.length > 1);
}

const key = (point: Position | undefined) => point?.join(' ') ?? '';

/** Joins segments end to end where exactly two meet: GMT cuts lines at the edges of its bins. Rings come out closed. */
export function joinSegments(segments: readonly Position[][]): Position[][] {
  const ends = new Map<string, number[]>();
  segments.forEach((points, index) => {
    for (const end of [key(points[0]), key(points.at(-1))]) ends.set(end, [...(ends.get(end) ?? []), index]);
  });
  const used = new Set<number>();
  const next = (line: Position[]) => {
    const meeting = ends.get(key(line.at(-1))) ?? [];
    const index = meeting.length === 2 ? meeting.find((candidate) => !used.has(candidate)) : undefined;
    const points = index === undefined ? undefined : segments[index];
    if (index === undefined || !points) return undefined;
    used.add(index);
    return key(points[0]) === key(line.at(-1)) ? points.slice(1) : points.toReversed().slice(1);
  };
  const grow = (line: Position[]) => {
    for (let more = next(line); more; more = next(line)) line.push(...more);
    return line;
  };
  return segments.flatMap((points, index) => {
    if (used.has(index)) return [];
    used.add(index);
    return [grow(grow([...points]).toReversed())];
  });
}

const inside = ([west, south, east, north]: Bounds, line: readonly Position[]) =>
  line.some(([lon = 0, lat = 0]) => lon > west && lon < east && lat > south && lat < north);

const extent = (line: readonly Position[]) => {
  const [lons, lats] = [line.map(([lon = 0]) => lon), line.map(([, lat = 0]) => lat)];
  return Math.max(Math.max(...lons) - Math.min(...lons), Math.max(...lats) - Math.min(...lats));
};

function riversOf(text: string, rank: Rank): River[] {
  return joinSegments(readSegments(text))
    .filter((line) => rank < 3 || (inside(surroundings, line) && extent(line) > shortest))
    .map((coordinates) => ({
      type: 'Feature',
      properties: { rank },
      geometry: { type: 'LineString', coordinates },
    }));
}

const isClosed = (ring: Position[]) => ring.length > 3 && key(ring[0]) === key(ring.at(-1));
/** GMT leaves a ring open where it crosses the edge of the map: such water is left out. */
const ringsOf = (text: string) => joinSegments(readSegments(text)).filter(isClosed);

const rankOf = (km2: number): Rank => (km2 >= lakeRanks[0] ? 1 : km2 >= lakeRanks[1] ? 2 : 3);

function lakesOf(text: string, kind: 'lake' | 'river', islands: readonly Position[][]): Lake[] {
  return ringsOf(text).flatMap((outer): Lake[] => {
    const polygon: Polygon = { type: 'Polygon', coordinates: [outer] };
    const rank = kind === 'river' ? 2 : rankOf(area(polygon) / 1e6);
    if (rank === 3 && !inside(surroundings, outer)) return [];
    const holes = islands.filter(([point]) => point !== undefined && booleanPointInPolygon(point, polygon));
    const coordinates = [outer, ...holes].map((ring) => [...ring]);
    const lake: Lake = { type: 'Feature', properties: { rank, kind }, geometry: { type: 'Polygon', coordinates } };
    rewind(lake, { mutate: true });
    return [lake];
  });
}

const verticesOf = ({ geometry }: River | Lake): Position[] =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates;

async function thinned(features: readonly (River | Lake)[], mapshaper: Mapshaper): Promise<FeatureCollection> {
  const spaced = features.map((feature) => {
    const interval = inside(surroundings, verticesOf(feature)) ? intervals.here : intervals.elsewhere;
    return { ...feature, properties: { ...feature.properties, interval } };
  });
  const { 'out.json': out = '' } = await mapshaper(
    `-i in.json -simplify variable interval=interval keep-shapes -drop fields=interval -clip bbox=${mapBounds.join(',')} ` +
      '-o out.json format=geojson precision=0.0001',
    { 'in.json': JSON.stringify(collection(spaced)) },
  );
  return JSON.parse(out);
}

/** The parts of lines or areas, each by itself. */
const partsIn = (all: FeatureCollection): Feature[] => flatten(all).features;

/** Lakes, and rivers with two banks into which lines widen. */
function areasIn(lakes: FeatureCollection, rivers: FeatureCollection): FeatureCollection {
  const parts = partsIn(lakes).filter((one): one is Lake => one.geometry.type === 'Polygon');
  const isRiver = ({ properties }: Lake) => properties.kind === 'river';
  const lines = partsIn(rivers).filter((one): one is River => one.geometry.type === 'LineString');
  const still = parts.filter((one) => !isRiver(one));
  return collection([...still, ...joined(parts.filter(isRiver), lines)]);
}

/** Rivers of ranks 1–3 (WDBII classes 1–3) and lakes of ranks 1–3 (by area; `kind: 'river'` is a river drawn with two banks). */
export async function water(texts: Record<WaterQuery, string>, mapshaper: Mapshaper): Promise<Topology<Objects>> {
  const islands = ringsOf(texts.lakeIslands);
  const lakes = [...lakesOf(texts.lakes, 'lake', islands), ...lakesOf(texts.wideRivers, 'river', islands)];
  const rivers = [...riversOf(texts.rivers1, 1), ...riversOf(texts.rivers2, 2), ...riversOf(texts.rivers3, 3)];
  const [areas, lines] = [await thinned(lakes, mapshaper), await thinned(rivers, mapshaper)];
  return topology({ lakes: areasIn(areas, lines), rivers: lines }, grid);
}
