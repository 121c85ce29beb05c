// The thematic fill: every locality's value, its class and, for the map, its colour.
import { useMemo } from 'react';
import type { Rows } from '../../../data/published';
import type { Atlas } from '../../domain/atlas';
import { classAt, classesOf, measuredBy, rampIndex } from '../../domain/measures';
import type { Fill, Theme } from '../../domain/view';
import { type Palette, palettes } from '../../map/palette';
import type { Colouring } from '../../ui/side/Thematic';

/** Every locality's colour in a palette. */
export function coloursOf({ classes, measured }: Colouring, { ramp, blank }: Palette): ReadonlyMap<string, string> {
  const colourOf = (value: number | null) => {
    const index = classAt(classes, value);
    // what the filter leaves may fall below the lowest class
    return value === null ? blank : (ramp[rampIndex(Math.max(0, index), classes.length)] ?? blank);
  };
  return new Map(measured.map(({ locality, value }) => [locality, colourOf(value)]));
}

export function useColouring(atlas: Atlas, fill: Fill | null, shown: Rows | null, all: Rows | null, theme: Theme) {
  return useMemo(() => {
    if (!fill || !shown || !all) return { colouring: null, colours: null };
    const measured = measuredBy(atlas, fill, shown, all);
    // the classes are of all the data, so that a filter moves localities and not the scale
    const classes = classesOf(fill, measuredBy(atlas, fill, all, all));
    const colouring: Colouring = { fill, classes, measured };
    return { colouring, colours: coloursOf(colouring, palettes[theme]) };
  }, [atlas, fill, shown, all, theme]);
}
