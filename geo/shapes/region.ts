// The parts of the earth the atlas draws, and the coordinate vocabulary of geo/. Coordinates: [lon, lat], WGS-84, degrees.
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** [west, south, east, north] in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];
export type Area = Polygon | MultiPolygon;
export type Boundary<P = { id: string }> = Feature<Area, P>;
export type Boundaries<P = { id: string }> = FeatureCollection<Area, P>;

export { mapBounds } from '../extent';

/** Prefix of an adcode → the area is drawn with its counties: 黑龙江, 吉林, 辽宁 and Inner Mongolia's eastern four. */
const drawnInDetail = ['21', '22', '23', '1504', '1505', '1507', '1522'] as const;

/** Whether a county's adcode lies in the four areas that are drawn with their counties. */
export const inDetail = (adcode: string) => drawnInDetail.some((prefix) => adcode.startsWith(prefix));

export const prefectureOf = (adcode: string) => `${adcode.slice(0, 4)}00`;
export const provinceOf = (adcode: string) => `${adcode.slice(0, 2)}0000`;

/** The polygons of a shape, each as its rings. */
export const polygonsOf = (area: Area): Position[][][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
