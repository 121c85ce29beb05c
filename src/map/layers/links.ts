// Links between places: curves dashed by kind, dotted where the place is inferred; names at their ends and at the edge.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LinkKind } from '../../domain/links';
import type { Language } from '../../domain/view';
import { latinSerif } from '../fonts';
import { linkNameSize } from '../names';
import type { Palette } from '../palette';
import { sources } from './ids';
import { nameIn } from './labels';

/** Dash and gap in line widths; dots stand for a place that is inferred, as homes are. */
export const dots = [0.5, 2];
export const dashes: Record<Exclude<LinkKind, 'same-enterprise'>, readonly number[]> = {
  'same-group': [8, 2],
  'promotion-trip': [4, 2],
  negotiation: [6, 2, 1, 2],
  home: dots,
};
const whole = [1, 0];

const lit: ExpressionSpecification = ['boolean', ['get', 'lit'], false];
const inferred: ExpressionSpecification = ['boolean', ['get', 'inferred'], false];
const byKind = Object.entries(dashes).flatMap(([kind, dash]) => [kind, ['literal', [...dash]]]);
const dashOfKind = ['match', ['get', 'kind'], ...byKind, ['literal', whole]] as never;

/** `hasSelection`: a locality is selected, so that all links but its own step back. */
export function linkArcLayer(palette: Palette, hasSelection: boolean): LayerSpecification {
  return {
    id: 'link-arc',
    type: 'line',
    source: sources.links,
    filter: ['==', ['get', 'mark'], 'arc'],
    layout: { 'line-cap': 'butt', 'line-sort-key': ['case', lit, 1, 0] },
    paint: {
      'line-color': ['case', lit, palette.seal, palette.soil],
      'line-width': ['case', lit, 2.2, 1.5],
      'line-opacity': ['case', lit, 1, hasSelection ? 0.3 : 0.7],
      'line-dasharray': ['case', inferred, ['literal', dots], dashOfKind],
    },
  };
}

export function linkLabelLayer(palette: Palette, hasSelection: boolean, language: Language): LayerSpecification {
  const atEdge: ExpressionSpecification = ['in', ['get', 'mark'], ['literal', ['arrow', 'elsewhere']]];
  return {
    id: 'link-label',
    type: 'symbol',
    source: sources.links,
    filter: ['!=', ['get', 'mark'], 'arc'],
    layout: {
      'text-field': nameIn(language),
      'text-font': latinSerif,
      'text-size': linkNameSize,
      'text-anchor': ['case', ['==', ['get', 'mark'], 'elsewhere'], 'left', 'center'],
      'text-max-width': 40,
      'text-padding': 2,
      'symbol-sort-key': ['case', lit, 0, 1], // lit names find room first
    },
    paint: {
      'text-color': ['case', lit, palette.seal, palette.soil],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.8,
      'text-opacity': ['case', lit, 1, ['all', atEdge, hasSelection], 0.55, hasSelection ? 0.7 : 1],
    },
  };
}
