// A view as a plane of CSS pixels, with more of it beyond each edge.
import type { Position } from 'geojson';
import type { Box, LonLat } from '../../../geo/published';
import { planeOf } from '../../domain/fitting';
import { project } from '../../domain/mercator';
import type { Camera } from '../../domain/view';

/** `margin`: px that are drawn beyond each edge, to be dragged into view. */
export type Frame = { camera: Camera; width: number; height: number; margin: number };
export type ToScreen = (at: Position) => [x: number, y: number];

/** The view's upper left corner in world pixels of its zoom, and how many of them are one of zoom 0. */
export function planeIn({ camera: { zoom, lat, lon }, width, height }: Frame) {
  const [x, y] = project([lon, lat], zoom);
  return { scale: 2 ** zoom, x: x - width / 2, y: y - height / 2 };
}

/** From WGS-84 [lon, lat] to CSS px from the view's upper left corner. */
export function screenOf({ camera, width, height }: Frame): ToScreen {
  const plane = planeOf(camera, { width, height });
  return ([lon = 0, lat = 0]) => {
    const { x, y } = plane.project([lon, lat] as LonLat);
    return [x, y];
  };
}

export const isInFrame = (x: number, y: number, { width, height, margin }: Frame): boolean =>
  x >= -margin && x <= width + margin && y >= -margin && y <= height + margin;

/** [west, south, east, north] of a frame with its margin. */
export function boxOf({ camera, width, height, margin }: Frame): Box {
  const plane = planeOf(camera, { width, height });
  const [west, south] = plane.unproject({ x: -margin, y: height + margin });
  const [east, north] = plane.unproject({ x: width + margin, y: -margin });
  return [west, south, east, north];
}
