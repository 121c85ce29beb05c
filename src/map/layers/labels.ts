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
  ranks?: ExpressionSpecification;
  minzoom: number;
  maxzoom?: number;
};

function label(id: string, style: NameStyle, language: Language, { halo }: Palette): SymbolLayerSpecification {
  const kinds: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', [...style.kinds]]];
  return {
    id,
    type: 'symbol',
    source: sources.labels,
    minzoom: style.minzoom,
    ...(style.maxzoom !== undefined && { maxzoom: style.maxzoom }),
    filter: ['all', kinds, ['<=', ['coalesce', ['get', 'rank'], 1], style.ranks ?? 9]],
    layout: {
      'text-field': nameIn(language),
      'text-font': latinSerif,
      'text-size': style.size,
      'text-letter-spacing': language === 'en' ? style.spacing / 2 : style.spacing,
      'text-max-width': 9,
      'text-padding': 4,
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

/** Provinces and prefectures spaced wide; counties from zoom 7 (look.md). */
export function labelLayers(palette: Palette, language: Language): SymbolLayerSpecification[] {
  const { inkSoft, lineStrong, soil } = palette;
  const styles: Record<string, NameStyle> = {
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
    'label-prefecture': {
      kinds: ['prefecture'],
      size: grow(4.5, 10.5, 9, 15),
      colour: inkSoft,
      spacing: 0.12,
      minzoom: 4.4,
      maxzoom: 9.5,
    },
    'label-province': {
      kinds: ['province'],
      size: grow(3.2, 11, 6, 17),
      colour: soil,
      spacing: 0.35,
      minzoom: 3,
      maxzoom: 7,
    },
  };
  return Object.entries(styles).map(([id, style]) => label(id, style, language, palette));
}
