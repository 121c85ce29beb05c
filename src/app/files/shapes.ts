// A cheap look at what came for a path: enough that the screen can trust its lists; the build has checked the rest.
type Fields = { [key: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areFields = (value: unknown): value is Fields[] => Array.isArray(value) && value.every(isFields);
const hasLists = (value: unknown, keys: readonly string[]): value is Fields =>
  isFields(value) && keys.every((key) => areFields(value[key]));
const isNamed = (value: unknown): boolean => isFields(value) && isFields(value.name) && 'zh' in value.name;

const kinds = ['projects', 'groups', 'initiatives', 'metrics', 'places', 'achievements', 'events', 'enterprises'];
const isRecords = (value: unknown): boolean => hasLists(value, kinds);
const isLayer = (value: unknown): boolean =>
  hasLists(value, ['features']) &&
  (value.features as Fields[]).every(({ geometry, properties }) => isFields(geometry) && isFields(properties));
const isTopology = (value: unknown, objects: readonly string[]): boolean =>
  isFields(value) &&
  Array.isArray(value.arcs) &&
  isFields(value.objects) &&
  objects.every((key) => hasLists((value.objects as Fields)[key], ['geometries']));

const isLocality = (value: unknown, id: string): boolean =>
  hasLists(value, ['within']) &&
  isFields(value.locality) &&
  value.locality.id === id &&
  isFields(value.enterprises) &&
  [value.own, ...(value.within as Fields[])].every(isRecords);
const isEnterprise = (value: unknown, id: string): boolean =>
  hasLists(value, ['members', 'mentions']) && isNamed(value.enterprise) && (value.enterprise as Fields).id === id;
const isIndex = (value: unknown): boolean =>
  hasLists(value, ['localities', 'prefectures', 'industries', 'reports']) &&
  Array.isArray(value.enterprises) &&
  [...(value.localities as Fields[]), ...(value.industries as Fields[])].every(isNamed);

const looks: Record<string, (value: unknown) => boolean> = {
  'index.json': isIndex,
  'projects.geojson': isLayer,
  'districts.geojson': isLayer,
  'parks.geojson': isLayer,
  'rows.json': (value) => hasLists(value, ['projects', 'initiatives', 'metrics', 'enterprises', 'events']),
  'links.json': (value) => areFields(value) && value.every((link) => isNamed(link) && isNamed(link.to)),
  'search.json': (value) => areFields(value) && value.every(isNamed),
  'about.json': (value) => hasLists(value, ['reports', 'contradictions', 'ambiguous', 'notes', 'blanks']),
  'basemap/basemap.topojson': (value) => isTopology(value, ['land', 'china', 'counties']),
  'basemap/water.topojson': (value) => isTopology(value, ['lakes', 'rivers']),
  'basemap/labels.geojson': isLayer,
};

/** Whether `value` can be `atlas/<path>`: its lists are lists, and a file of one thing is of the one asked for. */
export function isAsAsked(path: string, value: unknown): boolean {
  const [, folder, id] = /^(localities|enterprises)\/(.+)\.json$/.exec(path) ?? [];
  if (folder === 'localities' && id) return isLocality(value, id);
  if (folder === 'enterprises' && id) return isEnterprise(value, id);
  return looks[path]?.(value) ?? false;
}
