// What the map shows, as a style and its sources, ready to be laid out: the same layers, data and palette as WebGL's.
import type { FeatureCollection } from 'geojson';
import type { PlaceLink } from '../../../data/published';
import type { Box } from '../../../geo/published';
import type { Atlas } from '../../domain/atlas';
import { linkFeatures } from '../../domain/links';
import { type Targets, targetsAt } from '../../domain/targets';
import type { Language } from '../../domain/view';
import type { Basemap } from '../basemap';
import { featureStatesOf, type LocalityState } from '../featureStates';
import { sources } from '../layers/ids';
import { markerSpaces } from '../markerSpaces';
import type { IndustrySymbol } from '../marks';
import type { Palette } from '../palette';
import { layersOf, type MapState } from '../style';
import type { Clusters } from './clusters';
import { readAhead } from './evaluate';
import { boxOf, type Frame } from './frame';
import type { Sources, StyledMap } from './layout';

/** What is on the map but the basemap. */
export type Shown = {
  atlas: Atlas;
  districts: FeatureCollection;
  parks: FeatureCollection;
  selection: FeatureCollection;
  clusters: Clusters;
  links: readonly PlaceLink[];
  selected: string | null;
  hovered: string | null;
  faded: readonly string[];
  fills: ReadonlyMap<string, string> | null;
  language: Language;
};
export type Scene = Shown & { basemap: Basemap };

/** What the layers are made of: values alone, so that it can be sent to a worker. */
export type StyleState = MapState & {
  palette: Palette;
  industrySymbols: readonly IndustrySymbol[];
  /** By locality. */
  states: ReadonlyMap<string, LocalityState>;
};

/** Which localities are polygons, labels or markers in a frame. */
export const targetsIn = ({ atlas, language }: Pick<Shown, 'atlas' | 'language'>, { camera }: Frame): Targets =>
  targetsAt(atlas, Math.round(camera.zoom * 10) / 10, language);

/** The state of the layers. */
export function styleStateOf(shown: Shown, { polygons, labelled }: Targets, palette: Palette): StyleState {
  const { atlas, links, selected, fills, language } = shown;
  const symbols = atlas.index.industries.map(({ id, hue, path }) => ({ id, hue, path }));
  return {
    polygons,
    labelled,
    fills,
    dimsLinks: links.length > 0 && selected !== null,
    language,
    industries: symbols.map(({ id }) => id),
    palette,
    industrySymbols: symbols,
    states: featureStatesOf(atlas, shown),
  };
}

/** The sources beside the basemap's; `view` is the part beside the panels, to whose edge links point. */
export const shownSources = (shown: Shown, { markers }: Targets, frame: Frame, view: Box): Sources => ({
  [sources.districts]: shown.districts,
  [sources.parks]: shown.parks,
  [sources.selection]: shown.selection,
  [sources.links]: linkFeatures(shown.atlas, shown.links, shown.selected, view),
  [sources.markers]: markerSpaces(markers, shown.language),
  [sources.projects]: {
    type: 'FeatureCollection',
    features: shown.clusters.at(boxOf(frame), frame.camera.zoom),
  },
});

/** The style of a state with all that its layers read. */
export const styledMap = (state: StyleState, sources: Sources): StyledMap => ({
  layers: layersOf(state.palette, state),
  sources,
  stateOf: ({ properties }) => state.states.get(properties?.id),
  industries: state.industrySymbols,
  palette: state.palette,
});

/** The style of a scene in a frame, with all that its layers read. */
export function styledScene(scene: Scene, palette: Palette, frame: Frame, view: Box = boxOf(frame)): StyledMap {
  const targets = targetsIn(scene, frame);
  const sources = { ...scene.basemap, ...shownSources(scene, targets, frame, view) };
  return styledMap(styleStateOf(scene, targets, palette), sources);
}

/** Reads the style in these colours ahead, so that the first picture need not. */
export const readStyle = (palette: Palette) => {
  const nothing = { polygons: [], labelled: [], fills: null, dimsLinks: false, industries: [] };
  readAhead(layersOf(palette, { ...nothing, language: 'zh' }));
};
