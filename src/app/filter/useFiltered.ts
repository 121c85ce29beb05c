// The filter of the address, and all that it leaves: rows, points, counts, the thematic fill, the links between places.
import { useMemo } from 'react';
import type { PlaceLink, Rows } from '../../../data/published';
import type { Atlas } from '../../domain/atlas';
import { active } from '../../domain/facets';
import type { Filter, ProjectPoints } from '../../domain/filter';
import { shownLinks } from '../../domain/links';
import { filterOf, type Theme, type View } from '../../domain/view';
import { useLoad } from '../files/useLoad';
import { useColouring } from '../map/useColouring';
import { useShown } from './useShown';

const noLinks: PlaceLink[] = [];

/** `wantsRows`: something asks for the rows beside the filter. */
export function useFiltered(atlas: Atlas, points: ProjectPoints, view: View, theme: Theme, wantsRows: boolean) {
  // the filter keeps its identity while the address changes only in other parts
  const filterKey = JSON.stringify(filterOf(view));
  const filter = useMemo(() => JSON.parse(filterKey) as Filter, [filterKey]);
  const isFiltered = active(filter).length > 0;
  const rows = useLoad<Rows>(wantsRows || view.fill !== null || isFiltered ? 'rows.json' : null);
  const links = useLoad<PlaceLink[]>(view.arcs ? 'links.json' : null);
  const shown = useShown(atlas, points, rows.value, filter);
  const { colouring, colours } = useColouring(atlas, view.fill, shown.selection, rows.value, theme);
  const filtering = useMemo(() => ({ atlas, filter, facts: shown.facts }), [atlas, filter, shown.facts]);
  const drawnLinks = useMemo(
    () => (links.value ? shownLinks(atlas, links.value, filter) : noLinks),
    [atlas, links.value, filter],
  );
  /** How many projects have only sums that are not theirs alone. */
  const shared = (rows.value?.projects ?? []).filter(
    ({ investment_cny, investments }) =>
      investment_cny === null && investments.some(({ quantity }) => quantity.scope !== 'own'),
  ).length;
  const isEmptied = isFiltered && shown.shown.features.length === 0;
  return { filter, isFiltered, isEmptied, rows, links, drawnLinks, shown, colouring, colours, filtering, shared };
}
