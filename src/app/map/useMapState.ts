// What the map shows of what is open and of what the filter leaves: it follows, the panel and the lists go first.
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import type { Kept } from '../../domain/kept';
import type { Theme } from '../../domain/view';
import { palettes } from '../../map/palette';
import { coloursOf } from './colours';
import { useDeferred } from './useDeferred';

type Opened = { at: string | null; selection: FeatureCollection; isThere: boolean };

/**
 * `isEngineDue`: the engine may start; `isBehind`: the map has yet to follow. `isAside`: the map is painted aside, so that
 * what the filter leaves need not wait for the lists.
 */
export function useMapState(
  { at, selection, isThere }: Opened,
  { points, faded, colouring }: Kept,
  theme: Theme,
  isAside: boolean,
) {
  // a shared link's panel is on the screen before the engine takes the page
  const isEngineDue = useDeferred(true, isThere, false);
  const selected = useDeferred(at, isThere);
  const mapSelection = useDeferred(selection, isThere);
  const left = useMemo(
    () => ({ points, faded, fills: colouring && coloursOf(colouring, palettes[theme]), theme }),
    [points, faded, colouring, theme],
  );
  const leftLater = useDeferred(left, true);
  const mapLeft = isAside ? left : leftLater;
  const isBehind = selected !== at || mapSelection !== selection || mapLeft !== left;
  const drawn = useMemo(() => ({ ...mapLeft, selected, selection: mapSelection }), [mapLeft, selected, mapSelection]);
  return { isEngineDue, isBehind, drawn };
}
