// Project symbols and donuts as SVG, drawn as src/map/webgl/images.ts draws them on a canvas.
import type { Feature, FeatureCollection } from 'geojson';
import type { ProjectPoint } from '../../domain/filter';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { donutRadius, type Symbol as Industry } from '../webgl/images';
import type { Stack } from './clusters';
import { type Frame, screenOf } from './frame';

const tenth = (value: number) => Math.round(value * 10) / 10;
const moved = ([x, y]: readonly [number, number]) => `translate(${tenth(x)} ${tenth(y)})`;

const glyph = (path: string, size: number, fill: string): Shape =>
  shape('path', {
    d: path,
    fill,
    'fill-rule': 'evenodd',
    transform: `translate(${-size / 2} ${-size / 2}) scale(${tenth((size / 15) * 100) / 100})`,
  });

const disc = (r: number, fill: string): Shape => shape('circle', { r, fill });

export function symbolShape(symbol: Industry, isHollow: boolean, { halo }: Palette): Shape[] {
  const { hue, path } = symbol;
  return isHollow
    ? [disc(12.5, halo), disc(11.5, hue), disc(9.5, halo), glyph(path, 12, hue)]
    : [disc(12.5, halo), disc(11, hue), glyph(path, 13, '#ffffff')];
}

function wedge(radius: number, from: number, to: number, fill: string, gap: string): Shape {
  if (to - from > 0.9999) return disc(radius, fill);
  const point = (share: number) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${tenth(radius * Math.cos(angle))} ${tenth(radius * Math.sin(angle))}`;
  };
  const large = to - from > 0.5 ? 1 : 0;
  return shape('path', { d: `M0 0L${point(from)}A${radius} ${radius} 0 ${large} 1 ${point(to)}Z`, fill, stroke: gap });
}

/** A donut of industries with the number of projects in the middle. */
export function donutShape(
  { counts, total }: Pick<Stack, 'counts' | 'total'>,
  symbols: readonly Industry[],
  palette: Palette,
): Shape[] {
  const radius = tenth(donutRadius(total));
  let from = 0;
  const wedges = symbols.flatMap(({ id, hue }) => {
    const count = counts[id] ?? 0;
    if (count === 0) return [];
    const to = from + count / total;
    const part = wedge(radius, from, to, hue, palette.halo);
    from = to;
    return [part];
  });
  const words = {
    fill: palette.ink,
    'font-family': 'system-ui, sans-serif',
    'font-weight': 600,
    'font-size': total > 99 ? 11 : 12,
    'text-anchor': 'middle',
    dy: '.36em',
  };
  return [
    disc(radius + 1, palette.halo),
    ...wedges,
    disc(radius - 5, palette.halo),
    shape('text', words, String(total)),
  ];
}

/** Symbols and donuts in the order of the map; each answers a pick by `data-project` or `data-stack`. */
export function projectShapes(
  { singles, stacks }: { singles: readonly ProjectPoint[]; stacks: readonly Stack[] },
  symbols: readonly Industry[],
  palette: Palette,
  frame: Frame,
): Shape[] {
  const toScreen = screenOf(frame);
  const byId = new Map(symbols.map((symbol) => [symbol.id, symbol]));
  const donuts = stacks.map((stack) =>
    shape(
      'g',
      {
        'data-layer': 'project-cluster',
        'data-stack': stack.id,
        'data-counts': JSON.stringify(stack.counts),
        transform: moved(toScreen(stack.at)),
      },
      donutShape(stack, symbols, palette),
    ),
  );
  const marks = singles.flatMap(({ geometry, properties: { id, industry, locality, placed_by } }) => {
    const symbol = byId.get(industry);
    if (!symbol) return [];
    const attributes = {
      'data-layer': 'project-symbol',
      'data-project': id,
      'data-industry': industry,
      'data-in': locality,
      transform: moved(toScreen(geometry.coordinates)),
    };
    return [shape('g', attributes, symbolShape(symbol, placed_by !== 'site', palette))];
  });
  return [...donuts, ...marks];
}

/** Rings around the selected and the lit project. */
export function ringShapes(selection: FeatureCollection, palette: Palette, frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  return selection.features.flatMap(({ geometry }: Feature) => {
    if (geometry.type !== 'Point') return [];
    const ring = { r: 15, fill: 'none', stroke: palette.seal, 'stroke-width': 2.5, 'pointer-events': 'none' };
    return [
      shape('circle', { 'data-layer': 'project-selected', transform: moved(toScreen(geometry.coordinates)), ...ring }),
    ];
  });
}
