// The relief's shade: a grey picture, tinted for a theme, laid over the land where it is not drawn close up.
import { shadeBox } from '../../geo/extent';
import type { Box } from '../../geo/published';
import type { Theme } from '../domain/view';

/** `box`: [west, south, east, north] of what it covers, WGS-84; Web-Mercator between them. */
export type Shade = { box: Box; image: ImageBitmap };

const flat = 128; // the grey of flat land
const still = 4; // greys around it that are none, but traces of the picture's compression

type Tint = { colour: readonly [red: number, green: number, blue: number]; most: number };
/** What is laid over slopes away from the light and towards it; `most`: how much of it at the steepest. */
const tints: Readonly<Record<Theme, { dark: Tint; light: Tint }>> = {
  light: { dark: { colour: [72, 58, 30], most: 0.42 }, light: { colour: [255, 255, 255], most: 0.5 } },
  dark: { dark: { colour: [0, 0, 0], most: 0.55 }, light: { colour: [232, 227, 216], most: 0.1 } },
};

/** Turns greys, four bytes each, into what is laid over the land in a theme; in place. */
export function tint(pixels: Uint8ClampedArray, theme: Theme) {
  const { dark, light } = tints[theme];
  for (let at = 0; at < pixels.length; at += 4) {
    const away = (pixels[at] ?? flat) - flat;
    const { colour, most } = away < 0 ? dark : light;
    const share = Math.max(0, Math.abs(away) - still) / (flat - still);
    pixels.set(colour, at);
    pixels[at + 3] = Math.round(255 * most * Math.min(1, share));
  }
}

/** The shade of its file in a theme. @throws where the browser cannot read the picture */
export async function shadeIn(file: Blob, theme: Theme): Promise<Shade> {
  const grey = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [grey.width, grey.height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(grey, 0, 0);
  const pixels = context.getImageData(0, 0, grey.width, grey.height);
  tint(pixels.data, theme);
  return { box: shadeBox, image: await createImageBitmap(pixels) };
}
