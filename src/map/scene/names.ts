// Where a layer's names stand: the more important first; one that would lie over another is left out.
import type { Feature } from 'geojson';
import type { Look } from './evaluate';
import { type Frame, isInFrame, screenOf } from './frame';
import { linesOf, widthOf } from './lines';

type Box = { left: number; top: number; right: number; bottom: number };
/** Boxes that are taken, CSS px. */
export type Room = Box[];

const meet = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** A box around a middle. */
export const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const line = 1.2; // height of a line, in sizes of its letters
// where a text lies from its point: a text with anchor `top` begins there and lies below it
const ways: Readonly<Record<string, readonly [number, number]>> = {
  center: [0, 0],
  top: [0, 1],
  bottom: [0, -1],
  left: [1, 0],
  right: [-1, 0],
};

/** Of a name its point and the size of its letters and of its lines together, px. */
type Words = { size: number; width: number; height: number; x: number; y: number };

/** The middles at which a text may stand, the best first. */
function places(look: Look, feature: Feature, { size, width, height, x, y }: Words): [number, number][] {
  const anchors = look.list('text-variable-anchor');
  const far = anchors.length > 0 ? look.number('text-radial-offset') * size : 0;
  const [right = 0, down = 0] = look.list('text-offset', feature).map((ems) => Number(ems) * size);
  return (anchors.length > 0 ? anchors : [look.text('text-anchor', feature)]).map((anchor) => {
    const [wayX, wayY] = ways[String(anchor)] ?? [0, 0];
    return [x + right + wayX * (far + width / 2), y + down + wayY * (far + height / 2)];
  });
}

/** `size`, `spacing`: of its letters, CSS px; `halo`: how wide the halo is to each side. */
export type NameLook = {
  size: number;
  spacing: number;
  colour: string;
  haloColour: string;
  halo: number;
  opacity: number;
};
/** `lines`: each with its middle, CSS px. */
export type Name = { lines: readonly { text: string; x: number; y: number }[]; look: NameLook };

/** A layer's names that find room, which they then take; what is unseen takes room as well. */
export function namesIn(look: Look, features: readonly Feature[], frame: Frame, room: Room): Name[] {
  const toScreen = screenOf(frame);
  const overlaps = look.text('text-allow-overlap') === 'true';
  const halo = look.number('text-halo-width');
  const key = (feature: Feature) => look.number('symbol-sort-key', feature);
  return [...features]
    .sort((a, b) => key(a) - key(b))
    .flatMap((feature): Name[] => {
      if (feature.geometry.type !== 'Point') return [];
      const [x, y] = toScreen(feature.geometry.coordinates);
      if (!isInFrame(x, y, frame)) return [];
      const text = look.text('text-field', feature);
      if (text === '') return [];
      // in steps of half a pixel, so that letters that have been drawn serve at the next zoom as well
      const size = Math.round(2 * look.number('text-size', feature)) / 2;
      const spacing = look.number('text-letter-spacing', feature);
      const lines = linesOf(text, look.number('text-max-width', feature), spacing);
      const width = size * Math.max(...lines.map((words) => widthOf(words, spacing)));
      const [height, padding] = [size * line * lines.length, 2 * look.number('text-padding', feature)];
      const boxAt = ([left, top]: [number, number]) => around(left, top, width + padding, height + padding);
      const place = places(look, feature, { size, width, height, x, y }).find(
        (middle) => overlaps || !room.some((other) => meet(other, boxAt(middle))),
      );
      if (!place) return [];
      room.push(boxAt(place));
      const opacity = look.number('text-opacity', feature);
      if (opacity === 0) return [];
      const first = place[1] - (size * line * (lines.length - 1)) / 2;
      return [
        {
          lines: lines.map((words, below) => ({ text: words, x: place[0], y: first + below * size * line })),
          look: {
            size,
            spacing: spacing * size,
            colour: look.colour('text-color', feature),
            haloColour: look.colour('text-halo-color', feature),
            halo,
            opacity,
          },
        },
      ];
    });
}
