// What the map shows, as a style and its sources, ready to be laid out: the same layers, data and palette as WebGL's.
import type { FeatureCollection } from 'geojson';
import type { Box } from '../../../geo/published';
import { bare, type Covered } from '../../domain/covered';
import { areasOf } from '../areas';
import type { Basemap } from '../basemap';
import { marksOf } from '../clusters';
import { sources as ids } from '../layers/ids';
import { type NameRoom, nameFeatures, nameRoomOf, namesIn, namesOf } from '../names';
import type { Palette } from '../palette';
import type { Shade } from '../shade';
import { layersOf } from '../style';
import { readAhead } from './evaluate';
import { boxOf, type Frame } from './frame';
import type { Sources, StyledMap, Tiled } from './layout';
import { type Shown, type StyleState, shownSources, styleStateOf, targetsIn } from './shown';

/** `streetTiles`: the streets in the frame, where there are any. */
export type Scene = Shown & { basemap: Basemap; streetTiles?: Tiled['streets'] };

/** The style of a state with all that its layers read, the ground as tiles where it comes so: names are placed beside what is there. */
export function styledMap(
  state: StyleState,
  { labels, ...sources }: Sources & { labels?: FeatureCollection },
  room: NameRoom,
  frame: Frame,
  tiles: Tiled = { ground: null, hasAreas: false, streets: [] },
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
  const targets = targetsIn(scene, frame, covered);
  const sources = { ...scene.basemap, ...shownSources(scene, targets, frame, view) };
  return styledMap(
    styleStateOf(scene, targets, palette),
    sources,
    nameRoomOf(targets, sources[ids.links], frame, covered, scene.language, areasOf([scene.parks, scene.districts])),
    frame,
    { ground: null, hasAreas: false, streets: scene.streetTiles ?? [] },
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
