// A view as a plane of CSS pixels, and GeoJSON as path data on it.
import type { Feature, Position } from 'geojson';
import type { LonLat } from '../../../geo/published';
import { planeOf } from '../../domain/fitting';
import type { Camera } from '../../domain/view';

/** `margin`: px that are drawn beyond each edge, to be dragged into view. */
export type Frame = { camera: Camera; width: number; height: number; margin: number };
export type ToScreen = (at: Position) => [x: number, y: number];

const closest = 0.6; // px: nearer points of a line are one
const tenth = (value: number) => Math.round(value * 10) / 10;

export function screenOf({ camera, width, height }: Frame): ToScreen {
  const plane = planeOf(camera, { width, height });
  return ([lon = 0, lat = 0]) => {
    const { x, y } = plane.project([lon, lat] as LonLat);
    return [x, y];
  };
}

export const isInFrame = (x: number, y: number, { width, height, margin }: Frame): boolean =>
  x >= -margin && x <= width + margin && y >= -margin && y <= height + margin;

/** A ring or line as path data; '' where none of it is near the frame. */
function lineOf(positions: readonly Position[], toScreen: ToScreen, frame: Frame, isRing: boolean): string {
  const { width, height, margin } = frame;
  const points = positions.map(toScreen);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < -margin || left > width + margin || bottom < -margin || top > height + margin) return '';
  if (isRing && right - left < closest && bottom - top < closest) return '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  const kept = points.filter(([x, y], index) => {
    if (index > 0 && index < points.length - 1 && Math.hypot(x - lastX, y - lastY) < closest) return false;
    [lastX, lastY] = [x, y];
    return true;
  });
  return `M${kept.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}${isRing ? 'Z' : ''}`;
}

function linesOf({ geometry }: Feature): readonly Position[][] {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'LineString' ? [geometry.coordinates] : [];
}

/** Path data of polygons and lines in CSS px; '' where nothing of them is near the frame. */
export const pathOf = (features: readonly Feature[], toScreen: ToScreen, frame: Frame): string =>
  features
    .flatMap((feature) =>
      linesOf(feature).map((line) => lineOf(line, toScreen, frame, feature.geometry.type.endsWith('Polygon'))),
    )
    .join('');
