// The map's picture as a file: the engine's pixels in a plate (PNG), or the same view drawn as shapes (SVG).
import type { Map as MapLibre } from 'maplibre-gl';
import { type Cut, capture } from '../map/capture';
import { type Plate, plateSvg, svgText } from '../map/plate';
import { type Sketched, sketch } from '../map/sketch';

/** Rasterises an SVG at `ratio` device pixels a CSS pixel. */
async function rasterised(svg: SVGSVGElement, ratio: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width.baseVal.value * ratio;
  canvas.height = svg.height.baseVal.value * ratio;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

export async function pngOf(map: MapLibre, cut: Cut, plate: Plate, ratio: 2 | 3): Promise<Blob> {
  const pixels = await capture(map, cut, ratio, plate.palette);
  return rasterised(plateSvg(document, plate, pixels.toDataURL()), ratio);
}

export function svgOf(sketched: Sketched, plate: Plate): string {
  const { camera, width, height, palette } = plate;
  return svgText(plateSvg(document, plate, sketch(sketched, palette, { camera, width, height })));
}
