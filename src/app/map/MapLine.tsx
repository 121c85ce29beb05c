// The line over the map: the place in its middle, as soon as the places' areas are there; before, and from afar, the whole.
import { useMemo } from 'react';
import type { ProjectPoint } from '../../domain/filter';
import { type Here, hereOf } from '../../domain/here';
import { areasOf } from '../../map/areas';
import { useExplorer } from '../../ui/parts/explorer';
import { HereSummary, Summary } from '../../ui/side/Summary';
import { useAddress } from '../address/useAddress';
import { useLayers } from './useLayers';

/** The place in the middle of the map, or the way to the nearest; null where the map looks from far. */
function useHere(points: readonly ProjectPoint[]): Here | null {
  const { atlas } = useExplorer();
  const { camera } = useAddress().view;
  const { parks, districts } = useLayers();
  const areas = useMemo(() => areasOf([parks, districts]), [parks, districts]);
  const isThere = districts.features.length > 0;
  return useMemo(
    () => (camera && isThere ? hereOf(atlas, areas, camera, points) : null),
    [atlas, areas, camera, points, isThere],
  );
}

/** `points`: of all projects. */
export function MapLine({ points }: { points: readonly ProjectPoint[] }) {
  const here = useHere(points);
  return here ? <HereSummary here={here} /> : <Summary />;
}
