// What the map shows, as a style and its sources, ready to be laid out: the same layers, data and palette as WebGL's.
import type { FeatureCollection } from 'geojson';
import type { PlaceLink } from '../../../data/published';
import type { Box } from '../../../geo/published';
import type { Atlas } from '../../domain/atlas';
import { bare, type Covered } from '../../domain/covered';
import { linkFeatures } from '../../domain/links';
import { type Targets, targetsAt } from '../../domain/targets';
import type { Language } from '../../domain/view';
import { areasOf } from '../areas';
import type { Basemap } from '../basemap';
import { type Clusters, marksOf } from '../clusters';
import { featureStatesOf, type LocalityState } from '../featureStates';
import { sources as ids } from '../layers/ids';
import { markerSpaces } from '../markerSpaces';
import type { IndustrySymbol } from '../marks';
import { type NameRoom, nameFeatures, nameRoomOf, namesIn, namesOf } from '../names';
import type { Palette } from '../palette';
import type { Shade } from '../shade';
import { standingOut } from '../standingOut';
import type { Streets } from '../streetMap';
import { layersOf, type MapState } from '../style';
import { readAhead } from './evaluate';
import { boxOf, type Frame } from './frame';
import type { Sources, StyledMap, Tiled } from './layout';

/** What is on the map but the basemap. */
export type Shown = {
  atlas: Atlas;
  /** The relief's shade; null without it, as in drawings of shapes. */
  shade: Shade | null;
  streets: Pick<Streets, 'layers'> | null;
  /** Townships and airports. */
  places: FeatureCollection;
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
/** `streetTiles`: the streets in the frame, where there are any. */
export type Scene = Shown & { basemap: Basemap; streetTiles?: Tiled['streets'] };

/** What the layers are made of: values alone, so that it can be sent to a worker. */
export type StyleState = MapState & {
  /** Ids of the localities whose name the map itself writes. */
  labelled: readonly string[];
  palette: Palette;
  industrySymbols: readonly IndustrySymbol[];
  /** By locality. */
  states: ReadonlyMap<string, LocalityState>;
};

/** Which localities are polygons, labels or markers in a frame. */
export function targetsIn({ atlas, language, clusters }: Pick<Shown, 'atlas' | 'language' | 'clusters'>, frame: Frame) {
  const zoom = Math.round(frame.camera.zoom * 10) / 10;
  return targetsAt(atlas, zoom, language, clusters.markedAt(zoom));
}

/** The state of the layers. */
export function styleStateOf(shown: Shown, { polygons, labelled }: Targets, palette: Palette): StyleState {
  const { atlas, links, selected, fills, shade, streets, language } = shown;
  const symbols = atlas.index.industries.map(({ id, hue, path }) => ({ id, hue, path }));
  return {
    polygons,
    labelled,
    fills,
    hasShade: shade !== null,
    streets: streets?.layers[palette.name] ?? [],
    dimsLinks: links.length > 0 && selected !== null,
    language,
    industries: symbols.map(({ id }) => id),
    palette,
    industrySymbols: symbols,
    states: featureStatesOf(atlas, shown),
  };
}

/** The sources beside the basemap's; `view` is the part beside the panels, to whose edge links point. */
export const shownSources = (shown: Shown, { markers }: Targets, frame: Frame, view: Box) => ({
  [ids.places]: shown.places,
  [ids.districts]: shown.districts,
  [ids.parks]: shown.parks,
  [ids.selection]: standingOut(shown.selection, shown.clusters.marksAt(frame.camera.zoom), frame.camera.zoom),
  [ids.links]: linkFeatures(shown.atlas, shown.links, shown.selected, view),
  [ids.markers]: markerSpaces(markers, shown.language),
  [ids.projects]: {
    type: 'FeatureCollection' as const,
    features: shown.clusters.at(boxOf(frame), frame.camera.zoom),
  },
});

/** The style of a state with all that its layers read, the ground as tiles where it comes so: names are placed beside what is there. */
export function styledMap(
  state: StyleState,
  { labels, ...sources }: Sources & { labels?: FeatureCollection },
  room: NameRoom,
  frame: Frame,
  tiles: Tiled = { ground: null, streets: [] },
  shade: Shade | null = null,
): StyledMap {
  const marks = marksOf(sources[ids.projects]?.features ?? []);
  const names = [labels, sources[ids.places]].flatMap((one) => (one ? namesOf(one) : []));
  const placed = namesIn(names, state.labelled, room, marks, frame, state.language);
  return {
    layers: layersOf(state.palette, state),
    sources: { ...sources, [ids.names]: nameFeatures(placed) },
    tiles,
    shade,
    stateOf: ({ properties }) => state.states.get(properties?.id),
    industries: state.industrySymbols,
    palette: state.palette,
  };
}

/** The style of a scene in a frame, with all that its layers read. */
export function styledScene(
  scene: Scene,
  palette: Palette,
  frame: Frame,
  { view = boxOf(frame), covered = bare }: { view?: Box; covered?: Covered } = {},
): StyledMap {
  const targets = targetsIn(scene, frame);
  const sources = { ...scene.basemap, ...shownSources(scene, targets, frame, view) };
  return styledMap(
    styleStateOf(scene, targets, palette),
    sources,
    nameRoomOf(targets, sources[ids.links], frame, covered, scene.language, areasOf([scene.parks, scene.districts])),
    frame,
    { ground: null, streets: scene.streetTiles ?? [] },
  );
}

/** Reads the style in these colours ahead, so that the first picture need not. */
export const readStyle = (palette: Palette) => {
  readAhead(
    layersOf(palette, {
      polygons: [],
      hasShade: false,
      fills: null,
      streets: [],
      dimsLinks: false,
      industries: [],
      language: 'zh',
    }),
  );
};
