// Names as SVG text: the more important first, and one that would lie over another is left out (src/map/layers/labels.ts).
import type { Feature } from 'geojson';
import type { Marker } from '../../domain/targets';
import { labelSize } from '../../domain/targets';
import type { Language } from '../../domain/view';
import type { Ground } from '../basemap';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { type Frame, grown, isInFrame, screenOf } from './frame';

export const fonts = "Georgia,'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif";

type Box = { left: number; top: number; right: number; bottom: number };
/** Boxes that are taken, CSS px. */
export type Room = Box[];

const meet = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Takes the box if it is free. */
function take(room: Room, box: Box): boolean {
  if (room.some((other) => meet(other, box))) return false;
  room.push(box);
  return true;
}

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const isWide = (text: string) => /[⺀-鿿＀-￯]/.test(text);
/** About as wide as the text is drawn, in px. */
const widthOf = (text: string, size: number, spacing: number) =>
  [...text].reduce((sum, sign) => sum + size * ((isWide(sign) ? 1 : 0.52) + spacing), 0);

type Manner = {
  kinds: readonly string[];
  size: number;
  fill: string;
  spacing: number;
  most: number;
  from: number;
  to: number;
};

/** The kinds of names at a zoom, the most important first. */
function manners(zoom: number, { inkSoft, lineStrong, soil }: Palette): Record<string, Manner> {
  const size = (from: number, low: number, to: number, high: number) => grown(zoom, from, low, to, high);
  const whole = Math.floor(zoom);
  return {
    'label-province': {
      kinds: ['province'],
      size: size(3.2, 11, 6, 17),
      fill: soil,
      spacing: 0.35,
      most: 9,
      from: 3,
      to: 7,
    },
    'label-prefecture': {
      kinds: ['prefecture'],
      size: size(4.5, 10.5, 9, 15),
      fill: inkSoft,
      spacing: 0.12,
      most: 9,
      from: 4.4,
      to: 9.5,
    },
    'label-town': {
      kinds: ['town'],
      size: size(4, 10, 9, 13),
      fill: inkSoft,
      spacing: 0.02,
      most: whole < 5 ? 1 : whole < 6 ? 2 : 3,
      from: 4,
      to: 99,
    },
    'label-county': {
      kinds: ['county'],
      size: size(7, 10.5, 11, 14),
      fill: inkSoft,
      spacing: 0.05,
      most: 9,
      from: 7,
      to: 99,
    },
    'label-country': { kinds: ['country', 'sea'], size: 12, fill: lineStrong, spacing: 0.3, most: 9, from: 3, to: 99 },
  };
}

const nameOf = ({ properties }: Feature, language: Language) =>
  String((language === 'en' ? properties?.name_en : properties?.name) ?? '');

type Words = { x: number; y: number; size: number; fill: string; halo: string; spacing?: number; opacity?: number };

export function textShape(layer: string, text: string, words: Words, more: Shape['attributes'] = {}): Shape {
  const { x, y, size, fill, halo, spacing = 0, opacity } = words;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const attributes = {
    'data-layer': layer,
    x: rounded(x),
    y: rounded(y),
    'font-size': rounded(size),
    'letter-spacing': spacing > 0 ? rounded(spacing * size) : undefined,
    fill,
    stroke: halo,
    opacity,
    ...more,
  };
  return shape('text', attributes, text);
}

/** All names of a drawing as one group: halo, middle, not in the pointer's way. */
export const labelGroup = (labels: readonly Shape[]): Shape =>
  shape(
    'g',
    {
      'font-family': fonts,
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
      'stroke-width': 2.6,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'pointer-events': 'none',
    },
    labels,
  );

/** The room that markers and donuts take. */
export function roomOf(
  markers: readonly Marker[],
  donuts: readonly { at: readonly number[]; radius: number }[],
  language: Language,
  frame: Frame,
): Room {
  const toScreen = screenOf(frame);
  const size = labelSize(language);
  return [
    ...markers.flatMap(({ at, members: [first] }) => {
      if (!first) return [];
      const [x, y] = toScreen([...at]);
      const [width, height] = size(first);
      return [around(x, y + 18 + height / 2, width + 20, height + 10)];
    }),
    ...donuts.map(({ at, radius }) => {
      const [x, y] = toScreen([...at]);
      return around(x, y, 2 * radius, 2 * radius);
    }),
  ];
}

/** Names of localities that the map itself writes, beside their donut where that is in the way. */
export function localityLabels(
  ground: Ground,
  labelled: readonly string[],
  faded: readonly string[],
  language: Language,
  palette: Palette,
  frame: Frame,
  room: Room,
): Shape[] {
  const toScreen = screenOf(frame);
  const size = grown(frame.camera.zoom, 4, 13, 10, 17);
  const own = ground.labels.features.filter(
    ({ properties }) => properties?.kind === 'locality' && labelled.includes(String(properties.id)),
  );
  return own.flatMap((feature): Shape[] => {
    if (feature.geometry.type !== 'Point') return [];
    const text = nameOf(feature, language);
    const [x, y] = toScreen(feature.geometry.coordinates);
    if (!isInFrame(x, y, frame)) return [];
    const width = widthOf(text, size, 0);
    const far = 2.4 * size;
    const places = [
      [0, 0],
      [0, far],
      [0, -far],
      [far + width / 2, 0],
      [-far - width / 2, 0],
    ] as const;
    const free = places.find(([dx, dy]) => take(room, around(x + dx, y + dy, width + 4, size * 1.4)));
    if (!free) return [];
    const opacity = faded.includes(String(feature.properties?.id)) ? 0.5 : undefined;
    const words = { x: x + free[0], y: y + free[1], size, fill: palette.soil, halo: palette.halo };
    return [textShape('locality-label', text, { ...words, ...(opacity && { opacity }) })];
  });
}

/** Names of the ground: provinces, prefectures, towns, counties, countries and seas. */
export function groundLabels(ground: Ground, language: Language, palette: Palette, frame: Frame, room: Room): Shape[] {
  const toScreen = screenOf(frame);
  const { zoom } = frame.camera;
  return Object.entries(manners(zoom, palette)).flatMap(([layer, manner]): Shape[] => {
    if (zoom < manner.from || zoom >= manner.to) return [];
    const spacing = language === 'en' ? manner.spacing / 2 : manner.spacing;
    const rank = ({ properties }: Feature) => Number(properties?.rank ?? 1);
    const features = ground.labels.features
      .filter((feature) => manner.kinds.includes(String(feature.properties?.kind)) && rank(feature) <= manner.most)
      .sort((a, b) => rank(a) - rank(b));
    return features.flatMap((feature): Shape[] => {
      if (feature.geometry.type !== 'Point') return [];
      const text = nameOf(feature, language);
      const [x, y] = toScreen(feature.geometry.coordinates);
      const { size } = manner;
      if (text === '' || !isInFrame(x, y, frame)) return [];
      if (!take(room, around(x, y, widthOf(text, size, spacing) + 8, size * 1.5 + 4))) return [];
      return [textShape(layer, text, { x, y, size, fill: manner.fill, halo: palette.halo, spacing })];
    });
  });
}
