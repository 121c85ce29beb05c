// A picture to take away: the map in a frame with title, legend, scale, sources and what it is no basis for.
import { metresPerPixel } from '../domain/mercator';
import type { Camera } from '../domain/view';
import { chineseSerif, sans } from './fonts';
import type { Palette } from './palette';
import { markup, type Shape, shape } from './shape';

/** A swatch, an industry's symbol (`path`), or a line (`dash`, in line widths). */
export type Legend = { label: string; colour: string; path?: string; dash?: readonly number[] }[];
export type MapSheet = {
  title: string;
  subtitle: string;
  legend: Legend;
  /** What the swatches mean: measure, unit and years; empty where nothing is measured. */
  measure: string;
  sources: string;
  illustrative: string;
  palette: Palette;
  camera: Camera;
  /** Size of the map itself in CSS px. */
  width: number;
  height: number;
};

export const band = { top: 64, bottom: 52, legend: 264 } as const; // px around the map
const namespace = 'http://www.w3.org/2000/svg';

/** A round length that is at most `most` px long: its metres and its pixels. */
export function scaleOf(camera: Camera, most = 120): { metres: number; pixels: number } {
  const widest = most * metresPerPixel(camera);
  const power = 10 ** Math.floor(Math.log10(widest));
  const metres = ([5, 3, 2, 1].find((step) => step * power <= widest) ?? 1) * power;
  return { metres, pixels: metres / metresPerPixel(camera) };
}

export const scaleText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);

/** The engine's pixels, a data URL, as the map of a sheet. */
export const imageShape = (pixels: string, { width, height }: Pick<MapSheet, 'width' | 'height'>): Shape =>
  shape('image', { href: pixels, width, height });

/**
 * The sheet as an <svg>; `picture` is the map's shapes. Without `hasTitle` the map begins at
 * the upper edge, and the title is its name alone: the page around it says what it shows.
 */
export function sheetShape(sheet: MapSheet, picture: readonly Shape[], hasTitle = true): Shape {
  const { title, subtitle, legend, measure, sources, illustrative, palette, camera, width, height } = sheet;
  const top = hasTitle ? band.top : 0;
  const [whole, tall] = [width + band.legend, height + top + band.bottom];
  const words = (text: string, x: number, y: number, size: number, fill: string, more: Shape['attributes'] = {}) =>
    shape('text', { x, y, 'font-size': size, fill, 'font-family': sans, ...more }, text);
  const { metres, pixels } = scaleOf(camera);
  const scale = shape('g', { transform: `translate(16 ${height - 18})` }, [
    shape('path', { d: `M0 -6V0H${Math.round(pixels)}V-6`, fill: 'none', stroke: palette.ink, 'stroke-width': 1.5 }),
    words(scaleText(metres), 6, -5, 11, palette.ink),
  ]);
  const mark = ({ colour, path, dash }: Legend[number]): Shape[] => {
    if (path)
      return [
        shape('circle', { r: 9, cx: 9, cy: 0, fill: colour }),
        shape('path', { d: path, fill: '#ffffff', 'fill-rule': 'evenodd', transform: 'translate(4 -5) scale(0.67)' }),
      ];
    const lengths = dash?.map((length) => length * 1.5).join(' ');
    if (lengths)
      return [shape('path', { d: 'M0 0H20', stroke: colour, 'stroke-width': 1.5, 'stroke-dasharray': lengths })];
    return [shape('rect', { x: 0, y: -7, width: 18, height: 14, fill: colour, stroke: palette.localityLine })];
  };
  const from = top + (measure === '' ? 24 : 48);
  const entries = legend.map((entry, index) =>
    shape('g', { transform: `translate(${width + 16} ${from + index * 26})` }, [
      ...mark(entry),
      words(entry.label, 26, 4, 12, palette.ink),
    ]),
  );
  const look = { xmlns: namespace, width: whole, height: tall, viewBox: `0 0 ${whole} ${tall}`, role: 'img' };
  return shape('svg', { ...look, 'aria-label': title }, [
    shape('title', {}, title),
    shape('rect', { width: whole, height: tall, fill: palette.halo }),
    ...(hasTitle
      ? [
          words(title, 16, 30, 22, palette.soil, { 'font-family': chineseSerif, 'font-weight': 600 }),
          words(subtitle, 16, 52, 12.5, palette.inkSoft),
        ]
      : []),
    shape('clipPath', { id: 'frame' }, [shape('rect', { width, height })]),
    shape('g', { transform: `translate(0 ${top})` }, [shape('g', { 'clip-path': 'url(#frame)' }, picture), scale]),
    ...(measure === '' ? [] : [words(measure, width + 16, top + 22, 12, palette.inkSoft)]),
    ...entries,
    words(illustrative, 16, height + top + 22, 12.5, palette.ink, { 'font-weight': 600 }),
    words(sources, 16, height + top + 40, 10.5, palette.inkSoft),
  ]);
}

/** The sheet as a stand-alone SVG file. */
export const sheetSvg = (sheet: MapSheet, picture: readonly Shape[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${markup(sheetShape(sheet, picture))}\n`;
