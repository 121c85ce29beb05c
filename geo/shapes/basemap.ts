// The land under everything: neighbours, China's other provinces and the counties of the four areas, as one topology.
import { area } from '@turf/turf';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { z } from 'zod';
import type { CountyProperties, ProvinceProperties } from '../basemap';
import { englishName, prefectures, provinces } from '../names';
import { collection, type Mapshaper, shapesIn, tidy, unionOf } from './build';
import type { County } from './decode';
import { type Area, type Boundary, byText, inDetail, mapBounds, polygonsOf, prefectureOf, provinceOf } from './region';

/** ISO 3166 numbers in Natural Earth of what the Chinese boundary data draw. */
const drawnByChinasData = new Set(['156', '158', '344', '446']);

/** How far neighbouring land runs under China: more than the two sources disagree by, in any stretch of border on the map. */
const underChina = '12km';
/** Metres between vertices of neighbouring coasts, and the smallest island kept there. */
const neighbours = { interval: 1100, island: '4km2' } as const;
const provincesIsland = '4km2';

/** Grid of the TopoJSON: 55° over this is about 8 m east to west. */
const grid = 5e5;

const box = mapBounds.join(',');
/** A little more than the map, so that cutting twice leaves no border along the edge. */
const wideBox = [mapBounds[0] - 3, mapBounds[1] - 3, mapBounds[2] + 3, mapBounds[3] + 3].join(',');

export type CountryProperties = { name: string };
export type World = Topology<{ countries: GeometryCollection<CountryProperties> }>;

/** Natural Earth's countries but China. */
export const foreignCountries = (world: World) =>
  feature(world, world.objects.countries).features.filter(({ id }) => !drawnByChinasData.has(String(id)));

/**
 * Neighbouring countries' land as one shape. It runs on under China for a while along the land border, and
 * only there: where two sources disagree about a border no sea shows between them, and no coast is drawn twice.
 */
export async function neighbouringLand(world: World, mapshaper: Mapshaper): Promise<Boundary> {
  const countries = feature(world, world.objects.countries).features.map((country) => ({
    ...country,
    properties: { china: drawnByChinasData.has(String(country.id)) ? 1 : 0 },
  }));
  const { 'land.json': land = '' } = await mapshaper(
    [
      `-i in.json name=countries -clip bbox=${wideBox} -dissolve china`,
      `-innerlines + name=borders -target borders -buffer ${underChina} + name=band`,
      '-target countries -filter china==1 + name=china -target band -clip source=china',
      '-target countries -filter china==0 + name=abroad',
      `-merge-layers target=abroad,band force name=land -dissolve -clip bbox=${box}`,
      `-simplify interval=${neighbours.interval} keep-shapes -filter-islands min-area=${neighbours.island}`,
      '-clean -o land.json target=land format=geojson geojson-type=FeatureCollection precision=0.00001',
    ].join(' '),
    { 'in.json': JSON.stringify(collection(countries)) },
  );
  const [shape] = shapesIn(land, z.unknown());
  if (!shape) throw new Error('world-atlas gave no land on the map: check geo/shapes/sources.ts');
  return tidy({ type: 'Feature', id: 'land', properties: { id: 'land' }, geometry: shape.geometry });
}

type Part = { id: string; group: string };

/** m²: 蓟州区 has 1,600 km², every other hole between these provinces is a sliver. */
const leftOut = 1e9;

/** The package has no outline for 蓟州区 (120119): it is exactly the hole that Tianjin, Beijing and Hebei leave. */
export function jizhou(parts: readonly Boundary<Part>[]): Boundary<Part>[] {
  const around = parts.filter(({ properties }) => /^1[123]/.test(properties.id));
  return polygonsOf(unionOf(around))
    .flatMap(([, ...holes]) => holes)
    .map((hole): Area => ({ type: 'Polygon', coordinates: [hole] }))
    .filter((geometry) => area(geometry) > leftOut)
    .map((geometry) => tidy({ type: 'Feature', properties: { id: '120119', group: '120000' }, geometry }));
}

/** China's provinces outside the four areas, one shape each, cut to the map; `parts` are already simplified. */
export async function otherProvinces(
  parts: readonly Boundary<Part>[],
  mapshaper: Mapshaper,
): Promise<Boundary<ProvinceProperties>[]> {
  const all = [...parts, ...jizhou(parts)].map((part) => ({
    ...part,
    properties: { ...part.properties, drawn: inDetail(part.properties.id) ? 0 : 1 },
  }));
  const { 'out.json': out = '' } = await mapshaper(
    // islands go while the counties are still there: what counties enclose is no island
    `-i in.json -filter-islands min-area=${provincesIsland} -filter drawn==1 -dissolve group -clip bbox=${box} ` +
      '-o out.json format=geojson precision=0.00001',
    { 'in.json': JSON.stringify(collection(all)) },
  );
  return shapesIn(out, z.object({ group: z.string() }))
    .map(({ geometry, properties: { group } }) => {
      const { name, name_en } = provinces[group] ?? { name: group, name_en: group };
      return tidy({ type: 'Feature', id: group, properties: { adcode: group, name, name_en }, geometry });
    })
    .sort((a, b) => byText(a.properties.adcode, b.properties.adcode));
}

/** What the map knows of a county; throws when its prefecture has no name in geo/names.ts. */
export function countyProperties({ id, name }: Pick<County, 'id' | 'name'>): CountyProperties {
  const prefecture = prefectures[prefectureOf(id)];
  if (!prefecture) throw new Error(`${id} ${name}: add prefecture ${prefectureOf(id)} to geo/names.ts`);
  return {
    name,
    name_en: englishName(name),
    prefecture: prefectureOf(id),
    prefecture_name: prefecture.name,
    prefecture_name_en: prefecture.name_en,
    province: provinceOf(id),
  };
}

/** One topology in which the counties and provinces share the arcs of their common borders. */
export function basemap(
  land: Boundary,
  china: readonly Boundary<ProvinceProperties>[],
  counties: readonly Boundary<CountyProperties>[],
): Topology<Objects> {
  return topology(
    { land: collection([land]), china: collection([...china]), counties: collection([...counties]) },
    grid,
  );
}
