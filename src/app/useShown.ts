// What the industries leave on the map: points, counts per locality, and localities left without a project.
import { useMemo } from 'react';
import type { Atlas } from '../domain/atlas';
import { countsOf, type ProjectPoints, shownPoints } from '../domain/filter';

export function useShown(atlas: Atlas, points: ProjectPoints, hidden: readonly string[]) {
  return useMemo(() => {
    const off = new Set(hidden);
    const shown = shownPoints(points, off);
    const counts = countsOf(atlas, shown);
    const bare = [...counts].filter(([, { own, within }]) => own + within === 0).map(([id]) => id);
    return { shown, counts, faded: off.size === 0 ? [] : bare };
  }, [atlas, points, hidden]);
}
