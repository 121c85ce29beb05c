// What the app asks of a map, whichever way it is drawn: by WebGL or as SVG.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Box, LonLat } from '../../geo/published';
import type { Padding, Size } from '../domain/fitting';
import type { Camera } from '../domain/view';

/** CSS px from the map's upper left corner. */
export type ScreenPoint = { x: number; y: number };
/** `asked`: by a reader, so that the address keeps it; `instant`: without a flight. */
export type MoveOptions = { asked?: boolean; instant?: boolean };
export type Engine = {
  size: () => Size;
  /** Where the map stands on the page. */
  offset: () => { left: number; top: number };
  camera: () => Camera;
  project: (at: LonLat) => ScreenPoint;
  unproject: (point: ScreenPoint) => LonLat;
  moveTo: (camera: Camera, options: MoveOptions) => void;
  fit: (box: Box, padding: Padding, options: MoveOptions) => void;
  /** Called when the map has another size; the answer ends it. */
  onResize: (listener: () => void) => () => void;
  focus: () => void;
  /** The pixels of the whole map at a ratio; null where the map is drawn anew for a picture. */
  pixels: ((ratio: number) => Promise<CanvasImageSource & { width: number; height: number }>) | null;
};

/** What a map is made of: MapLibre's own map, or the box of the drawn one. The app itself does not use it. */
export type MapSource = MapLibre | HTMLElement;
