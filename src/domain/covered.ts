// What the panels cover of the map, without the margin that cameras keep: names keep clear of it.
import type { Padding } from './fitting';
import { margin } from './paddings';

const above = 8; // px that a phone's padding keeps below its chips and above its sheet
const beside = 16; // px that it keeps from an edge

/** What is covered where the padding of the layout is this, CSS px. */
export function coveredBy({ top, left, right, bottom }: Padding, isPhone: boolean): Padding {
  if (!isPhone) return { top: top - margin, left: left - margin, right: right - margin, bottom: bottom - 2 * margin };
  return {
    top: top - above,
    left: left - beside,
    right: right === beside ? 0 : right - above,
    bottom: bottom - beside,
  };
}
