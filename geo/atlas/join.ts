// Shapes and records meet here, once: the published GeoJSON layers and the index. Pure.
import { pointToPolygonDistance } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { Records } from '../../data/check/records';
import type { Project } from '../../data/model/schema';
import {
  indexedIndustries,
  indexedLocalities,
  indexedReports,
  investmentOf,
  withinOf,
} from '../../data/publish/localities';
import type { ProjectRow } from '../../data/published';
import type { Site } from '../gazetteer';
import type { AtlasIndex, AtlasLocality, Box, LonLat, PlacedBy, Prefecture, ProjectProperties } from '../published';
import { carriedOf } from '../published';

type ShapeProperties = {
  id: string;
  lon: number;
  lat: number;
  area_km2: number;
  precision_m?: number;
  site_lon?: number;
  site_lat?: number;
};
type BoundaryFeature = Feature<Polygon | MultiPolygon, ShapeProperties>;
export type Shapes = {
  districts: FeatureCollection<Polygon | MultiPolygon, ShapeProperties>;
  parks: FeatureCollection<Polygon | MultiPolygon, ShapeProperties>;
  index: { region: Box; prefectures: (Omit<Prefecture, 'at'> & { lon: number; lat: number })[] };
};

const boxOf = ({ id, bbox }: BoundaryFeature): Box => {
  if (bbox?.length !== 4) throw new Error(`geo/out: ${id} has no bbox: run npm run geo`);
  return bbox;
};

/** The distinct industries of a locality's own projects and of those within it. */
function industriesOf(id: string, records: Records): string[] {
  const locality = records.localities.find((candidate) => candidate.id === id);
  if (!locality) return [];
  const projects = [locality, ...withinOf(locality, records.localities)].flatMap((one) => one.projects);
  const present = new Set(projects.flatMap((project) => project.industries));
  return records.industries.map((industry) => industry.id).filter((industry) => present.has(industry));
}

/** The southernmost point of an outline. */
function edgeOf({ id, geometry }: BoundaryFeature): LonLat {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const [first, ...others] = rings.flat().map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  if (!first) throw new Error(`geo/out: ${id} has no outline: run npm run geo`);
  return others.reduce((lowest, at) => (at[1] < lowest[1] ? at : lowest), first);
}

/** Every locality with its shape's box, label point and precision; throws if a locality has no shape. */
export function atlasLocalities(records: Records, shapes: Shapes): AtlasLocality[] {
  const surveyed = new Map(shapes.districts.features.map((shape) => [shape.properties.id, shape]));
  const sketched = new Map(shapes.parks.features.map((shape) => [shape.properties.id, shape]));
  return indexedLocalities(records).map((locality) => {
    const shape = surveyed.get(locality.id) ?? sketched.get(locality.id);
    if (!shape) throw new Error(`${locality.id} has no shape in geo/out: run npm run geo`);
    const { lon, lat, area_km2, precision_m, site_lon, site_lat } = shape.properties;
    const site: LonLat | null = site_lon !== undefined && site_lat !== undefined ? [site_lon, site_lat] : null;
    return {
      ...locality,
      bbox: boxOf(shape),
      at: [lon, lat],
      edge_at: edgeOf(shape),
      outline: surveyed.has(locality.id) ? 'surveyed' : 'schematic',
      ...(precision_m !== undefined && { precision_m }),
      ...(site && { site_at: site }),
      area_km2,
      industries: industriesOf(locality.id, records),
    };
  });
}

const collection = <G extends Point | Polygon | MultiPolygon, P>(
  features: Feature<G, P>[],
): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features,
});

function withBox<G extends Point | Polygon | MultiPolygon, P>(layer: FeatureCollection<G, P>, boxes: readonly Box[]) {
  const bbox: Box = [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
  return { type: layer.type, bbox, features: layer.features };
}

const asSeveral = (geometry: Polygon | MultiPolygon): MultiPolygon =>
  geometry.type === 'MultiPolygon' ? geometry : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };

/**
 * `atlas/districts.geojson` or `atlas/parks.geojson`: flat scalar properties, arrays as comma strings; one geometry type, for a
 * GIS that knows one a layer.
 */
export function localityLayer(shapes: Shapes['districts'], localities: readonly AtlasLocality[]) {
  const hasSeveral = shapes.features.some(({ geometry }) => geometry.type === 'MultiPolygon');
  const byId = new Map(localities.map((locality) => [locality.id, locality]));
  const features = shapes.features.flatMap((shape) => {
    const locality = byId.get(shape.properties.id);
    if (!locality) return [];
    const { id, name, level, adcode, parent, projects, initiatives, industries, outline, precision_m, at, area_km2 } =
      locality;
    const properties = {
      id,
      name: name.zh,
      name_en: name.en,
      level,
      ...(adcode && { adcode }),
      parent,
      projects: projects.own,
      projects_within: projects.within,
      initiatives: initiatives.own,
      initiatives_within: initiatives.within,
      industries: industries.join(','),
      outline,
      ...(precision_m !== undefined && { precision_m }),
      area_km2,
      lon: at[0],
      lat: at[1],
    };
    return [
      {
        type: 'Feature' as const,
        id,
        bbox: boxOf(shape),
        geometry: hasSeveral ? asSeveral(shape.geometry) : shape.geometry,
        properties,
      },
    ];
  });
  return withBox(collection(features), shapes.features.map(boxOf));
}

type Placing = { at: LonLat; by: PlacedBy; precision_m: number | null; site?: Site };

function placingOf(project: Project, locality: AtlasLocality, sites: ReadonlyMap<string, Site>): Placing {
  const site = project.site === undefined ? undefined : sites.get(project.site);
  if (project.site !== undefined && !site)
    throw new Error(`${project.id}: no site ${project.site} in geo/gazetteer.csv`);
  if (site) return { at: site.at, by: 'site', precision_m: site.precision_m, site };
  if (locality.level === 'park') return { at: locality.at, by: 'park', precision_m: locality.precision_m ?? null };
  return { at: locality.at, by: 'locality', precision_m: null };
}

/**
 * Whether a point with its error may lie in a shape that is not its locality's own: in one that neither is its locality nor
 * holds it, and out of which its circle of error reaches.
 */
function strays({ at, precision_m }: Placing, own: readonly string[], shapes: readonly BoundaryFeature[]): boolean {
  return shapes.some((shape) => {
    const [west, south, east, north] = boxOf(shape);
    if (own.includes(shape.properties.id) || at[0] < west || at[0] > east || at[1] < south || at[1] > north)
      return false;
    const inside = -pointToPolygonDistance([...at], shape, { units: 'meters' });
    return inside >= 0 && inside < (precision_m ?? Number.POSITIVE_INFINITY);
  });
}

/** `atlas/projects.geojson`: one point a project, with where the point comes from. */
export function projectLayer(
  records: Records,
  rows: readonly ProjectRow[],
  localities: readonly AtlasLocality[],
  sites: ReadonlyMap<string, Site>,
  shapes: Pick<Shapes, 'districts' | 'parks'>,
) {
  const outlines = [...shapes.districts.features, ...shapes.parks.features];
  const rowOf = new Map(rows.map((row) => [`${row.locality}.${row.id}`, row]));
  const byId = new Map(localities.map((locality) => [locality.id, locality]));
  const homesOf = (id: string): string[] => {
    const locality = byId.get(id);
    return locality ? [id, ...homesOf(locality.parent)] : [];
  };
  const placed = records.localities.flatMap(({ id, projects }) =>
    projects.flatMap((project) => {
      const [locality, row] = [byId.get(id), rowOf.get(`${id}.${project.id}`)];
      return locality && row ? [{ project, row, placing: placingOf(project, locality, sites) }] : [];
    }),
  );
  const features = placed.map(({ project, row, placing }): Feature<Point, ProjectProperties> => {
    const { at, by, precision_m, site } = placing;
    const properties: ProjectProperties = {
      id: row.id,
      name: row.name.zh,
      name_en: row.name.en,
      locality: row.locality,
      industry: row.industries[0] ?? '',
      industries: row.industries.join(','),
      ...carriedOf(row),
      investment_scope: investmentOf(project)?.scope ?? null,
      placed_by: by,
      site: site?.name ?? null,
      site_en: site?.name_en ?? null,
      precision_m,
      vague: by !== 'site' || strays(placing, homesOf(row.locality), outlines),
    };
    return { type: 'Feature', id: project.id, geometry: { type: 'Point', coordinates: at }, properties };
  });
  const boxes = placed.map(({ placing: { at } }): Box => [...at, ...at]);
  return features.length > 0 ? withBox(collection(features), boxes) : collection(features);
}

/** `atlas/index.json`. */
export function atlasIndex(records: Records, shapes: Shapes, localities: AtlasLocality[], version: string): AtlasIndex {
  return {
    version,
    region: shapes.index.region,
    localities,
    prefectures: shapes.index.prefectures.map(({ lon, lat, ...prefecture }) => ({ ...prefecture, at: [lon, lat] })),
    industries: indexedIndustries(records),
    enterprises: records.enterprises.map(({ id }) => id),
    reports: indexedReports(records),
    projects: records.localities.reduce((sum, locality) => sum + locality.projects.length, 0),
  };
}
