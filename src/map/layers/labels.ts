// Names of provinces, prefectures, counties and larger towns, in the reader's language.
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Language } from '../../domain/view';
import { latinSerif } from '../fonts';
import type { Palette } from '../palette';
import { sources } from './ids';

export const nameIn = (language: Language): ExpressionSpecification => ['get', language === 'en' ? 'name_en' : 'name'];

type NameStyle = {
  kinds: readonly string[];
  size: ExpressionSpecification | number;
  colour: string;
  spacing: number;
  /** The highest rank number shown at a whole zoom. */
  ranks?: ExpressionSpecification | number;
  /** The lowest. */
  from?: number;
  /** How far it steps aside where something else lies over its point, in ems. */
  aside?: number;
  minzoom: number;
  maxzoom?: number;
};

// the best first; left and right keep clear of the pills above and below a donut
const sides = ['center', 'left', 'right', 'top', 'bottom'] as const;

function label(id: string, style: NameStyle, language: Language, { halo }: Palette): SymbolLayerSpecification {
  const kinds: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', [...style.kinds]]];
  return {
    id,
    type: 'symbol',
    source: sources.labels,
    minzoom: style.minzoom,
    ...(style.maxzoom !== undefined && { maxzoom: style.maxzoom }),
    filter: [
      'all',
      kinds,
      ['<=', ['coalesce', ['get', 'rank'], 1], style.ranks ?? 9],
      ['>=', ['coalesce', ['get', 'rank'], 1], style.from ?? 0],
    ],
    layout: {
      'text-field': nameIn(language),
      'text-font': latinSerif,
      'text-size': style.size,
      'text-letter-spacing': language === 'en' ? style.spacing / 2 : style.spacing,
      'text-max-width': 9,
      'text-padding': 4,
      ...(style.aside && { 'text-variable-anchor': [...sides], 'text-radial-offset': style.aside }),
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
    },
    paint: { 'text-color': style.colour, 'text-halo-color': halo, 'text-halo-width': 1.2 },
  };
}

const grow = (from: number, low: number, to: number, high: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  from,
  low,
  to,
  high,
];

/** By importance: first cities, provinces, other prefectures, towns, counties (from zoom 7), neighbours, waters. */
export function labelLayers(palette: Palette, language: Language): SymbolLayerSpecification[] {
  const { inkSoft, lineStrong, soil, waterInk } = palette;
  const styles: Record<string, NameStyle> = {
    'label-water': {
      kinds: ['sea', 'river', 'lake'],
      size: grow(4, 10.5, 10, 13.5),
      colour: waterInk,
      spacing: 0.2,
      ranks: ['step', ['zoom'], 1, 6, 2, 7, 3],
      minzoom: 4,
    },
    'label-country': { kinds: ['country'], size: 12, colour: lineStrong, spacing: 0.3, minzoom: 3 },
    'label-county': { kinds: ['county'], size: grow(7, 10.5, 11, 14), colour: inkSoft, spacing: 0.05, minzoom: 7 },
    'label-town': {
      kinds: ['town'],
      size: grow(4, 10, 9, 13),
      colour: inkSoft,
      spacing: 0.02,
      ranks: ['step', ['zoom'], 1, 5, 2, 6, 3],
      minzoom: 4,
    },
    'label-city': {
      kinds: ['prefecture'],
      size: grow(4, 11.5, 9, 15.5),
      colour: soil,
      spacing: 0.08,
      ranks: 1,
      minzoom: 3.2,
      aside: 2.4,
    },
    'label-prefecture': {
      kinds: ['prefecture'],
      from: 2,
      size: grow(4.5, 10.5, 9, 15),
      colour: inkSoft,
      spacing: 0.12,
      minzoom: 4.4,
      maxzoom: 9.5,
    },
    'label-province': {
      kinds: ['province'],
      aside: 2.4,
      size: grow(3.2, 11, 6, 17),
      colour: soil,
      spacing: 0.35,
      minzoom: 3,
      maxzoom: 7,
    },
  };
  return Object.entries(styles).map(([id, style]) => label(id, style, language, palette));
}
