// What the drawn map asks of its painter, and what comes back: values that can be sent to a worker.
import type { FeatureCollection } from 'geojson';
import type { BasemapFiles } from '../basemapFiles';
import type { Told } from '../engine';
import type { NameRoom } from '../names';
import type { Palette } from '../palette';
import type { Frame } from '../scene/frame';
import type { Sources } from '../scene/layout';
import type { StyleState } from '../scene/shown';
import type { Shade } from '../shade';
import type { Streets, TilesOf } from '../streetMap';

/** A picture to be painted, of the sources that the painter has. */
export type Job = {
  frame: Frame;
  /** Device pixels a CSS px. */
  ratio: number;
  state: StyleState;
  /** What stands there before the names. */
  room: NameRoom;
  /** Whether to tell what is drawn in view. */
  tells: boolean;
};
/** A picture that is wanted, with all that it shows beside the basemap. */
export type Order = Job & { sources: Sources };

/** A picture of a frame with its margin. `isWhole`: it lacks no tile that is still to come. */
export type Picture = { image: ImageBitmap; frame: Frame; ratio: number; told: readonly Told[]; isWhole: boolean };

/** What the painter needs of streets. */
export type StreetTiles = Pick<Streets, 'archive' | 'box'>;

/** To the worker. */
export type Asked =
  | { is: 'warm'; palette: Palette }
  /** `labels`: with those of the reported localities. */
  | { is: 'basemap'; basemap: BasemapFiles }
  | { is: 'shade'; shade: Shade | null }
  | { is: 'streets'; streets: StreetTiles | null }
  | { is: 'sources'; sources: Readonly<Record<string, FeatureCollection>> }
  | { is: 'paint'; job: Job }
  | { is: 'tell' };
/** From the worker. */
export type Answered =
  | { is: 'picture'; picture: Picture }
  | { is: 'told'; told: readonly Told[] }
  /** The tiles that the last picture lacks have come, or cannot be had. */
  | { is: 'more'; came: boolean }
  | { is: 'refused'; of: TilesOf }
  | { is: 'fault'; fault: string };

/** How long the painter may keep a thread that has other things to do, ms. */
export const slice = 8;
export const mostPixels = 8_000_000; // of a picture: what a phone can hold several of
const wished = 320; // px beyond each edge
const least = 48;

/**
 * How many CSS px beyond each edge a picture of a view has, and its device pixels a CSS px: as many as the screen's while
 * they are no more than `mostPixels` in all; the margin gives way first, then the ratio.
 */
export function pictureSize({ width, height }: { width: number; height: number }, screenRatio: number) {
  const pixels = (margin: number, ratio: number) => (width + 2 * margin) * (height + 2 * margin) * ratio ** 2;
  // (width + 2m)(height + 2m) = most: the margin that fills it
  const most = mostPixels / screenRatio ** 2;
  const fitting = (Math.sqrt((width - height) ** 2 + 4 * most) - width - height) / 4;
  const margin = Math.floor(Math.max(least, Math.min(wished, fitting)));
  const ratio = Math.min(screenRatio, screenRatio * Math.sqrt(mostPixels / pixels(margin, screenRatio)));
  return { margin, ratio };
}
