// What the app asks of a map, whichever engine shows it.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Box, LonLat } from '../../geo/published';
import type { Padding, Size } from '../domain/fitting';
import type { MapName } from '../domain/placement';
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

/** What lies at a point: the topmost mark, if any, the name, and the localities, the most specific first. */
export type Hits = {
  project: { id: string; locality: string } | null;
  cluster: { id: number; at: LonLat } | null;
  name: MapName | null;
  localities: readonly string[];
};
/** A feature that is drawn in view, by the layer that draws it, and the colour of its fill. */
export type Told = { layer: string; properties: Readonly<Record<string, unknown>>; colour: string };

/** What the drawn map tells of itself. */
export type Painting = {
  /** From now on every picture tells what it draws. */
  watch: () => void;
  /** What the last picture draws in view; null before one has told. */
  told: () => readonly Told[] | null;
  /** Resolves once all that the map was given is on the screen. */
  settled: () => Promise<void>;
  /** Hit test at a point, CSS px of the map. */
  meets: (point: ScreenPoint) => Hits;
};

/** What a map is made of: MapLibre's own map, or what the drawn one tells. The app itself does not use it. */
export type MapSource = MapLibre | Painting;
