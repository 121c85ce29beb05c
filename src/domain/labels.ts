// The classes of names on the map, the most important first: which names each holds at a zoom, and how large they stand.
import { clamp } from './view';

/** Values at zooms, ascending. */
type Stops = readonly (readonly [zoom: number, value: number])[];
/** Where a name may stand from its point. */
export type Way = 'center' | 'top' | 'bottom' | 'left' | 'right' | `${'top' | 'bottom'}-${'left' | 'right'}`;

export type NameClass = {
  id: string;
  kinds: readonly string[];
  /** Size of its letters, CSS px, linear between zooms. */
  sizes: Stops;
  /** Between Chinese letters, in ems; Latin ones stand half as far apart. */
  spacing: number;
  /** The longest line, in ems. */
  most: number;
  /** The highest rank number shown from a zoom on. */
  ranks?: Stops;
  /** The lowest. */
  from?: number;
  minzoom: number;
  maxzoom?: number;
  /** The best first. */
  ways: readonly Way[];
  /** How far the others than `center` keep from the point, in ems. */
  aside: number;
  /** Radius of the symbol at the point, CSS px. */
  symbol?: number;
  /** Its names stand for points: one that stands beside its point, close by first, has a dot there. */
  isPoint?: boolean;
};

// left and right keep clear of the labels above and below a donut
const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
const anyWay = ['center', 'left', 'right', 'top', 'bottom', ...corners] as const;
const upright = ['center', 'top', 'bottom'] as const;

export const localityNames: NameClass = {
  id: 'locality-label',
  kinds: ['locality'],
  sizes: [
    [4, 13],
    [10, 17],
  ],
  spacing: 0,
  most: 8,
  minzoom: 0,
  ways: ['center', 'top', 'bottom', 'left', 'right'],
  aside: 2.4,
};

/** By importance: reported places, first cities, provinces, other prefectures, towns, counties, townships, airports, neighbours, waters. */
export const nameClasses: readonly NameClass[] = [
  localityNames,
  {
    id: 'label-city',
    kinds: ['prefecture'],
    ranks: [[0, 1]],
    sizes: [
      [4, 11.5],
      [9, 15.5],
    ],
    spacing: 0.08,
    most: 9,
    minzoom: 3.2,
    ways: anyWay,
    aside: 2.4,
    isPoint: true,
  },
  {
    id: 'label-province',
    kinds: ['province'],
    sizes: [
      [3.2, 11],
      [6, 17],
    ],
    spacing: 0.35,
    most: 9,
    minzoom: 3,
    maxzoom: 7,
    ways: anyWay,
    aside: 2.4,
  },
  {
    id: 'label-prefecture',
    kinds: ['prefecture'],
    from: 2,
    sizes: [
      [4.5, 10.5],
      [9, 15],
    ],
    spacing: 0.12,
    most: 9,
    minzoom: 4.4,
    maxzoom: 9.5,
    ways: upright,
    aside: 1,
    isPoint: true,
  },
  {
    id: 'label-town',
    kinds: ['town'],
    ranks: [
      [0, 1],
      [5, 2],
      [6, 3],
    ],
    sizes: [
      [4, 10],
      [9, 13],
    ],
    spacing: 0.02,
    most: 9,
    minzoom: 4,
    ways: upright,
    aside: 1,
    isPoint: true,
  },
  {
    id: 'label-county',
    kinds: ['county'],
    // a city's districts crowd around it from afar
    ranks: [
      [0, 1],
      [9, 2],
    ],
    sizes: [
      [7, 10.5],
      [11, 14],
    ],
    spacing: 0.05,
    most: 9,
    minzoom: 7,
    ways: upright,
    aside: 1,
  },
  {
    id: 'label-water',
    kinds: ['sea', 'river', 'lake'],
    ranks: [
      [0, 1],
      [6, 2],
      [7, 3],
    ],
    sizes: [
      [4, 10.5],
      [10, 13.5],
    ],
    spacing: 0.2,
    most: 9,
    minzoom: 4,
    ways: upright,
    aside: 1,
  },
  {
    id: 'label-township',
    kinds: ['township'],
    sizes: [
      [8, 10],
      [12, 12],
    ],
    spacing: 0.02,
    most: 9,
    minzoom: 8,
    ways: upright,
    aside: 1,
  },
  {
    id: 'label-airport',
    kinds: ['airport'],
    ranks: [
      [0, 1],
      [8, 2],
    ],
    sizes: [
      [7, 10],
      [12, 12],
    ],
    spacing: 0.02,
    most: 8,
    minzoom: 7,
    ways: ['top', 'bottom', 'right', 'left'],
    aside: 0.9,
    symbol: 8,
  },
  {
    id: 'label-country',
    kinds: ['country'],
    sizes: [[3, 12]],
    spacing: 0.3,
    most: 9,
    minzoom: 3,
    ways: anyWay,
    aside: 2,
  },
];

/** The class of the dots at the points of names that stand beside them, and their radius, CSS px. */
export const dots = 'name-dot';
export const dotSize = 2.5;

/** The class of a river's name that follows its line. */
export const followsRiver = 'label-river';

/** The value of the last stop that a zoom has reached. */
const reached = (stops: Stops, zoom: number) => stops.findLast(([from]) => zoom >= from)?.[1];

/** Linear between stops, level beyond them. */
export function between(stops: Stops, zoom: number): number {
  const next = stops.findIndex(([at]) => at > zoom);
  const [low, high] = next === -1 ? [stops.at(-1), undefined] : [stops[next - 1], stops[next]];
  if (!low || !high) return (low ?? high)?.[1] ?? 0;
  return low[1] + (high[1] - low[1]) * clamp((zoom - low[0]) / (high[0] - low[0]), 0, 1);
}

/** Whether a class shows names of this kind and rank at a zoom. */
export function showsName(one: NameClass, { kind, rank }: { kind: string; rank: number }, zoom: number): boolean {
  if (zoom < one.minzoom || zoom >= (one.maxzoom ?? 99) || !one.kinds.includes(kind)) return false;
  return rank >= (one.from ?? 0) && rank <= (one.ranks ? (reached(one.ranks, zoom) ?? 0) : 9);
}
