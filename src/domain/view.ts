// The view is one value with one text form, the address's hash. Decoding never throws; home values are left out.
import { factPath } from './fact';

/** Zoom as MapLibre counts it (512 px tiles); degrees WGS-84. */
export type Camera = { zoom: number; lat: number; lon: number };
export type Language = 'zh' | 'en';

export type View = {
  /** null: home, the whole northeast fitted beside the panels. */
  camera: Camera | null;
  at: string | null;
  project: string | null;
  /** A fact to land on: `<locality>.<kind>.<slug>[.<quantity>]`. */
  fact: string | null;
  /** An enterprise's page, in the panel's place. */
  enterprise: string | null;
  page: 'map' | 'about';
  hidden: readonly string[];
  language: Language | null;
};

export const home: View = {
  camera: null,
  at: null,
  project: null,
  fact: null,
  enterprise: null,
  page: 'map',
  hidden: [],
  language: null,
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

/** `zoom/lat/lng`; null where it does not parse; values beyond the limits are brought back to them. */
export function cameraFrom(text: string | undefined): Camera | null {
  const parts = (text ?? '').split('/');
  if (parts.length !== 3 || !parts.every((part) => number.test(part))) return null;
  const [zoom = 0, lat = 0, lon = 0] = parts.map(Number);
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
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

/** Reads a hash. `unknown` names the ids that the atlas does not hold (at most five, each cut at 40 characters). */
export function viewFromHash(hash: string, known: Known): { view: View; unknown: string[] } {
  const parts = partsOf(hash);
  const { strangers, ...opened } = openedFrom(parts, known);
  const enterprise = parts.get('enterprise') || null;
  const isKnown = enterprise !== null && known.enterprises.has(enterprise);
  const industries = [...list(parts.get('hide')), ...list(parts.get('show'))];
  const language = parts.get('lang');
  const view: View = {
    camera: cameraFrom(parts.get('map')),
    ...opened,
    enterprise: isKnown ? enterprise : null,
    page: parts.get('view') === 'about' ? 'about' : 'map',
    hidden: hiddenFrom(parts, known.industries),
    language: language === 'en' || language === 'zh' ? language : null,
  };
  const unknown = [
    ...strangers,
    ...(enterprise !== null && !isKnown ? [enterprise] : []),
    ...industries.filter((id) => !known.industries.includes(id) && id !== 'none'),
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

/** The hash of a view, with its `#`; '' for home. */
export function hashFromView(view: View, industries: readonly string[]): string {
  const parts = [
    ...(view.camera ? [`map=${cameraText(view.camera)}`] : []),
    ...(view.at ? [`at=${encodeURIComponent(view.at)}`] : []),
    ...(view.project && !isFactOfProject(view) ? [`project=${encodeURIComponent(view.project)}`] : []),
    ...(view.fact ? [`fact=${encodeURIComponent(view.fact)}`] : []),
    ...(view.enterprise ? [`enterprise=${encodeURIComponent(view.enterprise)}`] : []),
    ...(view.page === 'map' ? [] : [`view=${view.page}`]),
    ...industriesText(view.hidden, industries),
    ...(view.language ? [`lang=${view.language}`] : []),
  ];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
