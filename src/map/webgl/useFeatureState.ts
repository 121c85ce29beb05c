// Tells the map, as feature-state, which locality is hovered, selected, aside or faded; the state itself lives in the app.
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { LocalityState } from '../featureStates';
import { areaSources, sources } from '../layers/ids';

const isSame = (one: LocalityState, other: LocalityState | undefined) =>
  one.hover === other?.hover &&
  one.selected === other.selected &&
  one.aside === other.aside &&
  one.faded === other.faded;

/** Where the state of localities is told: in the tiles' layers, or in the sources that take their place. */
const places = {
  tiles: [...areaSources.map((sourceLayer) => ({ source: sources.areas, sourceLayer })), { source: sources.names }],
  uncut: [...areaSources, sources.names].map((source) => ({ source })),
};
const patience = 400; // ms after which localities fade without the projects that leave them

/**
 * Tells the map what has changed; `map`: null until it is loaded; `hasTiles`: areas come in tiles. What fades does so in the
 * frame in which its projects leave: their data take a moment, and every frame has its price.
 */
export function useFeatureState(map: MapLibre | null, states: ReadonlyMap<string, LocalityState>, hasTiles: boolean) {
  const told = useRef({ hasTiles, states: new Map<string, LocalityState>() });
  useEffect(() => {
    if (!map) return;
    if (told.current.hasTiles !== hasTiles) told.current = { hasTiles, states: new Map() };
    const tell = (id: string, state: LocalityState) => {
      if (isSame(state, told.current.states.get(id))) return;
      for (const place of hasTiles ? places.tiles : places.uncut) map.setFeatureState({ ...place, id }, state);
      told.current.states.set(id, state);
    };
    for (const [id, state] of states) tell(id, { ...state, faded: told.current.states.get(id)?.faded ?? state.faded });
    if ([...states].every(([id, { faded }]) => told.current.states.get(id)?.faded === faded)) return;
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
  }, [map, states, hasTiles]);
}
