// What the map looks at, as soon as the places' areas are there.
import { useMemo } from 'react';
import type { ProjectPoint } from '../../domain/filter';
import { type Here, hereOf } from '../../domain/here';
import { areasOf } from '../../map/areas';
import { useExplorer } from '../../ui/parts/explorer';
import { useAddress } from '../address/useAddress';
import { useLayers } from '../map/useLayers';

/** The place in the middle of the map, or the way to the nearest; null where the map looks from far. */
export function useHere(points: readonly ProjectPoint[]): Here | null {
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
