// The ground as SVG: sea, land, waters and borders, styled as the layers are (src/map/layers/basemap.ts).
import type { Ground } from '../basemap';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { type Frame, grown, pathOf, screenOf } from './frame';

const dashes: Record<string, readonly number[]> = { prefecture: [3, 2], province: [8, 3] };

/** Exponential interpolation with base 1.4 between zoom 4 and 12, as the river layer's. */
function riverWidth(zoom: number, rank: number): number {
  const [low, high] = rank === 1 ? [1.3, 6] : rank === 2 ? [0.8, 3.2] : [0.5, 1.8];
  const share = (1.4 ** (Math.min(12, Math.max(4, zoom)) - 4) - 1) / (1.4 ** 8 - 1);
  return low + (high - low) * share;
}

/** Everything under the localities, bottom to top. */
export function groundShapes(ground: Ground, palette: Palette, frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  const { zoom } = frame.camera;
  const of = (layer: keyof Ground, keep: (properties: Record<string, unknown>) => boolean = () => true) =>
    pathOf(
      ground[layer].features.filter(({ properties }) => keep(properties ?? {})),
      toScreen,
      frame,
    );
  const most = zoom < 6 ? 2 : 3;
  const filled = (layer: string, d: string, fill: string): Shape[] =>
    d ? [shape('path', { 'data-layer': layer, d, fill, stroke: fill, 'stroke-width': 0.5 })] : [];
  const rivers = [1, 2, 3].slice(0, most).flatMap((rank): Shape[] => {
    const d = of('rivers', (one) => one.rank === rank);
    const width = riverWidth(zoom, rank);
    return d ? [shape('path', { 'data-layer': 'river', d, stroke: palette.river, 'stroke-width': width })] : [];
  });
  const line = (rank: string, width: number): Shape[] => {
    const d = of('borders', (one) => one.rank === rank);
    if (!d) return [];
    const wide = grown(zoom, 4, width, 10, width * 1.8);
    return [
      shape('path', {
        'data-layer': `border-${rank}`,
        d,
        stroke: rank === 'county' ? palette.line : palette.lineStrong,
        'stroke-width': wide,
        'stroke-dasharray': dashes[rank]?.map((length) => length * wide).join(' '),
      }),
    ];
  };
  const isNear = (one: Record<string, unknown>) => Number(one.rank ?? 1) <= most;
  return [
    shape('g', { fill: 'none', 'stroke-linejoin': 'round' }, [
      ...filled('land', of('land'), palette.neighbour),
      ...filled('china', of('china'), palette.neighbour),
      ...filled('region', of('counties'), palette.land),
      ...rivers,
      ...filled(
        'lake',
        of('lakes', (one) => isNear(one) && one.kind !== 'river'),
        palette.water,
      ),
      ...filled(
        'lake',
        of('lakes', (one) => isNear(one) && one.kind === 'river'),
        palette.river,
      ),
      ...(zoom >= 5.5 ? line('county', 0.5) : []),
      ...line('prefecture', 0.6),
      ...line('province', 1.1),
      ...line('china', 1.1),
    ]),
  ];
}
