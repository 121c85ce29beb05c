// The view is one value with one text form, the address's hash. Decoding never throws; home values are left out.
import { factPath } from './fact';
import { type Filter, type InvestRange, kindKeys, noFilter, stageKeys } from './filter';

/** Zoom as MapLibre counts it (512 px tiles); degrees WGS-84. */
export type Camera = { zoom: number; lat: number; lon: number };
export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark';
export const tableKinds = ['projects', 'initiatives', 'metrics', 'enterprises'] as const;
export type TableKind = (typeof tableKinds)[number];
/** What colours the localities: a count, the share of projects that are done, or a metric that several reports give. */
export const fills = [
  'projects',
  'initiatives',
  'enterprises',
  'planned',
  'under-way',
  'done',
  'above-scale',
  'output-value',
  'online',
] as const;
export type Fill = (typeof fills)[number];
/** As many as can be read side by side. */
export const mostCompared = 4;

/** What stands in the map's place or beside it. */
export const pages = ['map', 'table', 'compare', 'about'] as const;
export type Page = (typeof pages)[number];

export type View = Filter & {
  /** null: home, the whole northeast fitted beside the panels. */
  camera: Camera | null;
  at: string | null;
  project: string | null;
  /** A fact to land on: `<locality>.<kind>.<slug>[.<quantity>]`. */
  fact: string | null;
  /** An enterprise's page, in the panel's place. */
  enterprise: string | null;
  page: Exclude<Page, 'compare'>;
  table: TableKind;
  /** The table's text filter. */
  text: string;
  /** Two to four localities side by side; fewer compare nothing. */
  compare: readonly string[];
  fill: Fill | null;
  /** Whether links between places are drawn. */
  arcs: boolean;
  language: Language | null;
  /** null: the system's. */
  theme: Theme | null;
  /** `svg`: the map is drawn without WebGL; null: with it, where the browser has it. */
  engine: 'svg' | null;
};

export const home: View = {
  ...noFilter,
  camera: null,
  at: null,
  project: null,
  fact: null,
  enterprise: null,
  page: 'map',
  table: 'projects',
  text: '',
  compare: [],
  fill: null,
  arcs: false,
  language: null,
  theme: null,
  engine: null,
};

/** The map's limits: zoom, and [west, south, east, north] of what the basemap covers. */
export const limits = { minZoom: 3.2, maxZoom: 14, box: [95, 25, 150, 63] } as const;

/** What the atlas holds: an address is read against it. */
export type Known = {
  localities: ReadonlySet<string>;
  industries: readonly string[];
  /** Project id → its locality. */
  projects: ReadonlyMap<string, string>;
  enterprises: ReadonlySet<string>;
  years: readonly string[];
  within: (inner: string, outer: string) => boolean;
};

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

function partsOf(hash: string): ReadonlyMap<string, string> {
  const parts = hash.replace(/^#/, '').split('&');
  return new Map(
    parts.map((part) => {
      const [key = '', ...value] = part.split('=');
      return [key, decodePart(value.join('='))];
    }),
  );
}

const number = /^-?\d{1,4}(\.\d{1,20})?$/;

/** The value, or the end of the range that it is beyond. */
export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** `zoom/lat/lng`; null where it does not parse; values beyond the limits are brought back to them. */
export function cameraFrom(text: string | undefined): Camera | null {
  const parts = (text ?? '').split('/');
  if (parts.length !== 3 || !parts.every((part) => number.test(part))) return null;
  const [zoom = 0, lat = 0, lon = 0] = parts.map(Number);
  const [west, south, east, north] = limits.box;
  return {
    zoom: clamp(zoom, limits.minZoom, limits.maxZoom),
    lat: clamp(lat, south, north),
    lon: clamp(lon, west, east),
  };
}

const list = (text: string | undefined) => (text ? text.split(',').filter((item) => item !== '') : []);

function hiddenFrom(parts: ReadonlyMap<string, string>, industries: readonly string[]): string[] {
  if (parts.has('show')) {
    const shown = new Set(list(parts.get('show')));
    return industries.filter((id) => !shown.has(id));
  }
  const hide = new Set(list(parts.get('hide')));
  return industries.filter((id) => hide.has(id));
}

const oneOf = <T extends string>(text: string | undefined, all: readonly T[]): T | null =>
  all.find((one) => one === text) ?? null;

/** The asked ones in their own order. */
function among<T extends string>(text: string | undefined, all: readonly T[]): T[] {
  const asked = new Set(list(text));
  return all.filter((one) => asked.has(one));
}

const range = /^(\d{1,13})?-(\d{1,13})?$/;

/** `100000000-5000000000`, either end open; null where it does not parse or keeps everything. */
export function investFrom(text: string | undefined): InvestRange | null {
  const [whole, low, high] = range.exec(text ?? '') ?? [];
  if (!whole || whole === '-') return null;
  const [min, max] = [low, high].map((end) => (end === undefined ? null : Number(end)));
  if (min == null || max == null) return { min: min ?? null, max: max ?? null };
  return { min: Math.min(min, max), max: Math.max(min, max) };
}

const investText = ({ min, max }: InvestRange) => `${min ?? ''}-${max ?? ''}`;

function filterFrom(parts: ReadonlyMap<string, string>, known: Known): Filter {
  return {
    hidden: hiddenFrom(parts, known.industries),
    stages: among(parts.get('stage'), stageKeys),
    invest: investFrom(parts.get('invest')),
    years: among(parts.get('year'), known.years),
    kinds: among(parts.get('kind'), kindKeys),
    within: among(parts.get('in'), [...known.localities]),
  };
}

/** What is opened: the locality of a link's project or fact where the link names none that holds it. */
function openedFrom(parts: ReadonlyMap<string, string>, known: Known) {
  const asked = { at: parts.get('at') || null, project: parts.get('project') || null, fact: parts.get('fact') || null };
  const path = asked.fact === null ? null : factPath(asked.fact);
  const fact = path !== null && known.localities.has(path.locality) ? asked.fact : null;
  const named = asked.at !== null && known.localities.has(asked.at) ? asked.at : null;
  const subject = path?.kind === 'project' && fact !== null ? path.slug : asked.project;
  const project = subject !== null && known.projects.has(subject) ? subject : null;
  const holder =
    (project === null ? undefined : known.projects.get(project)) ?? (fact === null ? undefined : path?.locality);
  const at = holder !== undefined && !(named !== null && known.within(holder, named)) ? holder : named;
  const strangers = [
    ...(asked.at !== null && named === null ? [asked.at] : []),
    ...(asked.project !== null && !known.projects.has(asked.project) ? [asked.project] : []),
    ...(asked.fact !== null && fact === null ? [asked.fact] : []),
  ];
  return { at, project, fact, strangers };
}

/** The page of a view: a comparison stands before what it was opened from. */
export const pageOf = ({ page, compare }: View): Page => (compare.length > 0 ? 'compare' : page);

/** The filter of a view. */
export const filterOf = ({ hidden, stages, invest, years, kinds, within }: View): Filter => ({
  hidden,
  stages,
  invest,
  years,
  kinds,
  within,
});

/** Reads a hash. `unknown` names the ids that the atlas does not hold (at most five, each cut at 40 characters). */
export function viewFromHash(hash: string, known: Known): { view: View; unknown: string[] } {
  const parts = partsOf(hash);
  const { strangers, ...opened } = openedFrom(parts, known);
  const enterprise = parts.get('enterprise') || null;
  const isKnown = enterprise !== null && known.enterprises.has(enterprise);
  const industries = [...list(parts.get('hide')), ...list(parts.get('show'))];
  const places = [...list(parts.get('in')), ...list(parts.get('compare'))];
  const compared = [...new Set(list(parts.get('compare')))].filter((id) => known.localities.has(id));
  const view: View = {
    camera: cameraFrom(parts.get('map')),
    ...opened,
    enterprise: isKnown ? enterprise : null,
    ...filterFrom(parts, known),
    page: oneOf(parts.get('view'), ['table', 'about'] as const) ?? 'map',
    table: oneOf(parts.get('table'), tableKinds) ?? 'projects',
    text: [...(parts.get('q') ?? '')].slice(0, 100).join(''),
    compare: compared.length > 1 ? compared.slice(0, mostCompared) : [],
    fill: oneOf(parts.get('fill'), fills),
    arcs: parts.get('arcs') === '1',
    language: oneOf(parts.get('lang'), ['zh', 'en'] as const),
    theme: oneOf(parts.get('theme'), ['light', 'dark'] as const),
    engine: oneOf(parts.get('engine'), ['svg'] as const),
  };
  const unknown = [
    ...strangers,
    ...(enterprise !== null && !isKnown ? [enterprise] : []),
    ...industries.filter((id) => !known.industries.includes(id) && id !== 'none'),
    ...places.filter((id) => !known.localities.has(id)),
    ...list(parts.get('stage')).filter((id) => !stageKeys.some((key) => key === id)),
    ...list(parts.get('kind')).filter((id) => !kindKeys.some((key) => key === id)),
    ...list(parts.get('year')).filter((id) => !known.years.includes(id)),
  ];
  return { view, unknown: [...new Set(unknown)].slice(0, 5).map((id) => [...id].slice(0, 40).join('')) };
}

const round = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** The camera's text: two decimals of zoom, four of a degree (about 10 m). */
export const cameraText = ({ zoom, lat, lon }: Camera) => `${round(zoom, 2)}/${round(lat, 4)}/${round(lon, 4)}`;

function industriesText(hidden: readonly string[], industries: readonly string[]): string[] {
  const off = industries.filter((id) => hidden.includes(id));
  if (off.length === 0) return [];
  const on = industries.filter((id) => !hidden.includes(id));
  const hide = `hide=${off.join(',')}`;
  const show = `show=${on.join(',') || 'none'}`;
  return [show.length < hide.length ? show : hide];
}

// a project's fact names the project already
const isFactOfProject = ({ fact }: View) => fact !== null && factPath(fact)?.kind === 'project';

const listed = (key: string, ids: readonly string[]) =>
  ids.length > 0 ? [`${key}=${ids.map(encodeURIComponent).join(',')}`] : [];

/** The hash of a view, with its `#`; '' for home. */
export function hashFromView(view: View, { industries }: Known): string {
  const parts = [
    ...(view.camera ? [`map=${cameraText(view.camera)}`] : []),
    ...(view.at ? [`at=${encodeURIComponent(view.at)}`] : []),
    ...(view.project && !isFactOfProject(view) ? [`project=${encodeURIComponent(view.project)}`] : []),
    ...(view.fact ? [`fact=${encodeURIComponent(view.fact)}`] : []),
    ...(view.enterprise ? [`enterprise=${encodeURIComponent(view.enterprise)}`] : []),
    ...(view.page === 'map' ? [] : [`view=${view.page}`]),
    ...(view.table === 'projects' ? [] : [`table=${view.table}`]),
    ...(view.text === '' ? [] : [`q=${encodeURIComponent(view.text)}`]),
    ...listed('compare', view.compare),
    ...industriesText(view.hidden, industries),
    ...listed('stage', view.stages),
    ...(view.invest ? [`invest=${investText(view.invest)}`] : []),
    ...listed('year', view.years),
    ...listed('kind', view.kinds),
    ...listed('in', view.within),
    ...(view.fill ? [`fill=${view.fill}`] : []),
    ...(view.arcs ? ['arcs=1'] : []),
    ...(view.language ? [`lang=${view.language}`] : []),
    ...(view.theme ? [`theme=${view.theme}`] : []),
    ...(view.engine ? [`engine=${view.engine}`] : []),
  ];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
