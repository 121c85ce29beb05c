// Points of the screen where a click meets a locality and nothing else.
import type { Point, Visit } from './browsing';

export type Spot = Point & { id: string };

/** One bare spot for each locality in the explorer's view; what is `clear` px around must be as bare. */
export const bareSpots = ({ page }: Visit, clear: number): Promise<Spot[]> =>
  page.evaluate((clear) => {
    const map = window.heitu?.map;
    if (!map) return [];
    const { left, top } = map.offset();
    const step = 6; // px
    const found: Record<string, { id: string; x: number; y: number }> = {};
    const idAt = (x: number, y: number): string | null => {
      const element = document.elementFromPoint(x, y);
      if (!element?.closest('.map') || element.closest('button')) return null;
      const { hasSymbol, localities } = map.meets({ x: x - left, y: y - top });
      return hasSymbol ? null : (localities[0] ?? null);
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

/** Those of the spots at which another of the explorer's maps, with the same camera, meets the same locality. */
export const alsoBare = ({ page }: Visit, spots: readonly Spot[]): Promise<Spot[]> =>
  page.evaluate((spots) => {
    const map = window.heitu?.map;
    if (!map) return [];
    const { left, top } = map.offset();
    return spots.filter(({ id, x, y }) => {
      const { hasSymbol, localities } = map.meets({ x: x - left, y: y - top });
      return !hasSymbol && localities[0] === id;
    });
  }, spots);
