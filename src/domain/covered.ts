// What the panels cover of the map, without the margin that cameras keep, and the cards that stand on it: names keep clear.
import { type Padding, planeOf, type Size } from './fitting';
import { type Layout, margin, scaled } from './paddings';
import type { Sight } from './pills';
import type { Rectangle } from './rectangles';
import type { Camera } from './view';

/** A card over the map, its distance from two edges; CSS px. */
type Card = Size & ({ left: number } | { right: number }) & ({ top: number } | { bottom: number });
export type Covered = { edges: Padding; cards: readonly Card[] };

// as the styles place them
const side = 248; // px, the left column
const zoomButtons = {
  wide: { left: side + 16, bottom: 64, width: 32, height: 98 },
  phone: { right: 8, top: 104, width: 44, height: 134 },
};
const line = {
  wide: { left: side + 8, top: 68, width: 290, height: 26 },
  phone: { left: 8, top: 104, width: 312, height: 26 },
};
const scale = {
  wide: { left: side + 16, bottom: 30, width: 112, height: 24 },
  phone: { left: 8, bottom: 66, width: 112, height: 24 },
};
const welcome = { right: 16, top: 72, width: 300, height: 172 };
const above = 8; // px that a phone's padding keeps below its chips and above its sheet
const beside = 16; // px that it keeps from an edge

const onPhone = ({ top, left, right, bottom }: Padding): Covered => ({
  edges: {
    top: top - above,
    left: left - beside,
    right: right === beside ? 0 : right - above,
    bottom: bottom - beside,
  },
  cards: [zoomButtons.phone, line.phone, scale.phone],
});

/** The same where all lengths are so many times as large. */
function scaledCovered({ edges, cards }: Covered, by: number): Covered {
  const larger = (card: Card) =>
    Object.fromEntries(Object.entries(card).map(([name, length]) => [name, length * by])) as Card;
  return { edges: scaled(edges, by), cards: cards.map(larger) };
}

/**
 * What is covered in a layout where cameras keep this padding. `isFirst`: the first visit's card is there; `text`: how many
 * times as large as usual the reader's text is, and with it the panels.
 */
export const coveredBy = (padding: Padding, layout: Omit<Layout, keyof Size>, text = 1): Covered =>
  scaledCovered(coveredAt(scaled(padding, 1 / text), layout), text);

function coveredAt(padding: Padding, { isPhone, isFirst, isEmbedded }: Omit<Layout, keyof Size>): Covered {
  if (isPhone) return onPhone(padding);
  const { top, left, right, bottom } = padding;
  const edges = { top: top - margin, left: left - margin, right: right - margin, bottom: bottom - 2 * margin };
  if (isEmbedded)
    return {
      edges,
      cards: [
        { ...zoomButtons.wide, left: 12 },
        { ...scale.wide, left: 12 },
      ],
    };
  return { edges, cards: [zoomButtons.wide, line.wide, scale.wide, ...(isFirst ? [welcome] : [])] };
}

/** The part of a map beside the panels, and the cards on it; CSS px from its upper left corner. */
export function clearOf({ edges, cards }: Covered, { width, height }: Size) {
  const clear: Rectangle = {
    left: edges.left,
    top: edges.top,
    right: width - edges.right,
    bottom: height - edges.bottom,
  };
  const taken = cards.map((card): Rectangle => {
    const left = 'left' in card ? card.left : width - card.right - card.width;
    const top = 'top' in card ? card.top : height - card.bottom - card.height;
    return { left, top, right: left + card.width, bottom: top + card.height };
  });
  return { clear, taken };
}

/** What a reader sees of a map with this on it. */
export const sightOf = (covered: Covered, camera: Camera, size: Size): Sight => ({
  ...clearOf(covered, size),
  screen: { left: 0, top: 0, right: size.width, bottom: size.height },
  project: planeOf(camera, size).project,
});

/** A map with nothing on it. */
export const bare: Covered = { edges: { left: 0, right: 0, top: 0, bottom: 0 }, cards: [] };
