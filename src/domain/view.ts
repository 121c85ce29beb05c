// The view is one value: all that the address says, and the limits within which it is read.
import type { TableKind } from '../../data/model/kinds';
import type { Filter } from './filter';

/** Zoom as MapLibre counts it (512 px tiles); degrees WGS-84. */
export type Camera = { zoom: number; lat: number; lon: number };
export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark';
/** What shows the map: the drawn map, without WebGL, or MapLibre's. */
export const engineNames = ['drawn', 'webgl'] as const;
export type EngineName = (typeof engineNames)[number];
/** The engine of this name; `svg` is what the drawn map was called before: links that say so keep their meaning. */
export const engineNamed = (text: string): EngineName | null =>
  engineNames.find((name) => name === (text === 'svg' ? 'drawn' : text)) ?? null;
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
  page: Page;
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
  /** What the address asks to draw the map; null: the browser's GPU decides. */
  engine: EngineName | null;
  /** Of a map inside another page: greedy ones take that page's wheel and one finger. */
  gestures: 'greedy' | null;
};

/**
 * The map's limits: zooms, the closest of them with a street map of the reader's or the host's, and
 * [west, south, east, north] of what the basemap covers.
 */
export const limits = { minZoom: 3.2, maxZoom: 13.5, closestZoom: 15, box: [95, 25, 150, 63] } as const;

/** How close a map with or without streets goes. */
export const closestZoom = (hasStreets: boolean): number => (hasStreets ? limits.closestZoom : limits.maxZoom);

const number = /^-?\d{1,4}(\.\d{1,20})?$/;

/** The value, or the end of the range that it is beyond. */
export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** `zoom/lat/lng`; null where it does not parse; values beyond the limits are brought back to them. */
export function cameraFrom(text: string): Camera | null {
  const parts = text.split('/');
  if (parts.length !== 3 || !parts.every((part) => number.test(part))) return null;
  const [zoom = 0, lat = 0, lon = 0] = parts.map(Number);
  const [west, south, east, north] = limits.box;
  return {
    zoom: clamp(zoom, limits.minZoom, limits.closestZoom),
    lat: clamp(lat, south, north),
    lon: clamp(lon, west, east),
  };
}

/** The page of a view: a comparison stands before what it was opened from. */
export const pageOf = ({ page, compare }: View): Page => (compare.length > 0 ? 'compare' : page);

const round = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** The camera's text: two decimals of zoom, four of a degree (about 10 m). */
export const cameraText = ({ zoom, lat, lon }: Camera) => `${round(zoom, 2)}/${round(lat, 4)}/${round(lon, 4)}`;
