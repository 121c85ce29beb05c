// What the map shows close up only: asked for once the map is there, so that the first picture need not wait for it.
import { useMemo } from 'react';
import { type CloseUp, closeUpPaths, noCloseUp } from '../../map/closeUp';
import { useLoad } from '../files/useLoad';

/** Each file as soon as it has come; a map without them has less to say and is no less whole. */
export function useCloseUp(isDue: boolean): CloseUp {
  const { value: places } = useLoad(isDue ? closeUpPaths.places : null);
  const { value: coast } = useLoad(isDue ? closeUpPaths.coast : null);
  return useMemo(() => ({ places: places ?? noCloseUp.places, coast: coast ?? noCloseUp.coast }), [places, coast]);
}
