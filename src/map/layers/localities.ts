// Localities with a report: filled; schematic ones hatched and dashed; the selected one outlined in the seal's red.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { LocalityState } from '../featureStates';
import { latinSerif } from '../fonts';
import { spaceSize } from '../markerSpaces';
import { image } from '../marks';
import type { Palette } from '../palette';
import { sources } from './ids';
import { offsetOf } from './labels';

/** Which localities are drawn how: changes with the zoom and the measure, and lays tiles out anew. */
export type LocalityShown = {
  /** Ids whose polygon is the target at this zoom. */
  polygons: readonly string[];
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
const thinning = (...stops: readonly (readonly [zoom: number, full: number])[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flatMap(([zoom, full]) => [zoom, opacity(full)])] as never;
const districtOpacity = thinning([5.5, 0.85], [8.5, 0.6], [11.5, 0.35]);
const parkOpacity = thinning([9, 0.8], [12, 0.35]);
/** Streets below are to be read. */
const overStreets = {
  district: thinning([5.5, 0.85], [8, 0.6], [9, 0.25], [11.5, 0.12]),
  park: thinning([9, 0.5], [12, 0.2]),
};

/** `hasStreets`: a street map lies below. */
export function localityFills(palette: Palette, state: LocalityShown, hasStreets: boolean): LayerSpecification[] {
  const thematic: ExpressionSpecification | string =
    state.fills && state.fills.size > 0
      ? (['match', ['get', 'id'], ...[...state.fills].flat(), palette.blank] as never)
      : palette.locality;
  // a thematic fill keeps its class while hovered; the outline tells
  const colour: ExpressionSpecification | string = state.fills
    ? thematic
    : ['case', hovered, palette.localityHover, palette.locality];
  const shown = among(state.polygons) as FilterSpecification;
  const full = hasStreets ? { district: 0.5, park: 0.5 } : { district: 0.9, park: 0.85 };
  const thinned = hasStreets ? overStreets : { district: districtOpacity, park: parkOpacity };
  return [
    {
      id: 'district-fill',
      type: 'fill',
      source: sources.districts,
      filter: shown,
      paint: { 'fill-color': colour, 'fill-opacity': state.fills ? opacity(full.district) : thinned.district },
    },
    {
      id: 'park-fill',
      type: 'fill',
      source: sources.parks,
      filter: shown,
      paint: { 'fill-color': colour, 'fill-opacity': state.fills ? opacity(full.park) : thinned.park },
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
      ...(source === sources.parkLines && { 'line-dasharray': [3, 2] }),
    },
  });
  return [line('district-outline', sources.districtLines), line('park-outline', sources.parkLines)];
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
      source: sources.districtLines,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.seal, 'line-width': 2.5, 'line-opacity': shown },
    },
    {
      id: 'park-selected',
      type: 'line',
      source: sources.parkLines,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.seal, 'line-width': 2.5, 'line-dasharray': [3, 1.5], 'line-opacity': shown },
    },
  ];
}

/** Unseen text where the labels of markers stand: names at the ends of links keep clear of them. */
export function markerSpace(): LayerSpecification {
  return {
    id: 'marker-space',
    type: 'symbol',
    source: sources.markers,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': latinSerif,
      'text-size': spaceSize,
      'text-offset': offsetOf,
      'text-padding': 9,
      'text-max-width': 40,
      'text-allow-overlap': true,
    },
    paint: { 'text-opacity': 0 },
  };
}
