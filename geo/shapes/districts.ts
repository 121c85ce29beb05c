// The reported districts and counties, and the city that unites seven of them, as the app draws them.
import { boundsOf, labelPoint, squareKilometres, tidy, unionOf } from './build';
import { districtsOf, type Head } from './heads';
import { type Area, type Boundary, byText, prefectureOf } from './region';

export type DistrictProperties = { id: string; adcode: string; area_km2: number; lon: number; lat: number };

function districtShape(id: string, adcode: string, geometry: Area): Boundary<DistrictProperties> {
  const [lon, lat] = labelPoint(geometry);
  const shape = tidy({ type: 'Feature', properties: null, geometry });
  const properties = { id, adcode, area_km2: squareKilometres(shape), lon, lat };
  return { type: 'Feature', id, bbox: boundsOf(shape), geometry: shape.geometry, properties };
}

/** One shape a reported locality with a boundary; `counties` carry their adcode as id. A city is the union of its counties. */
export function districtShapes(heads: readonly Head[], counties: readonly Boundary[]): Boundary<DistrictProperties>[] {
  return districtsOf(heads)
    .flatMap(({ id, level, adcode }) => {
      if (!adcode) return [];
      const parts = counties.filter(({ properties }) =>
        level === 'city' ? prefectureOf(properties.id) === adcode : properties.id === adcode,
      );
      const [only] = parts;
      if (!only) return [];
      return [districtShape(id, adcode, parts.length === 1 ? only.geometry : unionOf(parts))];
    })
    .sort((a, b) => byText(a.properties.id, b.properties.id));
}
