// Cameras by arithmetic, as MapLibre finds them: a box fitted beside panels, a view kept inside the map's limits.
import type { Box, LonLat } from '../../geo/published';
import { project, sizeOf, unproject } from './mercator';
import { type Camera, limits } from './view';

/** CSS px. */
export type Size = { width: number; height: number };
/** How much of each edge is covered, CSS px. */
export type Padding = { top: number; bottom: number; left: number; right: number };

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const [west, south, east, north] = limits.box;

/** The camera brought within the limits: no view reaches beyond the basemap's box. */
export function within(camera: Camera, { width, height }: Size): Camera {
  const [wide, tall] = sizeOf([west, south, east, north], 0);
  const least = Math.max(limits.minZoom, Math.log2(width / wide), Math.log2(height / tall));
  const zoom = clamp(camera.zoom, least, limits.maxZoom);
  const [left, bottom] = project([west, south], zoom);
  const [right, top] = project([east, north], zoom);
  const [x, y] = project([camera.lon, camera.lat], zoom);
  // where the box is as large as the view, rounding must not turn the ends around
  const [lon, lat] = unproject(
    [
      clamp(x, Math.min(left + width / 2, (left + right) / 2), Math.max(right - width / 2, (left + right) / 2)),
      clamp(y, Math.min(top + height / 2, (top + bottom) / 2), Math.max(bottom - height / 2, (top + bottom) / 2)),
    ],
    zoom,
  );
  return { zoom, lat, lon };
}

/** The camera that shows a box [west, south, east, north] in the middle of what the padding leaves. */
export function fitted(box: Box, size: Size, padding: Padding, maxZoom: number): Camera {
  const [wide, tall] = sizeOf(box, 0);
  const room = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  };
  const zoom = Math.min(maxZoom, Math.log2(Math.min(room.width / wide, room.height / tall)));
  const [left, bottom] = project([box[0], box[1]], zoom);
  const [right, top] = project([box[2], box[3]], zoom);
  const [lon, lat] = unproject(
    [(left + right) / 2 - (padding.left - padding.right) / 2, (top + bottom) / 2 - (padding.top - padding.bottom) / 2],
    zoom,
  );
  return within({ zoom, lat, lon }, size);
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
