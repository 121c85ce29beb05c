// Localities with a report: filled; schematic ones hatched and dashed; the selected one outlined in the seal's red.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { dropOf, type Row } from '../../domain/targets';
import type { Language } from '../../domain/view';
import type { LocalityState } from '../featureStates';
import { latinSerif } from '../fonts';
import { image } from '../marks';
import type { Palette } from '../palette';
import { sources } from './ids';
import { nameIn } from './labels';

/** Which localities are drawn how: changes with the zoom and the measure, and lays tiles out anew. */
export type LocalityShown = {
  /** Ids whose polygon is the target at this zoom. */
  polygons: readonly string[];
  /** Those of them whose name the map itself writes. */
  labelled: readonly string[];
  /** Colours of a thematic fill by locality; null: every locality in the same colour. */
  fills: ReadonlyMap<string, string> | null;
};

const among = (ids: readonly string[]): ExpressionSpecification => ['in', ['get', 'id'], ['literal', [...ids]]];
const polygon: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const is = (state: keyof LocalityState): ExpressionSpecification => ['boolean', ['feature-state', state], false];
const hovered = is('hover');

const opacity = (full: number): ExpressionSpecification => [
  'case',
  is('faded'),
  full * 0.25,
  is('aside'),
  full * 0.55,
  full,
];

/** Full where a locality is small and hills lie under it; thinner close up, where it fills the screen. */
const thinning: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 5.5, opacity(0.85), 8.5, opacity(0.6)];

export function localityFills(palette: Palette, state: LocalityShown): LayerSpecification[] {
  const thematic: ExpressionSpecification | string =
    state.fills && state.fills.size > 0
      ? (['match', ['get', 'id'], ...[...state.fills].flat(), palette.blank] as never)
      : palette.locality;
  // a thematic fill keeps its class while hovered; the outline tells
  const colour: ExpressionSpecification | string = state.fills
    ? thematic
    : ['case', hovered, palette.localityHover, palette.locality];
  const shown = among(state.polygons) as FilterSpecification;
  return [
    {
      id: 'district-fill',
      type: 'fill',
      source: sources.districts,
      filter: shown,
      paint: { 'fill-color': colour, 'fill-opacity': state.fills ? opacity(0.9) : thinning },
    },
    {
      id: 'park-fill',
      type: 'fill',
      source: sources.parks,
      filter: shown,
      paint: { 'fill-color': colour, 'fill-opacity': opacity(state.fills ? 0.85 : 0.8) },
    },
    {
      id: 'park-hatch',
      type: 'fill',
      source: sources.parks,
      filter: shown,
      paint: { 'fill-pattern': `${palette.name}${image.hatch}`, 'fill-opacity': opacity(0.9) },
    },
  ];
}

const widthOf = (width: number): ExpressionSpecification => ['case', hovered, width + 1.4, width];

export function localityOutlines(palette: Palette, state: LocalityShown): LayerSpecification[] {
  const line = (id: 'district-outline' | 'park-outline', source: string): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter: among(state.polygons) as FilterSpecification,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.localityLine,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, widthOf(0.8), 10, widthOf(1.6)],
      'line-opacity': opacity(1),
      ...(source === sources.parks && { 'line-dasharray': [3, 2] }),
    },
  });
  return [line('district-outline', sources.districts), line('park-outline', sources.parks)];
}

/** The circle of error of the selected place, and the selected locality's outline. */
export function selectionLayers(palette: Palette): LayerSpecification[] {
  const shown: ExpressionSpecification = ['case', is('selected'), 1, 0];
  return [
    {
      id: 'circle-fill',
      type: 'fill',
      source: sources.selection,
      filter: polygon,
      paint: { 'fill-color': palette.seal, 'fill-opacity': 0.05 },
    },
    {
      id: 'circle-outline',
      type: 'line',
      source: sources.selection,
      filter: polygon,
      paint: { 'line-color': palette.seal, 'line-width': 1, 'line-opacity': 0.6, 'line-dasharray': [2, 3] },
    },
    {
      id: 'locality-selected',
      type: 'line',
      source: sources.districts,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.seal, 'line-width': 2.5, 'line-opacity': shown },
    },
    {
      id: 'park-selected',
      type: 'line',
      source: sources.parks,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.seal, 'line-width': 2.5, 'line-dasharray': [3, 1.5], 'line-opacity': shown },
    },
  ];
}

const size = 13; // px, of the unseen text
/** Its upper edge at the label's, in its own ems. */
const offsetByRow = [
  'match',
  ['get', 'row'],
  ...(Object.entries(dropOf) as [Row, number][]).flatMap(([row, drop]) => [row, ['literal', [0, (drop + 4) / size]]]),
  ['literal', [0, 0]],
] as unknown as ExpressionSpecification;

/** Unseen text where the markers stand: labels below it make room. */
export function markerSpace(): LayerSpecification {
  return {
    id: 'marker-space',
    type: 'symbol',
    source: sources.markers,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': latinSerif,
      'text-size': size,
      'text-anchor': 'top',
      'text-offset': offsetByRow,
      'text-padding': 9,
      'text-max-width': 40,
      'text-allow-overlap': true,
    },
    paint: { 'text-opacity': 0 },
  };
}

/** Names of the localities whose polygon is wide enough to be the target; the others are markers. */
export function localityLabels(palette: Palette, state: LocalityShown, language: Language): LayerSpecification {
  return {
    id: 'locality-label',
    type: 'symbol',
    source: sources.labels,
    filter: ['all', ['==', ['get', 'kind'], 'locality'], among(state.labelled)],
    layout: {
      'text-field': nameIn(language),
      'text-font': latinSerif,
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 13, 10, 17],
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 2.4,
      'text-max-width': 8,
      'text-allow-overlap': false,
    },
    paint: {
      'text-color': palette.soil,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
      'text-opacity': ['case', is('faded'), 0.5, 1],
    },
  };
}
