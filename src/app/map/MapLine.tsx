// The line over the map: the place in its middle, as soon as the places' areas are there; before, and from afar, the whole.
import { useMemo } from 'react';
import type { ProjectPoint } from '../../domain/filter';
import { planeOf } from '../../domain/fitting';
import { closeFrom, type Here, hereOf } from '../../domain/here';
import { closestZoom } from '../../domain/view';
import { areasOf } from '../../map/areas';
import { useExplorer } from '../../ui/parts/explorer';
import { useSize } from '../../ui/parts/useScreen';
import { HereSummary, Summary } from '../../ui/side/Summary';
import { useAddress } from '../address/useAddress';
import { useStreetFile } from '../files/streetFile';
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
  const hasStreets = useStreetFile().streets !== null;
  const isDue = camera !== null && camera.zoom >= closeFrom && districts.features.length > 0;
  const areas = useMemo(() => (isDue ? areasOf([parks, districts]) : null), [isDue, parks, districts]);
  return useMemo(() => {
    if (!camera || !areas) return null;
    const seen = { x: (left + width - right) / 2, y: (top + height - bottom) / 2 };
    const zoom = Math.min(camera.zoom, closestZoom(hasStreets));
    const middle = planeOf({ ...camera, zoom }, { width, height }).unproject(seen);
    return hereOf(atlas, areas, { zoom, middle }, points);
  }, [atlas, areas, camera, points, hasStreets, width, height, left, right, top, bottom]);
}

/** `points`: of all projects. */
export function MapLine({ points }: { points: readonly ProjectPoint[] }) {
  const here = useHere(points);
  return here ? <HereSummary here={here} /> : <Summary />;
}
