// All that the map shows in a frame, as SVG shapes in the layers' order: the same data, palette and rules as WebGL's.
import type { PlaceLink } from '../../../data/published';
import type { Box } from '../../../geo/published';
import { type Atlas, familyOf } from '../../domain/atlas';
import { planeOf } from '../../domain/fitting';
import { linkFeatures } from '../../domain/links';
import { labelSize, type Targets, targetsAt } from '../../domain/targets';
import type { Language } from '../../domain/view';
import type { Ground } from '../basemap';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { donutRadius } from '../webgl/images';
import type { Clusters } from './clusters';
import type { Frame } from './frame';
import { arcShapes, linkLabels } from './links';
import { type Areas, hatchPattern, type LocalityState, localityShapes, selectionShapes } from './localities';
import { groundLabels, labelGroup, localityLabels, roomOf } from './names';
import { groundShapes } from './paint';
import { projectShapes, ringShapes } from './projects';

export type Scene = Areas & {
  atlas: Atlas;
  ground: Ground;
  clusters: Clusters;
  links: readonly PlaceLink[];
  selected: string | null;
  hovered: string | null;
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
  targetsAt(atlas, Math.round(camera.zoom * 10) / 10, labelSize(language));

/** Everything above the ground, bottom to top; `view` is the part beside the panels, to whose edge links point. */
export function sceneShapes(scene: Scene, targets: Targets, palette: Palette, frame: Frame, view: Box): Shape[] {
  const { atlas, ground, clusters, selected, hovered, faded, language } = scene;
  const family = selected === null ? [] : familyOf(atlas, selected);
  const state: LocalityState = { ...targets, selected, family, faded, fills: scene.fills };
  const links = linkFeatures(atlas, scene.links, selected, view);
  const drawn = clusters.at(boxOf(frame), frame.camera.zoom);
  const donuts = [
    ...drawn.stacks.map(({ at, total }) => ({ at, radius: donutRadius(total) })),
    ...drawn.singles.map(({ geometry }) => ({ at: geometry.coordinates, radius: 13 })),
  ];
  const room = roomOf(targets.markers, donuts, language, frame);
  const own = localityLabels(ground, targets.labelled, faded, language, palette, frame, room);
  return [
    ...localityShapes(scene, state, hovered, palette, frame),
    ...selectionShapes(scene, selected, palette, frame),
    ...arcShapes(links, selected !== null, palette, frame),
    labelGroup([
      ...groundLabels(ground, language, palette, frame, room),
      ...own,
      ...linkLabels(links, language, palette, frame),
    ]),
    ...projectShapes(drawn, atlas.index.industries, palette, frame),
    ...ringShapes(scene.selection, palette, frame),
  ];
}

/** The drawing with its sea and its patterns, ready to stand in an <svg>. */
export const drawing = (scene: Scene, palette: Palette, frame: Frame, view: Box): Shape[] => [
  shape('defs', {}, [hatchPattern(palette)]),
  shape('rect', {
    x: -frame.margin,
    y: -frame.margin,
    width: frame.width + 2 * frame.margin,
    height: frame.height + 2 * frame.margin,
    fill: palette.water,
  }),
  ...groundShapes(scene.ground, palette, frame),
  ...sceneShapes(scene, targetsIn(scene, frame), palette, frame, view),
];
