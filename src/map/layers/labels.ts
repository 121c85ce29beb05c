// Names as they were placed (src/domain/placement.ts): each class in its colours, at its sizes.
import type { CircleLayerSpecification, ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { dotSize, dots, followsRiver, nameClasses } from '../../domain/labels';
import { spacingOf } from '../../domain/placement';
import type { Language } from '../../domain/view';
import type { LocalityState } from '../featureStates';
import { latinSerif } from '../fonts';
import { image } from '../marks';
import type { Palette } from '../palette';
import { type LayerId, sources } from './ids';

export const nameIn = (language: Language): ExpressionSpecification => ['get', language === 'en' ? 'name_en' : 'name'];

/** A text's own offset, in its ems. */
export const offsetOf: ExpressionSpecification = [
  'array',
  'number',
  2,
  ['coalesce', ['get', 'offset'], ['literal', [0, 0]]],
];

/** Ids of the layers of names. */
export type NameLayer = Extract<LayerId, `label-${string}` | 'locality-label'>;
const inks: Readonly<Record<NameLayer, keyof Palette>> = {
  'locality-label': 'soil',
  'label-city': 'soil',
  'label-province': 'soil',
  'label-prefecture': 'inkSoft',
  'label-town': 'inkSoft',
  'label-county': 'inkSoft',
  'label-township': 'inkSoft',
  'label-airport': 'inkSoft',
  'label-country': 'inkSoft',
  'label-water': 'waterInk',
  'label-river': 'waterInk',
};
const faded: keyof LocalityState = 'faded';

const airports: NameLayer = 'label-airport';
/** The symbol beside an airport's name. */
const airportSymbols = (palette: Palette): SymbolLayerSpecification => ({
  id: 'airport',
  type: 'symbol',
  source: sources.names,
  minzoom: 7,
  filter: ['==', ['get', 'class'], airports],
  layout: { 'icon-image': `${palette.name}${image.airport}`, 'icon-allow-overlap': true, 'icon-padding': 0 },
});

/** The points of names that stand beside them. */
const nameDots = ({ inkSoft, halo }: Palette): CircleLayerSpecification => ({
  id: dots,
  type: 'circle',
  source: sources.names,
  filter: ['==', ['get', 'class'], dots],
  paint: { 'circle-radius': dotSize, 'circle-color': inkSoft, 'circle-stroke-color': halo, 'circle-stroke-width': 1 },
});

/** Names that follow a river, in the manner of those that stand beside one. */
const alongRivers = ({ id: _, filter: __, layout, ...water }: SymbolLayerSpecification): SymbolLayerSpecification => ({
  ...water,
  id: followsRiver,
  filter: ['==', ['get', 'class'], followsRiver],
  // each line is as long as its name: what bends are too narrow is known by then (src/domain/courses.ts)
  layout: { ...layout, 'symbol-placement': 'line-center', 'text-max-angle': 90, 'text-offset': [0, 0] },
});

/** One layer a class; a locality that a filter empties steps back. */
export function labelLayers(
  palette: Palette,
  language: Language,
): (CircleLayerSpecification | SymbolLayerSpecification)[] {
  const names = nameClasses.map((one): SymbolLayerSpecification => {
    const isOwn = one.kinds.includes('locality');
    const sizes = one.sizes.flat();
    return {
      id: one.id,
      type: 'symbol',
      source: sources.names,
      minzoom: one.minzoom,
      ...(one.maxzoom !== undefined && { maxzoom: one.maxzoom }),
      filter: ['==', ['get', 'class'], one.id],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': latinSerif,
        'text-size': ['interpolate', ['linear'], ['zoom'], ...sizes] as unknown as ExpressionSpecification,
        'text-letter-spacing': spacingOf(one, language),
        'text-offset': offsetOf,
        'text-max-width': 99, // its lines are broken already
        'text-padding': 0,
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': palette[inks[one.id as NameLayer]] as string,
        'text-halo-color': palette.halo,
        'text-halo-width': isOwn ? 1.6 : 1.2,
        ...(isOwn && { 'text-opacity': ['case', ['boolean', ['feature-state', faded], false], 0.5, 1] }),
      },
    };
  });
  const water = names.find(({ id }) => id === 'label-water');
  return [nameDots(palette), airportSymbols(palette), ...names, ...(water ? [alongRivers(water)] : [])];
}
