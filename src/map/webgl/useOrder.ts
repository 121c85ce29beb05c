// The order of layers: those that come later are put in their place, as a list of layers alone does not do.
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { useEffect } from 'react';

/** Keeps the map's layers in the order of the list, bottom to top. */
export function useOrder(map: MapLibre | null, layers: readonly LayerSpecification[]) {
  useEffect(() => {
    if (!map) return;
    const order = () => {
      const there = map.getLayersOrder();
      const wanted = layers.map(({ id }) => id).filter((id) => there.includes(id));
      const isOrdered = wanted.every((id, index) => there[index] === id);
      if (!isOrdered) for (const id of wanted) map.moveLayer(id);
    };
    order();
    map.on('styledata', order);
    return () => void map.off('styledata', order);
  }, [map, layers]);
}
