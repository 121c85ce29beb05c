// The map's picture as a file: the engine's pixels in a sheet (PNG), or the same view drawn as shapes (SVG).
import type { Engine } from '../../map/engine';
import type { Scene } from '../../map/scene/scene';
import type { Shape } from '../../map/shape';
import { band, imageShape, type MapSheet, sheetSvg } from '../../map/sheet';
import { drawing, pillsIn } from '../../map/svg/drawing';
import { type Cut, capture } from '../../map/webgl/capture';

export { streetTilesIn } from '../../map/streets/tiles';

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

/** The frame of a sheet's map. */
export const frameOf = ({ camera, width, height }: MapSheet) => ({ camera, width, height, margin: 0 });

/** The view of the sheet's camera as shapes. */
export const drawnView = (scene: Scene, sheet: MapSheet): Shape[] => drawing(scene, sheet.palette, frameOf(sheet));

export const svgOf = (scene: Scene, sheet: MapSheet): string => sheetSvg(sheet, drawnView(scene, sheet));

/** From the engine's pixels; where it has none, from the drawing. */
export async function pngOf(engine: Engine, cut: Cut, scene: Scene, sheet: MapSheet, ratio: 2 | 3): Promise<Blob> {
  const picture = async () => {
    const pixels = (await capture(engine, cut, ratio)).toDataURL();
    return sheetSvg(sheet, [imageShape(pixels, sheet), ...pillsIn(scene, sheet.palette, frameOf(sheet))]);
  };
  const svg = engine.pixels ? await picture() : svgOf(scene, sheet);
  return rasterised(svg, sheet.width + band.legend, sheet.height + band.top + band.bottom, ratio);
}
