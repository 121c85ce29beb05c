// How much of the map the panels cover, in CSS px, by the screen's layout: cameras keep their target clear of it.
import type { Padding, Size } from './fitting';

/** The same as in the styles: narrow or very low screens, and a wide one at 200 % zoom. */
export const phone = '(max-width: 900px), (max-height: 500px)';
/** `closed`: beside the left column; `open`: beside the panel too. */
export type Paddings = { closed: Padding; open: Padding };
type Layout = Size & {
  isPhone: boolean;
  /** The map ends at the table. */
  isTable: boolean;
  /** The first visit's card stands on a phone's map. */
  isFirst: boolean;
  isEmbedded: boolean;
};

const margin = 24;

/** Padding beside the left column and the panel; on a phone below the chip row and above the half-open sheet. */
export function paddingsOf({ width, height, isPhone, isTable, isFirst, isEmbedded }: Layout): Paddings {
  const edge = { top: margin, left: margin, right: margin, bottom: 28 + 2 * margin };
  if (isEmbedded && !isPhone) return { closed: edge, open: { ...edge, right: 400 + margin } };
  const wide = { ...edge, top: 56 + margin, left: 248 + margin };
  const beside = { ...edge, top: 56 + margin };
  const narrow = { top: 108, left: 16, right: 16, bottom: isFirst && height > 600 ? 216 : 44 };
  const sideways = { ...narrow, right: Math.min(420, Math.round(width * 0.52)) + 8 };
  if (isPhone && height <= 500) return { closed: narrow, open: sideways };
  if (isTable && !isPhone) return { closed: beside, open: beside };
  return isPhone
    ? { closed: narrow, open: { ...narrow, bottom: Math.round(height * 0.5) + 8 } }
    : { closed: wide, open: { ...wide, right: 400 + margin } };
}
