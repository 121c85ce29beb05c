// A map's pixels at a higher resolution, with the labels of its markers, cut to the part beside the panels.
import type { Engine } from '../engine';
import type { Palette } from '../palette';

/** CSS px from the map's upper left corner. */
export type Cut = { left: number; top: number; width: number; height: number };

function drawMarkers(context: CanvasRenderingContext2D, engine: Engine, palette: Palette) {
  const { left, top } = engine.place();
  for (const marker of document.querySelectorAll('.map .marker')) {
    const box = marker.getBoundingClientRect();
    context.beginPath();
    context.roundRect(box.left - left, box.top - top, box.width, box.height, 13);
    context.fillStyle = palette.halo;
    context.strokeStyle = palette.localityLine;
    context.fill();
    context.stroke();
    context.fillStyle = palette.soil;
    context.font = '500 13px "Songti SC","Noto Serif CJK SC",SimSun,serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const words = [...marker.childNodes].map((node) => node.textContent).filter(Boolean);
    context.fillText(words.join(' '), box.left - left + box.width / 2, box.top - top + box.height / 2 + 0.5);
  }
}

/** A canvas of `cut` with `ratio` device pixels a CSS pixel. The map is drawn once at that ratio and then as before. */
export async function capture(engine: Engine, cut: Cut, ratio: 2 | 3, palette: Palette): Promise<HTMLCanvasElement> {
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
  context.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
  drawMarkers(context, engine, palette);
  return canvas;
}
