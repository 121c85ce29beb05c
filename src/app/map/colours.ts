// The thematic fill as the map draws it: every locality's colour.
import type { Colouring } from '../../domain/kept';
import { classAt, rampIndex } from '../../domain/measures';
import type { Palette } from '../../map/palette';

/** Every locality's colour in a palette. */
export function coloursOf({ classes, measured }: Colouring, { ramp, blank }: Palette): ReadonlyMap<string, string> {
  const colourOf = (value: number | null) => {
    const index = classAt(classes, value);
    // what the filter leaves may fall below the lowest class
    return value === null ? blank : (ramp[rampIndex(Math.max(0, index), classes.length)] ?? blank);
  };
  return new Map(measured.map(({ locality, value }) => [locality, colourOf(value)]));
}
