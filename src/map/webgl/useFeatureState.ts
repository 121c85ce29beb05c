// Tells the map, as feature-state, which locality is hovered, selected, aside or faded; the state itself lives in the app.
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type Atlas, familyOf } from '../../domain/atlas';
import { sources } from '../layers/ids';
import type { LocalityLook } from '../layers/localities';

type Given = { hovered: string | null; selected: string | null; faded: readonly string[] };

/** The look of every locality. */
export function looksOf(atlas: Atlas, { hovered, selected, faded }: Given): ReadonlyMap<string, LocalityLook> {
  const family = new Set(selected === null ? [] : familyOf(atlas, selected));
  const without = new Set(faded);
  return new Map(
    atlas.index.localities.map(({ id }) => [
      id,
      {
        hover: id === hovered,
        selected: id === selected,
        aside: selected !== null && !family.has(id),
        faded: without.has(id),
      },
    ]),
  );
}

const isSame = (one: LocalityLook, other: LocalityLook | undefined) =>
  one.hover === other?.hover &&
  one.selected === other.selected &&
  one.aside === other.aside &&
  one.faded === other.faded;

const places = [sources.districts, sources.parks, sources.labels];
const patience = 400; // ms after which localities fade without the projects that leave them

/**
 * Tells the map what has changed; `map`: null until it is loaded. What fades does so in the frame in which its projects
 * leave: their data take a moment, and every frame has its price.
 */
export function useLocalityLooks(map: MapLibre | null, looks: ReadonlyMap<string, LocalityLook>) {
  const told = useRef(new Map<string, LocalityLook>());
  useEffect(() => {
    if (!map) return;
    const tell = (id: string, look: LocalityLook) => {
      if (isSame(look, told.current.get(id))) return;
      for (const source of places) map.setFeatureState({ source, id }, look);
      told.current.set(id, look);
    };
    for (const [id, look] of looks) tell(id, { ...look, faded: told.current.get(id)?.faded ?? look.faded });
    if ([...looks].every(([id, { faded }]) => told.current.get(id)?.faded === faded)) return;
    const tellAll = () => {
      for (const [id, look] of looks) tell(id, look);
    };
    const onData = ({ sourceId }: { sourceId?: string }) => sourceId === sources.projects && tellAll();
    map.on('sourcedata', onData);
    const timer = setTimeout(tellAll, patience);
    return () => {
      map.off('sourcedata', onData);
      clearTimeout(timer);
    };
  }, [map, looks]);
}
