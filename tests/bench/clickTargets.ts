// Points of the screen where a click meets a locality and nothing else.
import type { Point, Visit } from './browsing';

export type Spot = Point & { id: string };

/** `clear`: px around that must be as bare; `id`: the only locality looked for; `most`: so many are enough. */
type Looked = { clear: number; id?: string; most: number };
const patience = 60_000; // ms: what is found by then must do

/** One bare spot for each locality in the explorer's view. */
export const bareSpots = ({ page }: Visit, { clear, id: wanted, most }: Looked): Promise<Spot[]> =>
  page.evaluate(
    ({ clear, wanted, most, patience }) => {
      const map = window.heitu?.map;
      if (!map) return [];
      const { left, top } = map.offset();
      const step = 6; // px
      const end = performance.now() + patience;
      const found = new Map<string, { id: string; x: number; y: number }>();
      const idAt = (x: number, y: number): string | null => {
        const element = document.elementFromPoint(x, y);
        if (!element?.closest('.map') || element.closest('button')) return null;
        const { isOver, localities } = map.meets({ x: x - left, y: y - top });
        return isOver ? null : (localities[0] ?? null);
      };
      const around = [
        [-clear, 0],
        [clear, 0],
        [0, -clear],
        [0, clear],
      ];
      const isClear = (id: string, x: number, y: number) =>
        around.every(([east = 0, south = 0]) => idAt(x + east, y + south) === id);
      for (let y = 90; y < window.innerHeight - 60; y += step)
        for (let x = 280; x < window.innerWidth - 440; x += step) {
          if (found.size >= most || performance.now() > end) return [...found.values()];
          const id = idAt(x, y);
          if (id === null || found.has(id) || (wanted !== undefined && id !== wanted)) continue;
          if (isClear(id, x, y)) found.set(id, { id, x, y });
        }
      return [...found.values()];
    },
    { clear, wanted, most, patience },
  );

/** Those of the spots at which another of the explorer's maps, with the same camera, meets the same locality. */
export const alsoBare = ({ page }: Visit, spots: readonly Spot[]): Promise<Spot[]> =>
  page.evaluate((spots) => {
    const map = window.heitu?.map;
    if (!map) return [];
    const { left, top } = map.offset();
    return spots.filter(({ id, x, y }) => {
      const { isOver, localities } = map.meets({ x: x - left, y: y - top });
      return !isOver && localities[0] === id;
    });
  }, spots);
