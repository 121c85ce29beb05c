// What the filter leaves: points, rows, counts per locality and per option, and localities left without a project.
import { useMemo } from 'react';
import type { Rows } from '../../../data/published';
import type { Atlas } from '../../domain/atlas';
import { active, facetCounts, keepsLocality } from '../../domain/facets';
import { countsOf, type Filter, factsOf, type ProjectPoints, selectRows, shownPoints } from '../../domain/filter';

export function useShown(atlas: Atlas, points: ProjectPoints, rows: Rows | null, filter: Filter) {
  const projects = useMemo(() => points.features.map(factsOf), [points]);
  const facts = useMemo(() => new Map(points.features.map((point) => [point.properties.id, factsOf(point)])), [points]);
  const isFiltered = active(filter).length > 0;
  const shown = useMemo(
    () => (isFiltered ? shownPoints(atlas, points, filter) : points),
    [atlas, points, filter, isFiltered],
  );
  const counts = useMemo(
    () =>
      countsOf(
        atlas,
        shown.features.map(({ properties }) => properties),
      ),
    [atlas, shown],
  );
  const faded = useMemo(
    () =>
      isFiltered
        ? [...counts]
            .filter(([id, { own, within }]) => own + within === 0 || !keepsLocality(atlas, filter, id))
            .map(([id]) => id)
        : [],
    [atlas, counts, filter, isFiltered],
  );
  const selection = useMemo(() => rows && selectRows(atlas, rows, filter), [atlas, rows, filter]);
  const options = useMemo(
    () => facetCounts(atlas, projects, rows?.initiatives ?? [], filter),
    [atlas, projects, rows, filter],
  );
  return { shown, counts, faded, selection, options, projects, facts };
}
