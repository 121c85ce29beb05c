// A picture to take away: the map in a frame with title, legend, scale, sources and what it is no basis for.
import type { Camera } from '../domain/view';
import type { Palette } from './palette';
import type { Shape } from './sketch';

/** A swatch, an industry's symbol (`path`), or a line (`dash`, in line widths). */
export type Legend = { label: string; colour: string; path?: string; dash?: readonly number[] }[];
export type Plate = {
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
const earth = 40_075_016.686; // m, the equator of WGS-84

/** Metres a pixel at a latitude and zoom (512 px tiles). */
export const metresPerPixel = ({ lat, zoom }: Camera): number =>
  (earth * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);

/** A round length that is at most `most` px long: its metres and its pixels. */
export function scaleOf(camera: Camera, most = 120): { metres: number; pixels: number } {
  const widest = most * metresPerPixel(camera);
  const power = 10 ** Math.floor(Math.log10(widest));
  const metres = ([5, 2, 1].find((step) => step * power <= widest) ?? 1) * power;
  return { metres, pixels: metres / metresPerPixel(camera) };
}

export const scaleText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);

type Attributes = Record<string, string | number | undefined>;

/** Characters that no XML may hold, half surrogates among them, become the sign for what is unknown. */
export const inXml = (text: string): string =>
  text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

function element(document: Document, name: string, attributes: Attributes, ...children: (Element | string)[]): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, inXml(String(value)));
  made.append(...children.map((child) => (typeof child === 'string' ? inXml(child) : child)));
  return made;
}

const serif = "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif";
const sans = "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

function shapeElement(document: Document, shape: Shape, { halo }: Palette): Element {
  const make = (name: string, attributes: Attributes, ...children: (Element | string)[]) =>
    element(document, name, attributes, ...children);
  if (shape.kind === 'path')
    return make('path', {
      d: shape.d,
      fill: shape.fill ?? 'none',
      'fill-rule': 'evenodd',
      'fill-opacity': shape.opacity,
      stroke: shape.stroke,
      'stroke-width': shape.width,
      'stroke-dasharray': shape.dash,
      'stroke-linejoin': 'round',
    });
  if (shape.kind === 'text')
    return make(
      'text',
      {
        x: shape.x,
        y: shape.y,
        fill: shape.fill,
        stroke: shape.halo,
        'stroke-width': 3,
        'paint-order': 'stroke',
        'font-size': shape.size,
        'font-family': serif,
        'text-anchor': 'middle',
        'dominant-baseline': 'middle',
      },
      shape.text,
    );
  const { x, y, hue, path, hollow } = shape;
  return make(
    'g',
    { transform: `translate(${x} ${y})` },
    make('circle', { r: 12.5, fill: halo }),
    make('circle', { r: 11, fill: hollow ? halo : hue, stroke: hollow ? hue : undefined, 'stroke-width': 2 }),
    make('path', {
      d: path,
      fill: hollow ? hue : '#ffffff',
      'fill-rule': 'evenodd',
      transform: 'translate(-6.5 -6.5) scale(0.87)',
    }),
  );
}

/** The plate as a stand-alone SVG; `picture` is the map's shapes, or a data URL of its pixels. */
export function plateSvg(document: Document, plate: Plate, picture: readonly Shape[] | string): SVGSVGElement {
  const { title, subtitle, legend, measure, sources, illustrative, palette, camera, width, height } = plate;
  const [whole, tall] = [width + band.legend, height + band.top + band.bottom];
  const make = (name: string, attributes: Attributes, ...children: (Element | string)[]) =>
    element(document, name, attributes, ...children);
  const words = (text: string, x: number, y: number, size: number, fill: string, more: Attributes = {}) =>
    make('text', { x, y, 'font-size': size, fill, 'font-family': sans, ...more }, text);
  const map =
    typeof picture === 'string'
      ? [make('image', { href: picture, width, height })]
      : picture.map((shape) => shapeElement(document, shape, palette));
  const { metres, pixels } = scaleOf(camera);
  const scale = make(
    'g',
    { transform: `translate(16 ${height - 18})` },
    make('path', { d: `M0 -6V0H${Math.round(pixels)}V-6`, fill: 'none', stroke: palette.ink, 'stroke-width': 1.5 }),
    words(scaleText(metres), 6, -5, 11, palette.ink),
  );
  const entries = legend.map(({ label, colour, path, dash }, index) =>
    make(
      'g',
      { transform: `translate(${width + 16} ${band.top + (measure === '' ? 24 : 48) + index * 26})` },
      path
        ? make(
            'g',
            {},
            make('circle', { r: 9, cx: 9, cy: 0, fill: colour }),
            make('path', {
              d: path,
              fill: '#ffffff',
              'fill-rule': 'evenodd',
              transform: 'translate(4 -5) scale(0.67)',
            }),
          )
        : dash
          ? make('path', {
              d: 'M0 0H20',
              stroke: colour,
              'stroke-width': 1.5,
              'stroke-dasharray': dash.map((length) => length * 1.5).join(' '),
            })
          : make('rect', { x: 0, y: -7, width: 18, height: 14, fill: colour, stroke: palette.localityLine }),
      words(label, 26, 4, 12, palette.ink),
    ),
  );
  const svg = make(
    'svg',
    { xmlns: namespace, width: whole, height: tall, viewBox: `0 0 ${whole} ${tall}`, role: 'img', 'aria-label': title },
    make('title', {}, title),
    make('rect', { width: whole, height: tall, fill: palette.halo }),
    words(title, 16, 30, 22, palette.soil, { 'font-family': serif, 'font-weight': 600 }),
    words(subtitle, 16, 52, 12.5, palette.inkSoft),
    make('clipPath', { id: 'frame' }, make('rect', { width, height })),
    make('g', { transform: `translate(0 ${band.top})` }, make('g', { 'clip-path': 'url(#frame)' }, ...map), scale),
    ...(measure === '' ? [] : [words(measure, width + 16, band.top + 22, 12, palette.inkSoft)]),
    ...entries,
    words(illustrative, 16, height + band.top + 22, 12.5, palette.ink, { 'font-weight': 600 }),
    words(sources, 16, height + band.top + 40, 10.5, palette.inkSoft),
  );
  return svg as SVGSVGElement; // element() made it in the SVG namespace
}

/** The text of the file. */
export const svgText = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
