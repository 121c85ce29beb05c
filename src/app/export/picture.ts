// The map's picture as a file: the engine's pixels in a plate (PNG), or the same view drawn as shapes (SVG).
import { planeOf } from '../../domain/fitting';
import { labelSize } from '../../domain/targets';
import type { Engine } from '../../map/engine';
import type { Shape } from '../../map/shape';
import { band, type Plate, pillShape, plateSvg } from '../../map/sheet';
import { boxOf, drawing, type Scene, targetsIn } from '../../map/svg/scene';
import { type Cut, capture } from '../../map/webgl/capture';

/** Rasterises an SVG file of a size in CSS px at `ratio` device pixels each. */
async function rasterised(svg: string, width: number, height: number, ratio: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** The view of the plate's camera as shapes, with the labels of its markers. */
export function drawnView(scene: Scene, plate: Plate): Shape[] {
  const { camera, width, height, palette } = plate;
  const frame = { camera, width, height, margin: 0 };
  const { language } = scene;
  const size = labelSize(language);
  const { project } = planeOf(camera, frame);
  const pills = targetsIn(scene, frame).markers.flatMap(({ at, members }) => {
    const [first] = members;
    if (!first) return [];
    const { x, y } = project(at);
    const more = members.length > 1 ? ` +${members.length - 1}` : '';
    const text = `${(first.short ?? first.name)[language]}${more}`;
    return [pillShape(text, x, y + 18, size(first)[0] + more.length * 8, palette, first.outline === 'schematic')];
  });
  return [...drawing(scene, palette, frame, boxOf(frame)), ...pills];
}

export const svgOf = (scene: Scene, plate: Plate): string => plateSvg(plate, drawnView(scene, plate));

/** From the engine's pixels; where it has none, from the drawing. */
export async function pngOf(engine: Engine, cut: Cut, scene: Scene, plate: Plate, ratio: 2 | 3): Promise<Blob> {
  const picture = engine.pixels
    ? plateSvg(plate, (await capture(engine, cut, ratio, plate.palette)).toDataURL())
    : svgOf(scene, plate);
  return rasterised(picture, plate.width + band.legend, plate.height + band.top + band.bottom, ratio);
}
