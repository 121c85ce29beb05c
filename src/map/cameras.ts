// Moves of the camera that keep the target clear of the panels. Boxes are [west, south, east, north], WGS-84.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Box, LonLat } from '../../geo/published';
import type { Camera } from '../domain/view';
import type { Padding } from './AtlasMap';

// moves that a reader asked for are written into the address; others (opening, resizing, Back) are not
const asked = { intent: true };
const duration = 200; // ms (look.md: motion ≤ 200 ms); MapLibre leaves it out under prefers-reduced-motion
const closest = 11.5; // zoom: a park of 1 km² is then some 50 px wide
const smallest = 24; // px: what is smaller on the screen is brought closer

type Rectangle = { left: number; right: number; top: number; bottom: number };

function clearOf(map: MapLibre, padding: Padding): Rectangle {
  const { clientWidth, clientHeight } = map.getContainer();
  return {
    left: padding.left,
    right: clientWidth - padding.right,
    top: padding.top,
    bottom: clientHeight - padding.bottom,
  };
}

const holds = ({ left, right, top, bottom }: Rectangle, { x, y }: { x: number; y: number }) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The part of the map beside the panels. */
export function clearBox(map: MapLibre, padding: Padding): Box {
  const { left, right, top, bottom } = clearOf(map, padding);
  const [southWest, northEast] = [map.unproject([left, bottom]), map.unproject([right, top])];
  return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
}

/** Fits a box between the panels. */
export function fitBox(map: MapLibre, box: Box, padding: Padding, maxZoom = closest) {
  map.fitBounds(box, { padding: { ...padding }, maxZoom, duration }, asked);
}

/** Moves only if the box is too small to see or its middle stands under a panel. */
export function reveal(map: MapLibre, box: Box, padding: Padding) {
  const [west, south, east, north] = box;
  const [a, b] = [map.project([west, south]), map.project([east, north])];
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const small = Math.min(Math.abs(b.x - a.x), Math.abs(a.y - b.y)) < smallest;
  if (small || !holds(clearOf(map, padding), middle)) fitBox(map, box, padding);
}

/** Brings a point into the clear part of the map, at the same zoom. */
export function revealPoint(map: MapLibre, at: LonLat, padding: Padding) {
  if (holds(clearOf(map, padding), map.project(at))) return;
  const offset: [number, number] = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2];
  map.easeTo({ center: at, offset, duration }, asked);
}

/** Jumps to a camera, or, where the address names none, to a box between the panels. */
export function jump(map: MapLibre, camera: Camera | null, box: Box, padding: Padding) {
  if (camera) map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  else map.fitBounds(box, { padding: { ...padding }, maxZoom: closest, duration: 0 });
}

/** Zooms in (1) or out (-1) one step. */
export const zoomBy = (map: MapLibre, by: number) => map.easeTo({ zoom: map.getZoom() + by, duration }, asked);

/** Whether a move was asked for by a reader: by hand, by key, or by opening something. */
export const isAsked = (event: { originalEvent?: unknown; intent?: boolean }): boolean =>
  event.originalEvent !== undefined || event.intent === true;

/** Brings a point into the middle at a zoom. */
export const zoomTo = (map: MapLibre, center: LonLat, zoom: number) => map.easeTo({ center, zoom, duration }, asked);
