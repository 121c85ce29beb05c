// The map's marks: industry symbols, donuts, the hatch of sketched outlines and the pills of markers. Each is said once, as
// parts around a centre (CSS px), which SVG holds and a canvas draws.
import { type Marker, markerLabel, pill } from '../domain/pills';
import type { Language } from '../domain/view';
import { nameSerif } from './fonts';
import type { Palette } from './palette';
import { type Shape, shape } from './shape';

/** Names of the images that the layers ask for, each with its theme before it. */
export const image = {
  hatch: '/hatch',
  symbol: '/symbol:',
  hollow: '/hollow:',
  donut: '/donut:',
  airport: '/airport',
} as const;

/** An industry's colour and its symbol, a path in Maki's and Temaki's 15 units. */
export type IndustrySymbol = { id: string; hue: string; path: string };

type Part =
  | { is: 'disc'; radius: number; fill: string }
  /** `shift`: of its origin in both directions. */
  | { is: 'path'; d: string; shift: number; scale: number; fill: string; stroke?: string; opacity?: number }
  | { is: 'number'; text: string; size: number; fill: string };
/** `radius`: of all that it covers. */
export type Mark = { radius: number; parts: readonly Part[] };

const tenth = (value: number) => Math.round(value * 10) / 10;
const disc = (radius: number, fill: string): Part => ({ is: 'disc', radius, fill });
const glyph = (d: string, size: number, fill: string): Part => ({
  is: 'path',
  d,
  shift: -size / 2,
  scale: size / 15,
  fill,
});

/** Radius of a single project's mark, CSS px. */
const symbolRadius = 13;

const symbol = ({ hue, path }: IndustrySymbol, isHollow: boolean, { halo }: Palette): Mark => ({
  radius: symbolRadius,
  parts: isHollow
    ? [disc(12.5, halo), disc(11.5, hue), disc(9.5, halo), glyph(path, 12, hue)]
    : [disc(12.5, halo), disc(11, hue), glyph(path, 13, '#ffffff')],
});

/** Outer radius of a donut in px: grows with the number of projects, so that area tells roughly how many. */
export const donutRadius = (total: number) => 13 + Math.min(9, Math.sqrt(total) * 1.4);

/** Radius of the mark of so many projects, CSS px, its halo with it. */
export const markRadius = (total: number): number => (total === 1 ? symbolRadius : tenth(donutRadius(total)) + 1);

/** The part of a disc between two shares of its turn, clockwise from the top. */
function wedge(radius: number, from: number, to: number, fill: string, gap: string): Part {
  if (to - from > 0.9999) return disc(radius, fill);
  const point = (share: number) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${tenth(radius * Math.cos(angle))} ${tenth(radius * Math.sin(angle))}`;
  };
  const d = `M0 0L${point(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}Z`;
  return { is: 'path', d, shift: 0, scale: 1, fill, stroke: gap };
}

/** The industries of a cluster, `counts` in their order, and the number of its projects in the middle. */
function donut(counts: readonly number[], symbols: readonly IndustrySymbol[], { halo, ink, inkSoft }: Palette): Mark {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const radius = tenth(donutRadius(total));
  const wedges = counts.flatMap((count, index) => {
    const from = counts.slice(0, index).reduce((sum, before) => sum + before, 0);
    const hue = symbols[index]?.hue ?? inkSoft;
    return count === 0 ? [] : [wedge(radius, from / total, (from + count) / total, hue, halo)];
  });
  const number: Part = { is: 'number', text: String(total), size: total > 99 ? 11 : 12, fill: ink };
  return { radius: markRadius(total), parts: [disc(radius + 1, halo), ...wedges, disc(radius - 5, halo), number] };
}

/** An aeroplane seen from above, in 15 units. */
const aeroplane =
  'M7.5 .8C8.3 .8 8.6 1.9 8.6 3V5.6L14 9V10.4L8.6 8.7V11.8L10.4 13.2V14.2L7.5 13.4L4.6 14.2V13.2L6.4 11.8V8.7L1 10.4V9L6.4 5.6V3C6.4 1.9 6.7 .8 7.5 .8Z';
const airport = ({ halo, inkSoft }: Palette): Mark => ({
  radius: 8,
  parts: [disc(7.5, halo), glyph(aeroplane, 12, inkSoft)],
});

/** The mark that a layer asks for by an image name without its theme; null where there is none of that name. */
export function markNamed(name: string, symbols: readonly IndustrySymbol[], palette: Palette): Mark | null {
  if (name.startsWith(image.donut))
    return donut(name.slice(image.donut.length).split(',').map(Number), symbols, palette);
  if (name === image.airport) return airport(palette);
  const found = symbols.find(({ id }) => name === `${image.symbol}${id}` || name === `${image.hollow}${id}`);
  return found ? symbol(found, name.startsWith(image.hollow), palette) : null;
}

/** A tile of the hatch that marks a sketched outline; its origin is the tile's upper left corner. */
export const hatch = {
  size: 8,
  parts: ({ localityLine }: Palette): Part[] => {
    const d = 'M-9 9L1 -1M-1 9L9 -1M7 9L17 -1';
    return [{ is: 'path', d, shift: 0, scale: 1, fill: 'none', stroke: localityLine, opacity: 0.55 }];
  },
} as const;

/** A marker's label as it stands on the map, its point at the origin. */
export function pillShape(marker: Marker, language: Language, palette: Palette): Shape[] {
  const { name, count, width } = markerLabel(marker, language);
  const isSketched = marker.members[0]?.outline === 'schematic';
  const { dx, dy } = marker.hang;
  const words = { x: dx, y: dy + 4.5, 'font-size': pill.text, 'font-family': nameSerif, 'text-anchor': 'middle' };
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [marker.leader?.from, marker.leader?.to];
  const leader = { x1, y1, x2, y2, stroke: palette.localityLine };
  return [
    ...(marker.leader ? [shape('line', leader)] : []),
    shape('rect', {
      x: dx + 3 - width / 2,
      y: dy - pill.height / 2,
      width: width - 6,
      height: pill.height,
      rx: pill.height / 2,
      fill: palette.halo,
      stroke: palette.localityLine,
      'stroke-dasharray': isSketched ? '3 2' : undefined,
    }),
    shape('text', { ...words, fill: palette.soil }, [name, count].filter(Boolean).join(' ')),
  ];
}

const face = { 'font-family': 'system-ui, sans-serif', 'font-weight': 600 };

/** Parts as SVG. */
export const shapesOf = (parts: readonly Part[]): Shape[] =>
  parts.map((part) => {
    if (part.is === 'disc') return shape('circle', { r: part.radius, fill: part.fill });
    if (part.is === 'number') {
      const look = { ...face, 'font-size': part.size, fill: part.fill, 'text-anchor': 'middle', dy: '.36em' };
      return shape('text', look, part.text);
    }
    const { d, shift, scale, fill, stroke, opacity } = part;
    const transform =
      scale === 1 ? undefined : `translate(${shift} ${shift}) scale(${Math.round(scale * 1000) / 1000})`;
    return shape('path', { d, fill, stroke, 'stroke-opacity': opacity, 'fill-rule': 'evenodd', transform });
  });

/** A canvas of the page or of a worker. */
export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws parts on a canvas whose origin is their centre. */
export function drawParts(context: Canvas2D, parts: readonly Part[]) {
  for (const part of parts) {
    context.save();
    context.fillStyle = part.fill;
    if (part.is === 'disc') {
      context.beginPath();
      context.arc(0, 0, part.radius, 0, 2 * Math.PI);
      context.fill();
    } else if (part.is === 'number') {
      context.font = `${face['font-weight']} ${part.size}px ${face['font-family']}`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(part.text, 0, 0.5);
    } else drawPath(context, part);
    context.restore();
  }
}

function drawPath(context: Canvas2D, { d, shift, scale, fill, stroke, opacity = 1 }: Part & { is: 'path' }) {
  const path = new Path2D(d);
  context.translate(shift, shift);
  context.scale(scale, scale);
  if (fill !== 'none') context.fill(path, 'evenodd');
  context.globalAlpha = opacity;
  if (stroke) context.strokeStyle = stroke;
  if (stroke) context.stroke(path);
}
