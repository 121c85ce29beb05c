// Moves of the camera that keep the target clear of the panels. Boxes are [west, south, east, north], WGS-84.
import type { Box, LonLat } from '../../geo/published';
import { around, type Padding } from '../domain/fitting';
import type { Rectangle } from '../domain/rectangles';
import type { Camera } from '../domain/view';
import type { Engine } from './engine';

const smallest = 24; // px: what is smaller on the screen is brought closer
const smallPart = 0.2; // of the clear part: a place that is smaller is brought closer for what lies in it

function clearOf(map: Engine, padding: Padding): Rectangle {
  const { width, height } = map.size();
  return { left: padding.left, right: width - padding.right, top: padding.top, bottom: height - padding.bottom };
}

const holds = ({ left, right, top, bottom }: Rectangle, { x, y }: { x: number; y: number }) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The part of the map beside the panels. */
export function clearBox(map: Engine, padding: Padding): Box {
  const { left, right, top, bottom } = clearOf(map, padding);
  const [west, south] = map.unproject({ x: left, y: bottom });
  const [east, north] = map.unproject({ x: right, y: top });
  return [west, south, east, north];
}

/** All of the map. */
export const wholeBox = (map: Engine): Box => clearBox(map, { top: 0, right: 0, bottom: 0, left: 0 });

/** Fits a box between the panels. */
export const fitBox = (map: Engine, box: Box, padding: Padding) => map.fit(box, padding, { asked: true });

/** Moves only if the box is too small to see or its middle stands under a panel. */
export function reveal(map: Engine, box: Box, padding: Padding) {
  const [west, south, east, north] = box;
  const [a, b] = [map.project([west, south]), map.project([east, north])];
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const small = Math.min(Math.abs(b.x - a.x), Math.abs(a.y - b.y)) < smallest;
  if (small || !holds(clearOf(map, padding), middle)) fitBox(map, box, padding);
}

/**
 * Brings a point into sight that lies in or beside a box: closer, so that both are seen, where the box is a small part of the
 * map, else at the same zoom.
 */
export function revealIn(map: Engine, at: LonLat, box: Box, padding: Padding) {
  const [west, south, east, north] = box;
  const [a, b] = [map.project([west, south]), map.project([east, north])];
  const { left, right, top, bottom } = clearOf(map, padding);
  const isSmall = Math.abs(b.x - a.x) < smallPart * (right - left) && Math.abs(a.y - b.y) < smallPart * (bottom - top);
  if (isSmall) fitBox(map, around([box, [...at, ...at]]), padding);
  else revealPoint(map, at, padding);
}

/** Brings a point into the middle of the clear part of the map, at the same zoom. */
export function revealPoint(map: Engine, at: LonLat, padding: Padding) {
  if (holds(clearOf(map, padding), map.project(at))) return;
  const { width, height } = map.size();
  const { x, y } = map.project(at);
  const middle = {
    x: x + width / 2 - (width + padding.left - padding.right) / 2,
    y: y + height / 2 - (height + padding.top - padding.bottom) / 2,
  };
  moveCentre(map, map.unproject({ x: middle.x, y: middle.y }), map.camera().zoom);
}

const moveCentre = (map: Engine, [lon, lat]: LonLat, zoom: number) => map.moveTo({ zoom, lat, lon }, { asked: true });

/** Jumps to a camera, or, where the address names none, to a box between the panels. */
export function jump(map: Engine, camera: Camera | null, box: Box, padding: Padding) {
  if (camera) map.moveTo(camera, { instant: true });
  else map.fit(box, padding, { instant: true });
}

/** Zooms in (1) or out (-1) one step. */
export function zoomBy(map: Engine, by: number) {
  const { zoom, lat, lon } = map.camera();
  map.moveTo({ zoom: zoom + by, lat, lon }, { asked: true });
}

/** Whether a move was asked for by a reader: by hand, by key, or by opening something. */
export const isAsked = (event: { originalEvent?: unknown; intent?: boolean }): boolean =>
  event.originalEvent !== undefined || event.intent === true;

/** Brings a point into the middle at a zoom. */
export const zoomTo = (map: Engine, center: LonLat, zoom: number) => moveCentre(map, center, zoom);
