// Lights the hovered locality on the map through feature-state; the state itself lives in the app.
import type { Map as MapLibre } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import { sources } from './order';

export function useHoverState(map: RefObject<MapLibre | null>, hovered: string | null) {
  useEffect(() => {
    const current = map.current;
    if (!current || hovered === null) return;
    const places = [sources.districts, sources.parks].filter((source) => current.getSource(source));
    for (const source of places) current.setFeatureState({ source, id: hovered }, { hover: true });
    return () => {
      for (const source of places)
        if (current.getSource(source)) current.removeFeatureState({ source, id: hovered }, 'hover');
    };
  }, [map, hovered]);
}
