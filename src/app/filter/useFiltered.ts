// The filter of the address, and all that it leaves.
import { useMemo } from 'react';
import type { PlaceLink } from '../../../data/published';
import { hashFromView, home } from '../../domain/address';
import type { Atlas } from '../../domain/atlas';
import { countsOf, factsOf, filterOf, type ProjectPoints, selectRows, shownPoints } from '../../domain/filter';
import { colouringOf, fadedBy, isFiltered, type Kept } from '../../domain/kept';
import { shownLinks } from '../../domain/links';
import { useAddress } from '../address/useAddress';
import { useLoad } from '../files/useLoad';

const noLinks: PlaceLink[] = [];

/** `wantsRows`: something asks for the rows beside the filter. */
export function useFiltered(atlas: Atlas, points: ProjectPoints, wantsRows: boolean): Kept {
  const { view, known } = useAddress();
  const { fill } = view;
  // the filter keeps its identity while the address changes only in other parts
  const now = filterOf(view);
  const key = hashFromView({ ...home, ...now }, known);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its text is what counts
  const filter = useMemo(() => now, [key]);
  const isOn = isFiltered(filter);
  const all = useLoad(wantsRows || fill !== null || isOn ? 'rows.json' : null).value;
  const allLinks = useLoad(view.arcs ? 'links.json' : null).value;
  const facts = useMemo(() => new Map(points.features.map((point) => [point.properties.id, factsOf(point)])), [points]);
  const left = useMemo(() => (isOn ? shownPoints(atlas, points, filter) : points), [atlas, points, filter, isOn]);
  const rows = useMemo(() => all && selectRows(atlas, all, filter), [atlas, all, filter]);
  const links = useMemo(() => (allLinks ? shownLinks(atlas, allLinks, filter) : noLinks), [atlas, allLinks, filter]);
  const colouring = useMemo(
    () => (fill && rows && all ? colouringOf(atlas, fill, rows, all) : null),
    [atlas, fill, rows, all],
  );
  return useMemo(() => {
    const counts = countsOf(
      atlas,
      left.features.map(({ properties }) => properties),
    );
    return { filter, facts, points: left, counts, faded: fadedBy(atlas, filter, counts), rows, links, colouring };
  }, [atlas, filter, facts, left, rows, links, colouring]);
}
