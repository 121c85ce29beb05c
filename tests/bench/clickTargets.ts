// Points of the screen where a click meets a locality and nothing else.
import type { Visit } from './browsing';

export type Spot = { id: string; x: number; y: number };

/** One bare spot for each locality in view of a MapLibre page; what is `clear` px around must be as bare. */
export const bareSpots = ({ page }: Visit, clear: number): Promise<Spot[]> =>
  page.evaluate((clear) => {
    const map = window.heitu?.maplibre;
    const canvas = map?.getCanvas();
    if (!map || !canvas) return [];
    const stage = canvas.closest('.map, #map');
    const { left, top } = canvas.getBoundingClientRect();
    const step = 4; // px
    const found: Record<string, { id: string; x: number; y: number }> = {};
    const idAt = (x: number, y: number): string | null => {
      const met = document.elementFromPoint(x, y);
      if (!stage?.contains(met) || met?.closest('button')) return null;
      const at: [number, number] = [x - left, y - top];
      if (map.queryRenderedFeatures(at, { layers: ['project-cluster', 'project-symbol'] }).length > 0) return null;
      const [first] = map.queryRenderedFeatures(at, { layers: ['park-fill', 'district-fill'] });
      return first ? String(first.properties.id) : null;
    };
    for (let y = 90; y < window.innerHeight - 60; y += step)
      for (let x = 280; x < window.innerWidth - 440; x += step) {
        const id = idAt(x, y);
        if (id === null || found[id]) continue;
        const around = [
          [-clear, 0],
          [clear, 0],
          [0, -clear],
          [0, clear],
        ];
        if (around.every(([east = 0, south = 0]) => idAt(x + east, y + south) === id)) found[id] = { id, x, y };
      }
    return Object.values(found);
  }, clear);
