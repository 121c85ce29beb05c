// A map's pixels at a higher resolution, cut to the part beside the panels.
import type { Engine } from '../engine';

/** CSS px from the map's upper left corner. */
export type Cut = { left: number; top: number; width: number; height: number };

/** A canvas of `cut` with `ratio` device pixels a CSS pixel. The map is drawn once at that ratio and then as before. */
export async function capture(engine: Engine, cut: Cut, ratio: 2 | 3): Promise<HTMLCanvasElement> {
  if (!engine.pixels) throw new Error('this map has no pixels');
  const shot = await engine.pixels(ratio);
  // the engine may have drawn at a lower ratio than asked, where the canvas would be too large
  const real = shot.width / engine.size().width;
  const canvas = document.createElement('canvas');
  canvas.width = cut.width * ratio;
  canvas.height = cut.height * ratio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const { left, top, width, height } = cut;
  context.drawImage(shot, left * real, top * real, width * real, height * real, 0, 0, canvas.width, canvas.height);
  return canvas;
}
