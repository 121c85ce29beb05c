// What the explorer holds after a long visit: localities opened and closed, views changed.
import { settle, untilIdle, type Visit } from './browsing';
import { pages } from './pages';

/** Bytes after the warm-up, after the rounds, and after as many again: whether it is the caches that filled. */
export type Held = { before: number; after: number; later: number; maps: number; canvases: number };

const warmUp = 25;
const rounds = 200;
// small, so that software GL does not take most of the time
const viewport = { width: 920, height: 520 };

async function heap({ cdp }: Visit): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Opens and closes localities in turn, each through the address, and changes the view as often. */
async function use(visited: Visit, times: number) {
  const { page, name } = visited;
  await page.evaluate(
    async ({ times, asked }) => {
      const { localities } = (await (await fetch('./atlas/index.json')).json()) as { localities: { id: string }[] };
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const until = async (holds: () => boolean) => {
        for (let waited = 0; waited < 200 && !holds(); waited += 1) await frame();
      };
      const isOpen = () => document.querySelector('aside [role="tabpanel"]') !== null;
      const moveTo = (zoom: number, lat: number, lon: number) =>
        window.heitu?.map.moveTo({ zoom, lat, lon }, { instant: true });
      for (let time = 0; time < times; time += 1) {
        const at = `at=${localities[time % localities.length]?.id}`;
        window.location.hash = asked === '' ? at : `${asked}&${at}`;
        await until(isOpen);
        window.location.hash = asked;
        await until(() => !isOpen());
        moveTo(4 + (time % 5), 40 + (time % 11), 118 + (time % 14));
        await frame();
      }
      moveTo(5, 46, 125);
    },
    // the engine stays the one that was asked for
    { times, asked: pages[name].hash },
  );
  await settle(visited);
}

export async function held(visited: Visit): Promise<Held> {
  await untilIdle(visited);
  await visited.page.setViewportSize(viewport);
  await use(visited, warmUp);
  const before = await heap(visited);
  await use(visited, rounds);
  const after = await heap(visited);
  await use(visited, rounds);
  const later = await heap(visited);
  const counts = await visited.page.evaluate(() => ({
    maps: document.querySelectorAll('.maplibregl-map, .svg-map, div.drawn-map').length,
    canvases: document.querySelectorAll('canvas').length,
  }));
  return { before, after, later, ...counts };
}
