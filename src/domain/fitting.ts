// Cameras by arithmetic, as MapLibre finds them: a box fitted beside panels, a view kept inside the map's limits.
import type { Box, LonLat } from '../../geo/published';
import { project, unproject } from './mercator';
import { type Camera, clamp, limits } from './view';

/** CSS px. */
export type Size = { width: number; height: number };
/** How much of each edge is covered, CSS px. */
export type Padding = { top: number; bottom: number; left: number; right: number };

/** The box [west, south, east, north] around several. */
export const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east)),
  Math.max(...boxes.map(([, , , north]) => north)),
];

/** A box [west, south, east, north] as [left, top, right, bottom] on the plane of a zoom, world pixels. */
const edges = ([west, south, east, north]: Readonly<Box>, zoom: number) =>
  [...project([west, north], zoom), ...project([east, south], zoom)] as const;

/** The middle of a view of some px, kept where the view shows nothing beyond `low` and `high`. */
function kept(middle: number, low: number, high: number, length: number): number {
  const centre = (low + high) / 2;
  // where the box is as large as the view, rounding must not turn the ends around
  return clamp(middle, Math.min(low + length / 2, centre), Math.max(high - length / 2, centre));
}

/** The camera brought within the limits, no closer than `closest`: no view reaches beyond the basemap's box. */
export function constrained(camera: Camera, { width, height }: Size, closest: number = limits.maxZoom): Camera {
  const [west, north, east, south] = edges(limits.box, 0);
  const least = Math.log2(Math.max(width / (east - west), height / (south - north)));
  const zoom = clamp(camera.zoom, Math.max(limits.minZoom, least), closest);
  const [left, top, right, bottom] = edges(limits.box, zoom);
  const [x, y] = project([camera.lon, camera.lat], zoom);
  const [lon, lat] = unproject([kept(x, left, right, width), kept(y, top, bottom, height)], zoom);
  return { zoom, lat, lon };
}

/** The camera that shows a box [west, south, east, north] in the middle of what the padding leaves. */
export function fitted(box: Box, size: Size, padding: Padding): Camera {
  const [left, top, right, bottom] = edges(box, 0);
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const scale = Math.min(2 ** limits.maxZoom, width / (right - left), height / (bottom - top));
  const zoom = Math.log2(scale);
  const [lon, lat] = unproject(
    [
      ((left + right) * scale - padding.left + padding.right) / 2,
      ((top + bottom) * scale - padding.top + padding.bottom) / 2,
    ],
    zoom,
  );
  return constrained({ zoom, lat, lon }, size);
}

/** From WGS-84 [lon, lat] to CSS px from the upper left corner of a view, and back. */
export function planeOf(camera: Camera, { width, height }: Size) {
  const [middleX, middleY] = project([camera.lon, camera.lat], camera.zoom);
  return {
    project(at: LonLat): { x: number; y: number } {
      const [x, y] = project(at, camera.zoom);
      return { x: x - middleX + width / 2, y: y - middleY + height / 2 };
    },
    unproject: ({ x, y }: { x: number; y: number }): LonLat =>
      unproject([x + middleX - width / 2, y + middleY - height / 2], camera.zoom),
  };
}
