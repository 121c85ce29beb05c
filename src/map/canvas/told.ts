// What a picture shows in view, told to whoever asks: the features of each layer, and the colours of fills.
import type { Told } from '../engine';
import type { Frame } from '../scene/frame';
import type { Item, Laid } from '../scene/layout';
import { isTraced } from '../scene/trace';

function toldOf(layer: string, item: Item, frame: Frame): Told[] {
  const isInView = (x: number, y: number) => x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;
  if (item.is === 'area' || item.is === 'line') {
    const { colour } = item.look;
    return item.features.flatMap(({ properties }, index) => {
      const tracks = item.tracks[index];
      return tracks && isTraced(tracks, frame, 0) ? [{ layer, properties: properties ?? {}, colour }] : [];
    });
  }
  if (item.is === 'mark')
    return isInView(item.x, item.y) ? [{ layer, properties: item.feature.properties ?? {}, colour: '' }] : [];
  if (item.is === 'circle') return isInView(item.x, item.y) ? [{ layer, properties: {}, colour: item.colour }] : [];
  if (item.is === 'name')
    return item.lines.some(({ x, y }) => isInView(x, y))
      ? [{ layer, properties: { name: item.lines.map(({ text }) => text).join(' ') }, colour: item.look.colour }]
      : [];
  return [{ layer, properties: {}, colour: item.is === 'picture' ? '' : item.colour }];
}

/** Every feature that is laid out in the view itself, its margin left out. */
export const told = (laid: readonly Laid[], frame: Frame): Told[] =>
  laid.flatMap(({ id, items }) => items.flatMap((item) => toldOf(id, item, frame)));
