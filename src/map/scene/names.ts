// A layer's names as they are to be painted; one that would lie over another is left out, unless its layer lets it.
import type { Feature, LineString } from 'geojson';
import { lettersAlong, type Point } from '../../domain/courses';
import { linesOf, widthOf } from '../../domain/lines';
import { overlap, type Rectangle, rectangleAround } from '../../domain/rectangles';
import type { Look } from './evaluate';
import { type Frame, isInFrame, screenOf } from './frame';

/** Rectangles that are taken, CSS px. */
export type Room = Rectangle[];

const line = 1.2; // height of a line, in sizes of its letters
// how far a text's middle lies from its point, in its widths: a text with anchor `left` begins there
const ways: Readonly<Record<string, number>> = { center: 0, left: 0.5 };

/** `size`, `spacing`: of its letters, CSS px; `halo`: how wide the halo is to each side. */
export type NameLook = {
  size: number;
  spacing: number;
  colour: string;
  haloColour: string;
  halo: number;
  opacity: number;
};
/** `lines`: each with its middle, CSS px, or one that follows a line and stands in its middle, whose points are CSS px. */
export type Name = { lines: readonly NameLine[]; look: NameLook };
export type NameLine = { text: string; x: number; y: number; follows?: readonly Point[] };

/** Of a name's letters, CSS px, in steps of half of one, so that letters that have been drawn serve at the next zoom as well. */
const sizeOf = (look: Look, feature: Feature) => Math.round(2 * look.number('text-size', feature)) / 2;

const nameLook = (look: Look, feature: Feature, size: number): NameLook => ({
  size,
  spacing: look.number('text-letter-spacing', feature) * size,
  colour: look.colour('text-color', feature),
  haloColour: look.colour('text-halo-color', feature),
  halo: look.number('text-halo-width'),
  opacity: look.number('text-opacity', feature),
});

/** A name that follows a line, whose room was found when it was placed. */
function followed(look: Look, feature: Feature, { coordinates }: LineString, frame: Frame): Name[] {
  const follows = coordinates.map(screenOf(frame));
  const [x = 0, y = 0] = follows[Math.floor(follows.length / 2)] ?? [];
  if (!isInFrame(x, y, frame)) return [];
  const text = look.text('text-field', feature);
  return [{ lines: [{ text, x, y, follows }], look: nameLook(look, feature, sizeOf(look, feature)) }];
}

/** The letters of a name that follows a line, about as wide as they are drawn. */
export const lettersOf = (text: string, line: readonly Point[], { size, spacing }: NameLook) =>
  lettersAlong(text, line, (letter) => size * widthOf(letter, 0) + spacing);

/** A layer's names that find room, which they then take; what is unseen takes room as well. */
export function namesIn(look: Look, features: readonly Feature[], frame: Frame, room: Room): Name[] {
  const toScreen = screenOf(frame);
  const overlaps = look.text('text-allow-overlap') === 'true';
  const key = (feature: Feature) => look.number('symbol-sort-key', feature);
  return [...features]
    .sort((a, b) => key(a) - key(b))
    .flatMap((feature): Name[] => {
      if (feature.geometry.type === 'LineString') return followed(look, feature, feature.geometry, frame);
      if (feature.geometry.type !== 'Point') return [];
      const [x, y] = toScreen(feature.geometry.coordinates);
      if (!isInFrame(x, y, frame)) return [];
      const text = look.text('text-field', feature);
      if (text === '') return [];
      const size = sizeOf(look, feature);
      const spacing = look.number('text-letter-spacing', feature);
      const lines = linesOf(text, look.number('text-max-width', feature), spacing);
      const width = size * Math.max(...lines.map((words) => widthOf(words, spacing)));
      const [height, padding] = [size * line * lines.length, 2 * look.number('text-padding', feature)];
      const boxAt = ([left, top]: [number, number]) => rectangleAround(left, top, width + padding, height + padding);
      const [right = 0, down = 0] = look.list('text-offset', feature).map((ems) => Number(ems) * size);
      const place: [number, number] = [x + right + (ways[look.text('text-anchor', feature)] ?? 0) * width, y + down];
      if (!overlaps && room.some((other) => overlap(other, boxAt(place)))) return [];
      room.push(boxAt(place));
      if (look.number('text-opacity', feature) === 0) return [];
      const first = place[1] - (size * line * (lines.length - 1)) / 2;
      return [
        {
          lines: lines.map((words, below) => ({ text: words, x: place[0], y: first + below * size * line })),
          look: nameLook(look, feature, size),
        },
      ];
    });
}
