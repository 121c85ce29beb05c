// A scene as one drawing in SVG, for files and for print.
import { hatch, pillShape, shapesOf } from '../marks';
import type { Palette } from '../palette';
import { type Frame, screenOf } from '../scene/frame';
import { layOut } from '../scene/layout';
import { type Scene, styledScene } from '../scene/scene';
import { markersIn } from '../scene/shown';
import { type Shape, shape } from '../shape';
import { hatchId, painted } from './shapes';

/** The pattern of sketched outlines; to stand in the drawing's <defs>. */
const hatchPattern = (palette: Palette): Shape =>
  shape(
    'pattern',
    { id: hatchId, width: hatch.size, height: hatch.size, patternUnits: 'userSpaceOnUse' },
    shapesOf(hatch.parts(palette)),
  );

/** The labels of a frame's markers. */
export function pillsIn(
  scene: Pick<Scene, 'atlas' | 'language' | 'clusters'>,
  palette: Palette,
  frame: Frame,
): Shape[] {
  const toScreen = screenOf(frame);
  return markersIn(scene, frame).map((marker) => {
    const [x, y] = toScreen(marker.at).map(Math.round);
    return shape('g', { transform: `translate(${x} ${y})` }, pillShape(marker, scene.language, palette));
  });
}

const outlines = ['sea', 'land', 'china', 'region', 'border-prefecture', 'border-province', 'border-china'];

/** Land, sea and borders of a frame alone. */
export const outlinesIn = (scene: Scene, palette: Palette, frame: Frame): Shape[] =>
  painted(layOut(styledScene(scene, palette, frame), frame), frame)
    .filter(({ id }) => outlines.includes(id))
    .flatMap(({ shapes }) => shapes);

/** The whole drawing with its pattern and its markers' labels, ready to stand in an <svg>. */
export function drawing(scene: Scene, palette: Palette, frame: Frame): Shape[] {
  const layers = painted(layOut(styledScene(scene, palette, frame), frame), frame);
  return [
    shape('defs', {}, [hatchPattern(palette)]),
    ...layers.flatMap(({ shapes }) => shapes),
    ...pillsIn(scene, palette, frame),
  ];
}
