// Tells the map, as feature-state, which locality is hovered, selected, aside or faded; the state itself lives in the app.
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type Atlas, familyOf } from '../domain/atlas';
import type { LocalityLook } from './layers/localities';
import { sources } from './order';

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

/** `map`: null until it is loaded. Only what has changed is told. */
export function useLocalityLooks(map: MapLibre | null, looks: ReadonlyMap<string, LocalityLook>) {
  const told = useRef<ReadonlyMap<string, LocalityLook>>(new Map());
  useEffect(() => {
    if (!map) return;
    for (const [id, look] of looks)
      if (!isSame(look, told.current.get(id)))
        for (const source of [sources.districts, sources.parks, sources.labels])
          map.setFeatureState({ source, id }, look);
    told.current = looks;
  }, [map, looks]);
}
