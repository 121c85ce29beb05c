// Images drawn on a canvas: industry symbols, hollow symbols, donuts of industries and the hatch of sketched outlines.
import type { Map as MapLibre } from 'maplibre-gl';
import { image } from '../layers/ids';
import { type Palette, palettes } from '../palette';

export type Symbol = { id: string; hue: string; path: string };
type Draw = (context: CanvasRenderingContext2D) => void;

const ratio = 2; // device pixels per CSS px
const icon = 15; // Maki's and Temaki's units

function paint(size: number, draw: Draw): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * ratio;
  canvas.height = size * ratio;
  const context = canvas.getContext('2d', { willReadFrequently: true }); // kept where it can be read at once
  if (!context) return null;
  context.scale(ratio, ratio);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function disc(context: CanvasRenderingContext2D, at: number, radius: number, fill: string) {
  context.beginPath();
  context.arc(at, at, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
}

function glyph(context: CanvasRenderingContext2D, path: string, size: number, at: number, fill: string) {
  context.save();
  context.translate(at - size / 2, at - size / 2);
  context.scale(size / icon, size / icon);
  context.fillStyle = fill;
  context.fill(new Path2D(path), 'evenodd');
  context.restore();
}

const solid =
  ({ hue, path }: Symbol, { halo }: Palette): Draw =>
  (context) => {
    disc(context, 13, 12.5, halo);
    disc(context, 13, 11, hue);
    glyph(context, path, 13, 13, '#ffffff');
  };

const hollow =
  ({ hue, path }: Symbol, { halo }: Palette): Draw =>
  (context) => {
    disc(context, 13, 12.5, halo);
    disc(context, 13, 11.5, hue);
    disc(context, 13, 9.5, halo);
    glyph(context, path, 12, 13, hue);
  };

/** Outer radius of a donut in px: grows with the number of projects, so that area tells roughly how many. */
export const donutRadius = (total: number) => 13 + Math.min(9, Math.sqrt(total) * 1.4);

const donut =
  (counts: readonly number[], symbols: readonly Symbol[], palette: Palette): Draw =>
  (context) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const radius = donutRadius(total);
    const at = radius + 1;
    disc(context, at, radius + 1, palette.halo);
    let from = -Math.PI / 2;
    for (const [index, count] of counts.entries()) {
      const to = from + (count / total) * 2 * Math.PI;
      if (count > 0) wedge(context, at, radius, from, to, symbols[index]?.hue ?? palette.inkSoft, palette.halo);
      from = to;
    }
    disc(context, at, radius - 5, palette.halo);
    context.fillStyle = palette.ink;
    context.font = `600 ${total > 99 ? 11 : 12}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(String(total), at, at + 0.5);
  };

function wedge(
  context: CanvasRenderingContext2D,
  at: number,
  radius: number,
  from: number,
  to: number,
  fill: string,
  gap: string,
) {
  context.beginPath();
  context.moveTo(at, at);
  context.arc(at, at, radius, from, to);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = gap;
  context.lineWidth = 1;
  if (to - from < 2 * Math.PI - 0.001) context.stroke();
}

const hatch =
  ({ localityLine }: Palette): Draw =>
  (context) => {
    context.strokeStyle = localityLine;
    context.globalAlpha = 0.55;
    context.lineWidth = 1;
    for (const offset of [-8, 0, 8]) {
      context.beginPath();
      context.moveTo(offset - 1, 9);
      context.lineTo(offset + 9, -1);
      context.stroke();
    }
  };

function draw(id: string, symbols: readonly Symbol[]): ImageData | null {
  const palette = id.startsWith(palettes.dark.name) ? palettes.dark : palettes.light;
  const name = id.slice(palette.name.length);
  if (name === image.hatch) return paint(8, hatch(palette));
  if (name.startsWith(image.donut)) {
    const counts = name.slice(image.donut.length).split(',').map(Number);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return paint(2 * donutRadius(total) + 2, donut(counts, symbols, palette));
  }
  const symbol = symbols.find(({ id }) => name === `${image.symbol}${id}` || name === `${image.hollow}${id}`);
  if (!symbol) return null;
  return paint(26, name.startsWith(image.hollow) ? hollow(symbol, palette) : solid(symbol, palette));
}

/** Draws every image that the layers ask for, when they ask for it. */
export function resolveImages(map: MapLibre, symbols: readonly Symbol[]) {
  map.setMissingStyleImageResolver((name) => {
    const data = map.hasImage(name) ? null : draw(name, symbols);
    if (data) map.addImage(name, data, { pixelRatio: ratio });
  });
}
