// Names on the map, as points with a rank (1 shows first).
import { bboxClip } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { LabelProperties, ProvinceProperties } from '../basemap';
import { prefectures, provinces } from '../names';
import { countyProperties, type foreignCountries } from './basemap';
import { labelPoint, spreadOver, unionOf } from './build';
import type { County } from './decode';
import { type Area, type Boundary, byText, mapBounds, polygonsOf, provinceOf } from './region';
import { countries, type Town, towns } from './towns';

export type Label = Feature<Point, LabelProperties>;

const threeDecimals = (degrees: number | undefined) => Math.round((degrees ?? 0) * 1e3) / 1e3;

const spread = 40; // points over an area whose name may stand elsewhere than at its point
const apart = 0.03; // degrees: nearer points of an outline are not added to it
const kilometre = 1 / 111.2; // of a degree of latitude
const surveys = 4; // kilometres that two sources of a border may lie apart

/** The points of outlines, with more between those that are far apart. */
const outlinePoints = (shapes: readonly Area[]): Position[] =>
  shapes.flatMap((shape) =>
    polygonsOf(shape).flatMap((rings) =>
      rings.flatMap((ring) =>
        ring.flatMap(([x = 0, y = 0], index) => {
          const [fromX = x, fromY = y] = ring[index - 1] ?? [];
          const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / apart));
          return Array.from({ length: steps }, (_, step) => {
            const share = (step + 1) / steps;
            return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
          });
        }),
      ),
    ),
  );

/** Points spread over an area, and how far it is safely from each to the nearest of the others' outlines, whole kilometres. */
function within(area: Area, others: readonly Position[]): Pick<LabelProperties, 'within' | 'clear_km'> {
  const points = spreadOver(area, spread);
  const clear_km = points.map(([lon, lat]) => {
    const across = Math.cos((lat * Math.PI) / 180);
    const far = others.reduce((least, [x = 0, y = 0]) => {
      const [right, up] = [(x - lon) * across, y - lat];
      return Math.min(least, right * right + up * up);
    }, Number.POSITIVE_INFINITY);
    return Math.max(0, Math.floor(Math.sqrt(far) / kilometre - surveys));
  });
  return { within: points, clear_km };
}

/** A name at a point, three decimals: about 100 m, which is enough for a name. */
export const label = ([lon, lat]: Position, properties: LabelProperties): Label => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [threeDecimals(lon), threeDecimals(lat)] },
});

type Abroad = ReturnType<typeof foreignCountries>;
const isArea = (geometry: Abroad[number]['geometry']): geometry is Area =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
const outlinesOf = (countries: Abroad) => outlinePoints(countries.map(({ geometry }) => geometry).filter(isArea));

/** The five neighbours whose land shows; Natural Earth's own outlines, cut to the map. `china`: all of it, in parts. */
export function countryLabels(abroad: Abroad, china: readonly Boundary<unknown>[]): Label[] {
  const ours = outlinePoints(china.map(({ geometry }) => geometry));
  return abroad.flatMap((country) => {
    const { properties, geometry } = country;
    const names = countries[properties.name];
    if (!names || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const { geometry: shown } = bboxClip({ type: 'Feature', properties: {}, geometry }, mapBounds);
    if (shown.type !== 'Polygon' && shown.type !== 'MultiPolygon') return [];
    const around = [...ours, ...outlinesOf(abroad.filter((other) => other !== country))];
    return [label(labelPoint(shown), { kind: 'country', ...names, rank: 1, ...within(shown, around) })];
  });
}

/** Beijing, Tianjin, Shanghai and Chongqing stand on the map as towns. */
const municipalities = new Set(['110000', '120000', '310000', '500000']);

/** Provinces drawn with their counties and the others; Inner Mongolia once, on the larger of its two parts. */
export function provinceLabels(
  china: readonly Boundary<ProvinceProperties>[],
  counties: readonly Boundary[],
  abroad: Abroad,
): Label[] {
  const beyond = [...outlinePoints(china.map(({ geometry }) => geometry)), ...outlinesOf(abroad)];
  const codes = ['210000', '220000', '230000'];
  const inDetail = codes.map((adcode) => {
    const names = provinces[adcode] ?? { name: adcode, name_en: adcode };
    const [own, others] = [true, false].map((isOwn) =>
      counties.filter(({ properties }) => (provinceOf(properties.id) === adcode) === isOwn),
    ) as [Boundary[], Boundary[]];
    const outline = unionOf(own);
    const around = [...beyond, ...outlinePoints(others.map(({ geometry }) => geometry))];
    return label(labelPoint(outline), {
      kind: 'province',
      ...names,
      rank: 1,
      adcode,
      ...within(outline, around),
    });
  });
  const elsewhere = china.filter(({ properties }) => !municipalities.has(properties.adcode));
  const others = elsewhere.map(({ geometry, properties: { adcode, name, name_en } }) =>
    label(labelPoint(geometry), { kind: 'province', name, name_en, rank: adcode === '150000' ? 1 : 2, adcode }),
  );
  return [...inDetail, ...others];
}

/** Shown first: the three capitals, and the cities in which the reported places lie: 大连, 齐齐哈尔, 双鸭山. */
const firstCities = new Set(['230100', '220100', '210100', '210200', '230200', '230500']);

export function prefectureLabels(counties: readonly County[], outlines: ReadonlyMap<string, Boundary>): Label[] {
  const seats = new Map(counties.map(({ id, seat }) => [id, seat]));
  return Object.entries(prefectures).map(([adcode, { name, name_en, seat }]) => {
    const at = seats.get(seat);
    if (!at) throw new Error(`${name}: ${seat} has no seat in the boundary package: choose another in geo/names.ts`);
    const outline = outlines.get(adcode);
    const first = firstCities.has(adcode) && outline && { rank: 1, within: spreadOver(outline.geometry, spread) };
    return label(at, { kind: 'prefecture', name, name_en, rank: 2, adcode, ...first });
  });
}

/** Counties at their government's seat; city districts rank below counties and county-level cities. */
export function countyLabels(counties: readonly County[]): Label[] {
  return counties.flatMap((county) => {
    if (!county.seat) return [];
    const { name, name_en } = countyProperties(county);
    const rank = name.endsWith('区') ? 2 : 1;
    return [label(county.seat, { kind: 'county', name, name_en, rank, adcode: county.id })];
  });
}

/** GeoNames' table, tab-separated: id in the first column, latitude and longitude in the fifth and sixth. */
export function townLabels(geonames: string): Label[] {
  const wanted = new Map(towns.map((town) => [town.geonames, town]));
  const found = geonames.split('\n').flatMap((line): [Town, Position][] => {
    const town = wanted.get(line.slice(0, line.indexOf('\t')));
    if (!town) return [];
    const [, , , , lat, lon] = line.split('\t');
    return [[town, [Number(lon), Number(lat)]]];
  });
  const missing = towns.filter((town) => !found.some(([{ geonames: id }]) => id === town.geonames));
  if (missing.length > 0) throw new Error(`GeoNames has no ${missing.map(({ name_en }) => name_en).join(', ')}`);
  return found
    .sort(([a], [b]) => a.rank - b.rank || byText(a.geonames, b.geonames))
    .map(([{ name, name_en, rank }, at]) => label(at, { kind: 'town', name, name_en, rank }));
}

export const labelLayer = (features: Label[]): FeatureCollection<Point, LabelProperties> => ({
  type: 'FeatureCollection',
  features,
});
