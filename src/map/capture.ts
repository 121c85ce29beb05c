// The live map's pixels at a higher resolution, with the labels of its markers, cut to the part beside the panels.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Palette } from './palette';

/** CSS px from the map's upper left corner. */
export type Cut = { left: number; top: number; width: number; height: number };

const idle = (map: MapLibre) => new Promise<void>((resolve) => void map.once('idle', () => resolve()));

function drawMarkers(context: CanvasRenderingContext2D, map: MapLibre, palette: Palette) {
  const { left, top } = map.getContainer().getBoundingClientRect();
  for (const marker of map.getContainer().querySelectorAll('.marker')) {
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
    context.fillText(marker.textContent ?? '', box.left - left + box.width / 2, box.top - top + box.height / 2 + 0.5);
  }
}

/** A canvas of `cut` with `ratio` device pixels a CSS pixel. The map is drawn once at that ratio and then as before. */
export async function capture(map: MapLibre, cut: Cut, ratio: 2 | 3, palette: Palette): Promise<HTMLCanvasElement> {
  const before = map.getPixelRatio();
  map.setPixelRatio(ratio);
  try {
    map.triggerRepaint();
    await idle(map);
    const canvas = document.createElement('canvas');
    canvas.width = cut.width * ratio;
    canvas.height = cut.height * ratio;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    await new Promise<void>((resolve) => {
      // the drawn pixels are there only while the frame that drew them lasts
      map.once('render', () => {
        const shot = map.getCanvas();
        const [left, top] = [cut.left * ratio, cut.top * ratio];
        context.drawImage(shot, left, top, canvas.width, canvas.height, 0, 0, canvas.width, canvas.height);
        resolve();
      });
      map.triggerRepaint();
    });
    context.setTransform(ratio, 0, 0, ratio, -cut.left * ratio, -cut.top * ratio);
    drawMarkers(context, map, palette);
    return canvas;
  } finally {
    map.setPixelRatio(before);
  }
}
