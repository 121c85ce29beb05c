// How long the engine's first frames take.
import type { Map as MapLibre } from 'maplibre-gl';
import { isTooSlow } from '../../domain/engineChoice';

/** Measures the first frames, each from its beginning to that of the next, and calls once where they are too slow. */
export function watchFrames(map: MapLibre, onSlow: () => void) {
  const frames: number[] = [];
  const measure = () => {
    const begun = Number(document.timeline.currentTime);
    requestAnimationFrame((next) => {
      frames.push(next - begun);
      const slow = isTooSlow(frames);
      if (slow === null) return;
      map.off('render', measure);
      if (slow) onSlow();
    });
  };
  map.on('render', measure);
}
