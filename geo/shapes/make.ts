// From the sources' text to the files of geo/out and the list of what is wrong with them. Pure, but for mapshaper's work.
import { area } from '@turf/turf';
import { feature } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import type { ProvinceProperties } from '../basemap';
import type { Site } from '../gazetteer';
import { type AirportRow, airportLabels } from './airports';
import { basemap, countyProperties, foreignCountries, neighbouringLand, otherProvinces, type World } from './basemap';
import { boundsOf, collection, type Mapshaper, simplify } from './build';
import * as checks from './checks';
import { coast } from './coast';
import { riverCourses } from './courses';
import { type County, readCounties } from './decode';
import { districtShapes } from './districts';
import { districtsOf, type Head, parksOf, reportedAdcodes } from './heads';
import {
  countryLabels,
  countyLabels,
  type Label,
  labelLayer,
  prefectureLabels,
  provinceLabels,
  townLabels,
} from './labels';
import { type Misfit, misfits } from './misfit';
import { homeOf, parkShapes } from './parks';
import { prefectureIndex, prefectureShapes } from './prefectures';
import { type Boundary, inDetail, mapBounds, polygonsOf } from './region';
import { type Contours, degrees, type Grey, heightsOf, relief } from './relief';
import { shade } from './shade';
import type { WaterQuery } from './sources';
import { type Division, townshipLabels } from './townships';
import { water } from './water';
import { type DrawnLakes, type DrawnRivers, waterLabels } from './waterNames';

export type Sources = {
  heads: readonly Head[];
  sites: ReadonlyMap<string, Site>;
  boundaries: ReadonlyMap<string, string>;
  world: World;
  geonames: string;
  divisions: readonly Division[];
  airports: readonly AirportRow[];
  water: Record<WaterQuery, string>;
  reliefTile: (row: number, column: number) => Grey;
};
/** What makes shapes of other shapes, from packages that the app does not depend on. */
export type Tools = { mapshaper: Mapshaper; contours: Contours; webp: (grey: Grey) => Promise<Uint8Array> };
/** `misfits`: how far drawn rivers lie from borders that follow them. */
export type Made = { files: Map<string, string | Uint8Array>; issues: checks.Issue[]; misfits: Misfit[] };

const layer = (features: Boundary<unknown>[]) => ({
  type: 'FeatureCollection',
  bbox: boundsOf({ type: 'GeometryCollection', geometries: features.map(({ geometry }) => geometry) }),
  features,
});
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

/** Full-detail areas in m² by adcode. */
const areasOf = (counties: readonly Boundary<County>[]) =>
  new Map(counties.map((county) => [county.properties.id, area(county)]));

function issuesOf(
  { heads, sites }: Sources,
  source: readonly Boundary<County>[],
  counties: readonly Boundary[],
  china: readonly Boundary<ProvinceProperties>[],
  districts: Boundary[],
  parks: ReturnType<typeof parkShapes>,
  homes: ReadonlyMap<string, Boundary>,
): checks.Issue[] {
  const reported = reportedAdcodes(heads);
  const homeOfPark = parksOf(heads).flatMap((head): [string, Boundary][] => {
    const site = sites.get(head.site);
    return site ? [[head.id, homeOf(head, site.at, homes, districtsOf(heads))]] : [];
  });
  const sound = (shapes: Boundary[]) => [
    ...checks.ringsAreClosed(shapes),
    ...checks.ringsDoNotCross(shapes),
    ...checks.ringsFollowTheRightHand(shapes),
    ...checks.shapesLieWithin(mapBounds)(shapes),
  ];
  return [
    ...[counties, districts, parks].flatMap((shapes) => sound([...shapes])),
    ...checks.everyIdHasAShape(source.map(({ properties }) => properties.id))(counties),
    ...checks.everyIdHasAShape(districtsOf(heads).map(({ id }) => id))(districts),
    ...checks.everyIdHasAShape(parksOf(heads).map(({ id }) => id))(parks),
    ...checks.siblingsDoNotOverlap(counties),
    // a tip of a neighbouring province can be enclosed by counties: it is no gap
    ...checks.siblingsLeaveNoGaps([
      ...counties,
      ...china.map((shape) => ({ ...shape, properties: { id: shape.properties.adcode } })),
    ]),
    ...checks.areasMatchTheSource(areasOf(source), reported)(counties),
    ...checks.parksLieInTheirDistrict(new Map(homeOfPark))(parks),
    ...checks.parksLieNearTheirPoint(parks),
    ...checks.siblingsDoNotOverlap(parks),
    ...checks.areasAreAsReported(parksOf(heads))(parks),
  ];
}

function drawnIn(topology: Topology<Objects>, name: string) {
  const object = topology.objects[name];
  if (!object) throw new Error(`the water has no ${name}`);
  return feature(topology, object);
}

const topo = (made: Topology<Objects>) => line(made);

/** Makes every file of geo/out (name → text) and checks them. The same sources give the same bytes. */
export async function make(sources: Sources, { mapshaper, contours, webp }: Tools): Promise<Made> {
  const everywhere = readCounties(sources.boundaries);
  const source = everywhere.filter(({ properties }) => inDetail(properties.id));
  const parts = await simplify(everywhere, reportedAdcodes(sources.heads), mapshaper);
  const counties = parts.filter(({ properties }) => inDetail(properties.id));
  const outlines = prefectureShapes(counties);

  const districts = districtShapes(sources.heads, counties);
  const homes = new Map<string, Boundary>([
    ...outlines,
    ...districts.map((shape): [string, Boundary] => [shape.properties.id, shape]),
  ]);
  const parks = parkShapes(sources.heads, sources.sites, homes);

  const raw = new Map(source.map(({ properties }) => [properties.id, properties]));
  const land = await neighbouringLand(sources.world, mapshaper);
  const china = await otherProvinces(parts, mapshaper);
  const named = counties.flatMap(({ properties: { id }, geometry }) => {
    const county = raw.get(id);
    return county ? [{ type: 'Feature' as const, id, properties: countyProperties(county), geometry }] : [];
  });
  const waters = await water(sources.water, mapshaper);
  const [rivers, lakes] = ['rivers', 'lakes'].map((name) => drawnIn(waters, name)) as [DrawnRivers, DrawnLakes];
  const abroad = foreignCountries(sources.world);
  const labels: Label[] = [
    ...countryLabels(abroad, [...counties, ...china]),
    ...provinceLabels(china, counties, abroad),
    ...prefectureLabels([...raw.values()], outlines),
    ...countyLabels([...raw.values()]),
    ...townLabels(sources.geonames),
    ...waterLabels(rivers, lakes),
  ];

  const places = [
    ...townshipLabels(sources.geonames, sources.divisions, source),
    ...airportLabels(sources.airports, counties),
    ...riverCourses(labels, rivers),
  ];
  const shore = await coast(
    sources.water.shore,
    counties,
    [...counties, ...china, land],
    reportedAdcodes(sources.heads),
    mapshaper,
  );

  const heights = heightsOf(sources.reliefTile);
  const files = new Map<string, string | Uint8Array>([
    ['districts.geojson', line(layer(districts))],
    ['parks.geojson', line(layer(parks))],
    ['basemap.topojson', topo(basemap(land, china, named))],
    ['water.topojson', topo(waters)],
    ['relief.topojson', topo(await relief(heights, contours, mapshaper))],
    ['shade.webp', await webp(shade(heights, degrees))],
    ['labels.geojson', line(labelLayer(labels))],
    ['places.geojson', line(labelLayer(places))],
    ['coast.geojson', line(collection([{ type: 'Feature', properties: {}, geometry: shore }]))],
    ['index.json', line(prefectureIndex(counties, outlines))],
  ]);
  const borders = counties.flatMap(({ geometry }) => polygonsOf(geometry).flat());
  return {
    files,
    issues: issuesOf(sources, source, counties, china, districts, parks, homes),
    misfits: misfits(rivers, borders),
  };
}
