// Where a fly-to lands: every prefecture's box and label point, and the box of the whole region.

import { prefectures } from '../names';
import { boundsOf, collection, labelPoint, unionOf } from './build';
import { type Boundary, type Bounds, prefectureOf } from './region';

export type PrefectureEntry = { adcode: string; name: string; name_en: string; bbox: Bounds; lon: number; lat: number };
export type Index = { region: Bounds; prefectures: PrefectureEntry[] };

/** Boundaries of the prefectures by adcode, dissolved from their counties. */
export const prefectureShapes = (counties: readonly Boundary[]): Map<string, Boundary> =>
  new Map(
    Object.keys(prefectures).map((id) => {
      const parts = counties.filter(({ properties }) => prefectureOf(properties.id) === id);
      return [id, { type: 'Feature', properties: { id }, geometry: unionOf(parts) }];
    }),
  );

/** Boxes are [west, south, east, north]; points lie inside the prefecture. */
export function prefectureIndex(counties: readonly Boundary[], shapes: ReadonlyMap<string, Boundary>): Index {
  const entries = [...shapes].map(([adcode, shape]): PrefectureEntry => {
    const [lon, lat] = labelPoint(shape.geometry);
    const { name, name_en } = prefectures[adcode] ?? { name: adcode, name_en: adcode };
    return { adcode, name, name_en, bbox: boundsOf(shape), lon, lat };
  });
  return { region: boundsOf(collection([...counties])), prefectures: entries };
}
