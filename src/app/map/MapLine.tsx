// The line over the map: the place in its middle, as soon as the places' areas are there; before, and from afar, the whole.
import { useMemo } from 'react';
import type { ProjectPoint } from '../../domain/filter';
import { planeOf } from '../../domain/fitting';
import { type Here, hereOf } from '../../domain/here';
import { areasOf } from '../../map/areas';
import { useExplorer } from '../../ui/parts/explorer';
import { useSize } from '../../ui/parts/useScreen';
import { HereSummary, Summary } from '../../ui/side/Summary';
import { useAddress } from '../address/useAddress';
import { useLayers } from './useLayers';
import { usePaddings } from './usePaddings';

/** The place in the middle of the map, or the way to the nearest; null where the map looks from far. */
function useHere(points: readonly ProjectPoint[]): Here | null {
  const { atlas } = useExplorer();
  const { camera, at, enterprise } = useAddress().view;
  const { width, height } = useSize();
  const paddings = usePaddings();
  const { left, right, top, bottom } = at === null && enterprise === null ? paddings.closed : paddings.open;
  const { parks, districts } = useLayers();
  const areas = useMemo(() => areasOf([parks, districts]), [parks, districts]);
  const isThere = districts.features.length > 0;
  return useMemo(() => {
    if (!camera || !isThere) return null;
    const seen = { x: (left + width - right) / 2, y: (top + height - bottom) / 2 };
    const middle = planeOf(camera, { width, height }).unproject(seen);
    return hereOf(atlas, areas, { zoom: camera.zoom, middle }, points);
  }, [atlas, areas, camera, points, isThere, width, height, left, right, top, bottom]);
}

/** `points`: of all projects. */
export function MapLine({ points }: { points: readonly ProjectPoint[] }) {
  const here = useHere(points);
  return here ? <HereSummary here={here} /> : <Summary />;
}
