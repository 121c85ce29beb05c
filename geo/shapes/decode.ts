// From the boundary package's files to counties in WGS-84, at full detail.

import gcoord from 'gcoord';
import type { Position } from 'geojson';
import { type Boundary, byText, polygonsOf } from './region';

/** A county as its package has it: `seat` is the government's seat. */
export type County = { id: string; name: string; file: string; seat: Position | null };

type Encoded = string | Position[];
type RawGeometry =
  | { type: 'Polygon'; coordinates: Encoded[]; encodeOffsets?: Position[] }
  | { type: 'MultiPolygon'; coordinates: Encoded[][]; encodeOffsets?: Position[][] };
type RawFile = {
  features: { id?: string; properties: { name?: string; cp?: Position }; geometry: RawGeometry | null }[];
};

/** Files of the package that lie south of the map or hold outlines twice. */
const southOfTheMap = /^(hai3_nan2|xianggang|aomen|guang3_dong1_dong1_sha1)/;
/** Taiwan's files come from its own survey, which is WGS-84 already. */
const alreadyWgs84 = /^tai2_wan1/;
/** Features without an id, by file: the prefecture they belong to. */
const missingIds: [RegExp, string][] = [
  [/^tai2_wan1/, '710000'],
  [/^he2_bei3_cang1_zhou1/, '130900'],
  [/^shanghai/, '310100'],
];

const unzigzag = (code: number) => ((code - 64) >> 1) ^ -((code - 64) & 1);

/** Some files are in ECharts' compressed form: zigzag deltas of 1/1024 degree, one character each. */
export function decodeRing(ring: Encoded, offset: Position | undefined): Position[] {
  if (typeof ring !== 'string') return ring;
  let [x = 0, y = 0] = offset ?? [];
  return Array.from({ length: ring.length / 2 }, (_, index): Position => {
    x += unzigzag(ring.charCodeAt(index * 2));
    y += unzigzag(ring.charCodeAt(index * 2 + 1));
    return [x / 1024, y / 1024];
  });
}

function ringsOf({ type, coordinates, encodeOffsets }: RawGeometry): Position[][][] {
  const decoded = (rings: Encoded[], offsets?: Position[]) =>
    rings.map((ring, index) => decodeRing(ring, offsets?.[index]));
  return type === 'Polygon'
    ? [decoded(coordinates, encodeOffsets)]
    : coordinates.map((rings, polygon) => decoded(rings, encodeOffsets?.[polygon]));
}

const sixDecimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** GCJ-02 [lon, lat] → WGS-84 [lon, lat], six decimals. */
export function toWgs84([lon = 0, lat = 0]: Position): Position {
  const [x, y] = gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84);
  return [sixDecimals(x), sixDecimals(y)];
}

const closed = (ring: Position[]): Position[] => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
};

function countiesOf(file: string, text: string): Boundary<County>[] {
  const raw: RawFile = JSON.parse(text); // pinned by its hash
  const convert = alreadyWgs84.test(file) ? ([lon = 0, lat = 0]: Position): Position => [lon, lat] : toWgs84;
  return raw.features.flatMap(({ id, properties, geometry }) => {
    if (!geometry) return [];
    const adcode = id ?? missingIds.find(([pattern]) => pattern.test(file))?.[1];
    if (!adcode)
      throw new Error(`${file}: a feature without adcode: add the file to missingIds in geo/shapes/decode.ts`);
    const coordinates = ringsOf(geometry).map((rings) => rings.map((ring) => closed(ring.map(convert))));
    const county: County = {
      id: String(adcode),
      name: properties.name ?? '',
      file,
      seat: properties.cp ? toWgs84(properties.cp) : null,
    };
    return [{ type: 'Feature', properties: county, geometry: { type: 'MultiPolygon', coordinates } }];
  });
}

/** Every county of the package's files (name → GeoJSON text) that can lie on the map, in WGS-84, in order of adcode. */
export function readCounties(files: ReadonlyMap<string, string>): Boundary<County>[] {
  return [...files]
    .filter(([file]) => !southOfTheMap.test(file))
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([file, text]) => countiesOf(file, text))
    .filter((shape) => polygonsOf(shape.geometry).length > 0)
    .sort((a, b) => byText(a.properties.id, b.properties.id));
}
