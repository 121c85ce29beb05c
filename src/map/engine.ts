// What the app asks of a map, whichever way it is drawn: by WebGL or as SVG.
import type { Box, LonLat } from '../../geo/published';
import type { Padding, Size } from '../domain/fitting';
import type { Camera } from '../domain/view';

/** CSS px from the map's upper left corner. */
export type ScreenPoint = { x: number; y: number };
/** `asked`: by a reader, so that the address keeps it; `instant`: without a flight. */
export type Manner = { asked?: boolean; instant?: boolean };
/** A feature that is drawn in view, for those who check what is. */
export type Drawn = {
  layer: string; // biome-ignore lint/suspicious/noExplicitAny: GeoJSON's properties, as MapLibre types them
  properties: Record<string, any>;
};

export type Engine = {
  kind: 'webgl' | 'svg';
  /** The library’s own map, for the console and for measuring; the app itself does not use it. */
  library: unknown;
  size: () => Size;
  /** Where the map stands on the page. */
  place: () => { left: number; top: number };
  camera: () => Camera;
  project: (at: LonLat) => ScreenPoint;
  unproject: (point: ScreenPoint) => LonLat;
  moveTo: (camera: Camera, manner: Manner) => void;
  fit: (box: Box, padding: Padding, manner: Manner) => void;
  /** Called when the map has another size; the answer ends it. */
  onResize: (listener: () => void) => () => void;
  focus: () => void;
  /** Resolves when all that is to be drawn is drawn. */
  idle: () => Promise<void>;
  /** Whether what the app gave is on the map. */
  isReady: () => boolean;
  /** What the layers draw in view. */
  drawn: (layers: readonly string[]) => Drawn[];
  /** What a click at a point would meet: the topmost symbol, if any, and localities, the most specific first. */
  meets: (point: ScreenPoint) => { hasSymbol: boolean; localities: string[] };
  /** The colours with which a layer fills. */
  colours: (layer: string) => string[];
  /** The pixels of the whole map at a ratio; null where the map is drawn anew for a picture. */
  pixels: ((ratio: number) => Promise<CanvasImageSource & { width: number; height: number }>) | null;
};
