// Links between places as SVG: curves, names at their ends, arrows at the edge (src/map/layers/links.ts).
import type { linkFeatures } from '../../domain/links';
import type { Language } from '../../domain/view';
import { dashes, dots } from '../layers/links';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { type Frame, pathOf, screenOf } from './frame';
import { textShape } from './names';

type Links = ReturnType<typeof linkFeatures>;

function dashOf(kind: string, isInferred: boolean, width: number): string | undefined {
  const dash = isInferred ? dots : (dashes as Record<string, readonly number[]>)[kind];
  return dash?.map((length) => length * width).join(' ');
}

export function arcShapes({ features }: Links, hasSelection: boolean, palette: Palette, frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  return features.flatMap((feature): Shape[] => {
    const { mark, kind, lit, inferred } = feature.properties;
    if (mark !== 'arc') return [];
    const width = lit ? 2.2 : 1.5;
    const look = {
      fill: 'none',
      stroke: lit ? palette.seal : palette.soil,
      'stroke-width': width,
      'stroke-opacity': lit ? 1 : hasSelection ? 0.3 : 0.7,
      'stroke-dasharray': dashOf(kind, inferred, width),
      'pointer-events': 'none',
    };
    return [shape('path', { 'data-layer': 'link-arc', d: pathOf([feature], toScreen, frame), ...look })];
  });
}

export function linkLabels({ features }: Links, language: Language, palette: Palette, frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  return features.flatMap(({ geometry, properties }): Shape[] => {
    if (geometry.type !== 'Point') return [];
    const [x, y] = toScreen(geometry.coordinates);
    const text = String(language === 'en' ? properties.name_en : properties.name);
    const look = { x, y, size: 13, fill: properties.lit ? palette.seal : palette.soil, halo: palette.halo };
    return [
      textShape('link-label', text, look, { 'text-anchor': properties.mark === 'elsewhere' ? 'start' : 'middle' }),
    ];
  });
}
