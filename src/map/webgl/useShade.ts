// The relief's shade as a source of MapLibre's: a canvas, whose layer is in the list of layers.
import type { CanvasSourceSpecification, Map as MapLibre } from 'maplibre-gl';
import { useEffect } from 'react';
import { sources } from '../layers/ids';
import type { Shade } from '../shade';

function canvasOf({ image }: Shade): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas;
}

/** Gives the map its shade; the layer that draws it goes with it. */
export function useShade(map: MapLibre | null, shade: Shade | null) {
  useEffect(() => {
    if (!map || !shade) return;
    const [west, south, east, north] = shade.box;
    const source: CanvasSourceSpecification = {
      type: 'canvas',
      canvas: canvasOf(shade),
      animate: false,
      coordinates: [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    };
    map.addSource(sources.shade, source);
    return () => {
      // a map that is being taken down has no style any more
      if (!map.style) return;
      if (map.getLayer('shade')) map.removeLayer('shade');
      if (map.getSource(sources.shade)) map.removeSource(sources.shade);
    };
  }, [map, shade]);
}
