// The images that the layers ask for, drawn on a canvas when they are asked for.
import type { Map as MapLibre } from 'maplibre-gl';
import { drawParts, hatch, type IndustrySymbol, image, markNamed } from '../marks';
import { palettes } from '../palette';

const ratio = 2; // device pixels per CSS px

/** `size` CSS px wide and high; `origin`: where on both axes the drawing's origin lies. */
function rastered(size: number, origin: number, parts: Parameters<typeof drawParts>[1]): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * ratio;
  canvas.height = size * ratio;
  const context = canvas.getContext('2d', { willReadFrequently: true }); // kept where it can be read at once
  if (!context) return null;
  context.scale(ratio, ratio);
  context.translate(origin, origin);
  drawParts(context, parts);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function imageNamed(id: string, symbols: readonly IndustrySymbol[]): ImageData | null {
  const palette = id.startsWith(palettes.dark.name) ? palettes.dark : palettes.light;
  const name = id.slice(palette.name.length);
  if (name === image.hatch) return rastered(hatch.size, 0, hatch.parts(palette));
  const mark = markNamed(name, symbols, palette);
  return mark && rastered(2 * mark.radius, mark.radius, mark.parts);
}

/** Draws every image that the layers ask for, when they ask for it. */
export function resolveImages(map: MapLibre, symbols: readonly IndustrySymbol[]) {
  map.setMissingStyleImageResolver((name) => {
    const data = map.hasImage(name) ? null : imageNamed(name, symbols);
    if (data) map.addImage(name, data, { pixelRatio: ratio });
  });
}
