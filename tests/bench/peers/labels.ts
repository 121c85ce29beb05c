// Which of the basemap's names stand on the map at a zoom (MapLibre's count), as the explorer's layers have it. Pure.
import type { FeatureCollection } from 'geojson';

const ranges: Record<string, readonly [from: number, to: number]> = {
  country: [3, 24],
  sea: [4, 24],
  river: [4, 24],
  lake: [4, 24],
  county: [7, 24],
  town: [4, 24],
  prefecture: [4.4, 9.5],
  province: [3, 7],
};
const townRank = (zoom: number) => (zoom < 5 ? 1 : zoom < 6 ? 2 : 3);
const waterRank = (zoom: number) => (zoom < 6 ? 1 : zoom < 7 ? 2 : 3);
const ranked: Record<string, (zoom: number) => number> = {
  town: townRank,
  sea: waterRank,
  river: waterRank,
  lake: waterRank,
};

/** Whether a label is shown; `locality` labels are the page's own affair. */
export function isLabelled(properties: FeatureCollection['features'][number]['properties'], zoom: number): boolean {
  const [from, to] = ranges[properties?.kind] ?? [24, 24];
  if (zoom < from || zoom >= to) return false;
  return (properties?.rank ?? 1) <= (ranked[properties?.kind]?.(zoom) ?? 99);
}
