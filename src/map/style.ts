// All layers in drawing order as one pure function of what the map shows.
import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../domain/view';
import { basemapLayers, borderLayers, shadeLayer } from './layers/basemap';
import { type LayerId, layerIds } from './layers/ids';
import { labelLayers } from './layers/labels';
import { linkArcLayer, linkLabelLayer } from './layers/links';
import { type LocalityShown, localityFills, localityOutlines, markerSpace, selectionLayers } from './layers/localities';
import { projectLayers } from './layers/projects';
import type { Palette } from './palette';

export type MapState = LocalityShown & {
  /** Whether the relief's shade is there. */
  hasShade: boolean;
  /** Layers of a street map, bottom to top; none without one. */
  streets: readonly LayerSpecification[];
  /** Links are drawn, and a locality is selected: all links but its own step back. */
  dimsLinks: boolean;
  language: Language;
  industries: readonly string[];
};

const ranks = new Map<string, number>(layerIds.map((id, index) => [id, index]));
const rankOf = (id: string) => ranks.get(id) ?? 0;

/** Where streets lie: over the ground and its waters, which they draw closer; and what moves to lie over them. */
const streetsOver = rankOf('lake');
const overStreets: LayerId = 'district-fill';
/** The coast is theirs as well. */
const drawnByStreets: readonly string[] = ['coast', 'coast-edge'] satisfies LayerId[];

/** Every layer, ordered by `layerIds`. */
export function layersOf(palette: Palette, state: MapState): LayerSpecification[] {
  const hasStreets = state.streets.length > 0;
  const own = [
    ...basemapLayers(palette),
    ...(state.hasShade ? [shadeLayer()] : []),
    ...borderLayers(palette),
    ...localityFills(palette, state, hasStreets),
    ...localityOutlines(palette, state),
    ...selectionLayers(palette),
    ...labelLayers(palette, state.language),
    linkArcLayer(palette, state.dimsLinks),
    linkLabelLayer(palette, state.dimsLinks, state.language),
    markerSpace(),
    ...projectLayers(palette, state.industries),
  ];
  const placed = own.map((layer) => ({
    layer,
    rank: hasStreets && layer.id === overStreets ? streetsOver + 0.6 : rankOf(layer.id),
  }));
  const streets = state.streets.map((layer) => ({ layer, rank: streetsOver + 0.3 }));
  return [...placed, ...streets]
    .filter(({ layer }) => !(hasStreets && drawnByStreets.includes(layer.id)))
    .sort((a, b) => a.rank - b.rank)
    .map(({ layer }) => layer);
}
