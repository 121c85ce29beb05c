// How much of the map the panels cover, in CSS px, by the screen's layout: cameras keep their target clear of it.
import type { Padding, Size } from './fitting';

/** The same as in the styles: narrow or very low screens, and a wide one at 200 % zoom. */
export const phone = '(max-width: 56.25em), (max-height: 31.25em)';
/** `closed`: beside the left column; `open`: beside the panel too. */
export type Paddings = { closed: Padding; open: Padding };
export type Layout = Size & {
  isPhone: boolean;
  /** The first visit's card stands on a phone's map. */
  isFirst: boolean;
  isEmbedded: boolean;
};

/** A padding where all lengths are so many times as large. */
export const scaled = ({ top, left, right, bottom }: Padding, by: number): Padding => ({
  top: top * by,
  left: left * by,
  right: right * by,
  bottom: bottom * by,
});

/** CSS px that a camera keeps from the panels of a wide screen, and twice at its lower edge. */
export const margin = 24;
const edge: Padding = { top: margin, left: margin, right: margin, bottom: 28 + 2 * margin };
const beside: Padding = { ...edge, top: 56 + margin };

/** Of a wide screen's map that ends at the table. */
export const besideTable: Paddings = { closed: beside, open: beside };

/** Padding beside the left column and the panel; on a phone below the chip row and above the half-open sheet. */
export function paddingsOf({ width, height, isPhone, isFirst, isEmbedded }: Layout): Paddings {
  if (isPhone) {
    // the sources take three lines, on a phone that lies on its side one
    const isTall = height > 500;
    const below = isTall ? 76 : 44;
    const narrow = { top: 108, left: 16, right: 16, bottom: isFirst && height > 600 ? 216 : below };
    const sheet = isTall ? { bottom: height / 2 + 8 } : { right: Math.min(420, width * 0.52) + 8 };
    return { closed: narrow, open: { ...narrow, ...sheet } };
  }
  const closed = isEmbedded ? edge : { ...edge, top: 56 + margin, left: 248 + margin };
  return { closed, open: { ...closed, right: 400 + margin } };
}
