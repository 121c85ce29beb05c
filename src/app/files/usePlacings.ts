// Where every project stands on the map, and how its place is known.
import { useMemo } from 'react';
import { type Placing, placingsOf } from '../../domain/placing';
import { useLoad } from './useLoad';

/** The projects' placings by their ids. */
export function usePlacings(): ReadonlyMap<string, Placing> {
  const { value } = useLoad('projects.geojson');
  return useMemo(() => placingsOf(value?.features ?? []), [value]);
}
