// Where a fly-to lands: every prefecture's box and label point, and the box of the whole region.

import { prefectures } from '../names';
import { boundsOf, collection, labelPoint, unionOf } from './build';
import { type Bounds, prefectureOf, type Shape } from './region';

export type PrefectureEntry = { adcode: string; name: string; name_en: string; bbox: Bounds; lon: number; lat: number };
export type Index = { region: Bounds; prefectures: PrefectureEntry[] };

/** Outlines of the prefectures by adcode, dissolved from their counties. */
export const prefectureShapes = (counties: readonly Shape[]): Map<string, Shape> =>
  new Map(
    Object.keys(prefectures).map((id) => {
      const parts = counties.filter(({ properties }) => prefectureOf(properties.id) === id);
      return [id, { type: 'Feature', properties: { id }, geometry: unionOf(parts) }];
    }),
  );

/** Boxes are [west, south, east, north]; points lie inside the prefecture. */
export function prefectureIndex(counties: readonly Shape[], shapes: ReadonlyMap<string, Shape>): Index {
  const entries = [...shapes].map(([adcode, shape]): PrefectureEntry => {
    const [lon, lat] = labelPoint(shape.geometry);
    const { name, name_en } = prefectures[adcode] ?? { name: adcode, name_en: adcode };
    return { adcode, name, name_en, bbox: boundsOf(shape), lon, lat };
  });
  return { region: boundsOf(collection([...counties])), prefectures: entries };
}
