// All layers in drawing order as one pure function of what the map shows.
import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../domain/view';
import { basemapLayers, borderLayers } from './layers/basemap';
import { layerIds } from './layers/ids';
import { labelLayers } from './layers/labels';
import { linkArcLayer, linkLabelLayer } from './layers/links';
import { type LocalityShown, localityFills, localityOutlines, markerSpace, selectionLayers } from './layers/localities';
import { projectLayers } from './layers/projects';
import type { Palette } from './palette';

export type MapState = LocalityShown & {
  /** Links are drawn, and a locality is selected: all links but its own step back. */
  dimsLinks: boolean;
  language: Language;
  industries: readonly string[];
};

/** Every layer, ordered by `layerIds`. */
export function layersOf(palette: Palette, state: MapState): LayerSpecification[] {
  const layers = [
    ...basemapLayers(palette),
    ...borderLayers(palette),
    ...localityFills(palette, state),
    ...localityOutlines(palette, state),
    ...selectionLayers(palette),
    ...labelLayers(palette, state.language),
    linkArcLayer(palette, state.dimsLinks),
    linkLabelLayer(palette, state.dimsLinks, state.language),
    markerSpace(),
    ...projectLayers(palette, state.industries),
  ];
  const rank = new Map<string, number>(layerIds.map((id, index) => [id, index]));
  return layers.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}
