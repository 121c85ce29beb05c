// Tells the map, as feature-state, which locality is hovered, selected, aside or faded; the state itself lives in the app.
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { LocalityState } from '../featureStates';
import { sources } from '../layers/ids';

const isSame = (one: LocalityState, other: LocalityState | undefined) =>
  one.hover === other?.hover &&
  one.selected === other.selected &&
  one.aside === other.aside &&
  one.faded === other.faded;

const places = [sources.districts, sources.parks, sources.names];
const patience = 400; // ms after which localities fade without the projects that leave them

/**
 * Tells the map what has changed; `map`: null until it is loaded. What fades does so in the frame in which its projects
 * leave: their data take a moment, and every frame has its price.
 */
export function useFeatureState(map: MapLibre | null, states: ReadonlyMap<string, LocalityState>) {
  const told = useRef(new Map<string, LocalityState>());
  useEffect(() => {
    if (!map) return;
    const tell = (id: string, state: LocalityState) => {
      if (isSame(state, told.current.get(id))) return;
      for (const source of places) map.setFeatureState({ source, id }, state);
      told.current.set(id, state);
    };
    for (const [id, state] of states) tell(id, { ...state, faded: told.current.get(id)?.faded ?? state.faded });
    if ([...states].every(([id, { faded }]) => told.current.get(id)?.faded === faded)) return;
    const tellAll = () => {
      for (const [id, state] of states) tell(id, state);
    };
    const onData = ({ sourceId }: { sourceId?: string }) => sourceId === sources.projects && tellAll();
    map.on('sourcedata', onData);
    const timer = setTimeout(tellAll, patience);
    return () => {
      map.off('sourcedata', onData);
      clearTimeout(timer);
    };
  }, [map, states]);
}
