// What the map shows, as a style and its sources, ready to be painted: the same layers, data and palette as WebGL's.
import type { FeatureCollection } from 'geojson';
import type { PlaceLink } from '../../../data/published';
import type { Box } from '../../../geo/published';
import type { Atlas } from '../../domain/atlas';
import { planeOf } from '../../domain/fitting';
import { linkFeatures } from '../../domain/links';
import { type Targets, targetsAt } from '../../domain/targets';
import type { Language } from '../../domain/view';
import type { Basemap } from '../basemap';
import { featureStatesOf } from '../featureStates';
import { sources } from '../layers/ids';
import { markerSpaces } from '../markerSpaces';
import { hatch, pillShape, shapesOf } from '../marks';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { layersOf } from '../style';
import type { Clusters } from './clusters';
import type { StateOf } from './evaluate';
import { type Frame, screenOf } from './frame';
import { hatchId, paint, type StyledMap } from './layout';

export type Scene = {
  atlas: Atlas;
  basemap: Basemap;
  districts: FeatureCollection;
  parks: FeatureCollection;
  selection: FeatureCollection;
  clusters: Clusters;
  links: readonly PlaceLink[];
  selected: string | null;
  faded: readonly string[];
  fills: ReadonlyMap<string, string> | null;
  language: Language;
};

/** [west, south, east, north] of a frame with its margin. */
export function boxOf({ camera, width, height, margin }: Frame): Box {
  const plane = planeOf(camera, { width, height });
  const [west, south] = plane.unproject({ x: -margin, y: height + margin });
  const [east, north] = plane.unproject({ x: width + margin, y: -margin });
  return [west, south, east, north];
}

/** Which localities are polygons, labels or markers in a frame. */
export const targetsIn = ({ atlas, language }: Pick<Scene, 'atlas' | 'language'>, { camera }: Frame): Targets =>
  targetsAt(atlas, Math.round(camera.zoom * 10) / 10, language);

/** The state of each locality while one of them is hovered. */
export function stateOf({ atlas, selected, faded }: Scene, hovered: string | null): StateOf {
  const states = featureStatesOf(atlas, { hovered, selected, faded });
  return ({ properties }) => states.get(properties?.id);
}

/** The style of a scene, nothing of it hovered, and what its layers read; `view` is the part beside the panels, to whose edge links point. */
export function styledMap(scene: Scene, targets: Targets, palette: Palette, frame: Frame, view: Box): StyledMap {
  const { atlas, basemap, links, selected, fills, language } = scene;
  const { industries } = atlas.index;
  const dimsLinks = links.length > 0 && selected !== null;
  const shown = { ...targets, fills, dimsLinks, language, industries: industries.map(({ id }) => id) };
  const projects = scene.clusters.at(boxOf(frame), frame.camera.zoom);
  return {
    layers: layersOf(palette, shown),
    sources: {
      ...basemap,
      [sources.districts]: scene.districts,
      [sources.parks]: scene.parks,
      [sources.selection]: scene.selection,
      [sources.links]: linkFeatures(atlas, links, selected, view),
      [sources.markers]: markerSpaces(targets.markers, language),
      [sources.projects]: { type: 'FeatureCollection', features: projects },
    },
    stateOf: stateOf(scene, null),
    industries,
    palette,
  };
}

/** The pattern of sketched outlines; to stand in the drawing's <defs>. */
export const hatchPattern = (palette: Palette): Shape =>
  shape(
    'pattern',
    { id: hatchId, width: hatch.size, height: hatch.size, patternUnits: 'userSpaceOnUse' },
    shapesOf(hatch.parts(palette)),
  );

/** The labels of a frame's markers. */
export function pillsIn(scene: Pick<Scene, 'atlas' | 'language'>, palette: Palette, frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  return targetsIn(scene, frame).markers.map((marker) => {
    const [x, y] = toScreen(marker.at).map(Math.round);
    return shape('g', { transform: `translate(${x} ${y})` }, pillShape(marker, scene.language, palette));
  });
}

/** The whole drawing with its pattern and its markers' labels, ready to stand in an <svg>. */
export function drawing(scene: Scene, palette: Palette, frame: Frame): Shape[] {
  const painted = paint(styledMap(scene, targetsIn(scene, frame), palette, frame, boxOf(frame)), frame);
  return [
    shape('defs', {}, [hatchPattern(palette)]),
    ...painted.flatMap(({ shapes }) => shapes),
    ...pillsIn(scene, palette, frame),
  ];
}
