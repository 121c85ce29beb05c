// The published files with the data many times over: whole families of localities, copied to seeded places. Pure.

import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { LocalityFile, Rows, SearchEntry } from '../../data/published';
import { areasOf } from '../../geo/atlas/areas';
import { areasPath } from '../../geo/extent';
import type { AtlasIndex, AtlasLocality, Box, LonLat } from '../../geo/published';
import type { ProjectPoints } from '../../src/domain/filter';
import { seeded } from './seeded';

type Shift = (at: Position) => LonLat;
/** One copy of the data: `tag` ends its ids and names, `shiftOf` moves what belongs to a locality. */
type Copy = { tag: string; ids: ReadonlySet<string>; shiftOf: (locality: string) => Shift };

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
const idIn = ({ tag, ids }: Copy, id: string) => (ids.has(id) ? `${id}-${tag}` : id);
const nameIn = <N extends { zh: string; en: string }>({ tag }: Copy, name: N): N => ({
  ...name,
  zh: `${name.zh}${tag}`,
  en: `${name.en} ${tag}`,
});
/** `<locality>.<kind>.<id>` of the copied locality. */
const factIn = (copy: Copy, fact: string) => fact.replace(/^[^.]*/, (id) => idIn(copy, id));

function shiftedBox([west, south, east, north]: Box, shift: Shift): Box {
  return [...shift([west, south]), ...shift([east, north])];
}

function shiftedGeometry<G extends Geometry>(geometry: G, shift: Shift): G {
  const moved = (part: unknown): unknown =>
    Array.isArray(part) && typeof part[0] === 'number' ? shift(part) : (part as unknown[]).map(moved);
  return geometry.type === 'GeometryCollection' ? geometry : { ...geometry, coordinates: moved(geometry.coordinates) };
}

/** The locality that is not inside another. */
function topOf(byId: ReadonlyMap<string, AtlasLocality>, id: string): string {
  const parent = byId.get(id)?.parent;
  return parent !== undefined && byId.has(parent) ? topOf(byId, parent) : id;
}

/** The copies to add: each family goes to the name's point of a seeded county. */
function copiesOf(index: AtlasIndex, places: readonly LonLat[], times: number): Copy[] {
  const random = seeded(1_931);
  const byId = new Map(index.localities.map((locality) => [locality.id, locality]));
  const ids = new Set(byId.keys());
  const tops = index.localities.filter(({ id }) => topOf(byId, id) === id);
  return Array.from({ length: times - 1 }, (_, number) => {
    const shifts = new Map(
      tops.map(({ id, at }): [string, Shift] => {
        const [lon, lat] = places[Math.floor(random() * places.length)] ?? at;
        const [east, north] = [lon + random() * 0.4 - 0.2 - at[0], lat + random() * 0.4 - 0.2 - at[1]];
        return [id, ([x = 0, y = 0]) => [round(x + east), round(y + north)]];
      }),
    );
    const still: Shift = ([x = 0, y = 0]) => [x, y];
    return { tag: `${number + 2}`, ids, shiftOf: (id) => shifts.get(topOf(byId, id)) ?? still };
  });
}

function localityIn(copy: Copy, locality: AtlasLocality): AtlasLocality {
  const shift = copy.shiftOf(locality.id);
  return {
    ...locality,
    id: idIn(copy, locality.id),
    name: nameIn(copy, locality.name),
    ...(locality.short && { short: nameIn(copy, locality.short) }),
    parent: idIn(copy, locality.parent),
    bbox: shiftedBox(locality.bbox, shift),
    at: shift(locality.at),
    ...(locality.site_at && { site_at: shift(locality.site_at) }),
  };
}

function shapeIn(copy: Copy, shape: Feature): Feature {
  const properties = shape.properties ?? {};
  const shift = copy.shiftOf(properties.id);
  const [lon, lat] = shift([properties.lon, properties.lat]);
  const id = idIn(copy, properties.id);
  const names = nameIn(copy, { zh: properties.name, en: properties.name_en });
  return {
    ...shape,
    id,
    bbox: shiftedBox(shape.bbox as Box, shift),
    geometry: shiftedGeometry(shape.geometry, shift),
    properties: {
      ...properties,
      id,
      name: names.zh,
      name_en: names.en,
      parent: idIn(copy, properties.parent),
      lon,
      lat,
    },
  };
}

function pointIn(copy: Copy, point: ProjectPoints['features'][number]): ProjectPoints['features'][number] {
  const { properties } = point;
  const id = `${properties.id}-${copy.tag}`;
  return {
    ...point,
    id,
    geometry: shiftedGeometry(point.geometry, copy.shiftOf(properties.locality)),
    properties: { ...properties, id, locality: idIn(copy, properties.locality) },
  };
}

function recordsIn(copy: Copy, records: LocalityFile['own']): LocalityFile['own'] {
  const projects = records.projects.map((project) => ({ ...project, id: `${project.id}-${copy.tag}` }));
  return { ...records, locality: idIn(copy, records.locality), projects };
}

function fileIn(copy: Copy, { locality, own, within, enterprises }: LocalityFile): LocalityFile {
  return {
    locality: {
      ...locality,
      id: idIn(copy, locality.id),
      name: nameIn(copy, locality.name),
      parent: idIn(copy, locality.parent),
    },
    own: recordsIn(copy, own),
    within: within.map((records) => recordsIn(copy, records)),
    enterprises,
  };
}

function rowsIn(copy: Copy, rows: Rows): Rows {
  const moved = <R extends { fact: string; locality: string }>(list: readonly R[]): R[] =>
    list.map((row) => ({ ...row, fact: factIn(copy, row.fact), locality: idIn(copy, row.locality) }));
  return {
    projects: moved(rows.projects).map((row) => ({ ...row, id: `${row.id}-${copy.tag}` })),
    initiatives: moved(rows.initiatives),
    metrics: moved(rows.metrics),
    enterprises: moved(rows.enterprises),
    events: moved(rows.events),
  };
}

const entryIn = (copy: Copy, entry: SearchEntry): SearchEntry => ({
  ...entry,
  id: entry.kind === 'locality' ? idIn(copy, entry.id) : factIn(copy, entry.id),
  locality: idIn(copy, entry.locality),
  name: nameIn(copy, entry.name),
});

/** The published files with `times` as many localities and projects; the first of each is the real one. */
export function scaledAtlas(atlas: ReadonlyMap<string, string>, times: number): Map<string, string> {
  const files = new Map(atlas);
  if (times === 1) return files;
  const read = <T>(path: string) => JSON.parse(atlas.get(`atlas/${path}`) ?? 'null') as T;
  const write = (path: string, value: unknown) => files.set(`atlas/${path}`, JSON.stringify(value));
  const index = read<AtlasIndex>('index.json');
  const labels = read<FeatureCollection>('basemap/labels.geojson').features;
  const places = labels.flatMap(({ geometry, properties }) =>
    geometry.type === 'Point' && properties?.kind === 'county' ? [geometry.coordinates as LonLat] : [],
  );
  const copies = copiesOf(index, places, times);
  const manifold = <T>(list: readonly T[], copied: (copy: Copy, one: T) => T): T[] => [
    ...list,
    ...copies.flatMap((copy) => list.map((one) => copied(copy, one))),
  ];
  write('index.json', {
    ...index,
    localities: manifold(index.localities, localityIn),
    industries: index.industries.map((industry) => ({ ...industry, projects: industry.projects * times })),
    projects: index.projects * times,
  });
  const [districts, parks] = ['districts.geojson', 'parks.geojson'].map((name) => {
    const layer = read<FeatureCollection>(name);
    const scaled = { ...layer, features: manifold(layer.features, shapeIn) };
    write(name, scaled);
    return scaled;
  }) as [FeatureCollection, FeatureCollection];
  write(areasPath, areasOf(districts, parks));
  const points = read<ProjectPoints>('projects.geojson');
  write('projects.geojson', { ...points, features: manifold(points.features, pointIn) });
  const rows = read<Rows>('rows.json');
  const all = [rows, ...copies.map((copy) => rowsIn(copy, rows))];
  write('rows.json', {
    projects: all.flatMap(({ projects }) => projects),
    initiatives: all.flatMap(({ initiatives }) => initiatives),
    metrics: all.flatMap(({ metrics }) => metrics),
    enterprises: all.flatMap(({ enterprises }) => enterprises),
    events: all.flatMap(({ events }) => events),
  });
  write('search.json', manifold(read<SearchEntry[]>('search.json'), entryIn));
  for (const { id } of index.localities) {
    const file = read<LocalityFile>(`localities/${id}.json`);
    for (const copy of copies) write(`localities/${idIn(copy, id)}.json`, fileIn(copy, file));
  }
  return files;
}
