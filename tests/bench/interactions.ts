// What a reader does with a page that has loaded: clicks, switches, drags. Times in ms.
import { setTimeout as wait } from 'node:timers/promises';
import { clickAt, closeOpened, jump, settle, type Visit, watchOpening } from './browsing';
import type { Spot } from './clickTargets';

/** Where several localities are wide enough to be clicked: 阜新 with its districts. */
export const closeCamera = [121.95, 42.2, 8.2] as const;
const patience = 30_000; // ms
const pause = 250; // ms for a long task to be told after its end
const longest = 50; // ms: a longer task is a long one

export type Used = { times: number[]; tasks: number[] };

/** Durations of the long tasks that began in a stretch of time. */
const tasksIn = ({ page }: Visit, from: number, until: number) =>
  page.evaluate(
    ([from, until, longest]) =>
      window.probe.tasks
        .filter(({ start, duration }) => start + duration > from && start < until && duration > longest)
        .map(({ duration }) => duration),
    [from, until, longest] as const,
  );

const nullAfter = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null);

/** Click → content on the screen, for each spot once, with the same camera before each click. */
export async function clicks(visited: Visit, spots: readonly Spot[]): Promise<Used> {
  const { page } = visited;
  const used: Used = { times: [], tasks: [] };
  for (const spot of spots) {
    await jump(visited, closeCamera);
    await watchOpening(visited);
    await clickAt(visited, spot);
    const opened = await nullAfter(page.waitForFunction(() => window.probe.opened, undefined, { timeout: patience }));
    if (opened) {
      const [from, until] = await page.evaluate(() => [window.probe.clicked, window.probe.opened ?? 0] as const);
      used.times.push(until - from);
      await wait(pause);
      used.tasks.push(...(await tasksIn(visited, from, until + pause)));
    }
    await closeOpened(visited);
  }
  return used;
}

/** An industry off, then on again, `times` times: click → all drawn. */
export async function switches(visited: Visit, times: number): Promise<Used> {
  const { page } = visited;
  const used: Used = { times: [], tasks: [] };
  const box = await page.locator('fieldset input[type="checkbox"]').first().boundingBox();
  if (!box) return used;
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (let time = 0; time < times; time += 1) {
    await settle(visited);
    await page.evaluate(() => window.probe.watchSwitch());
    await clickAt(visited, spot);
    const switched = await nullAfter(
      page.waitForFunction(() => window.probe.switched, undefined, { timeout: patience }),
    );
    if (!switched) continue;
    const [from, until] = await page.evaluate(() => [window.probe.clicked, window.probe.switched ?? 0] as const);
    used.times.push(until - from);
    await wait(pause);
    used.tasks.push(...(await tasksIn(visited, from, until + pause)));
  }
  return used;
}

const dragged = 2_000; // ms
const radius = 160; // px

/** Frame times while the map is dragged in a circle. */
export async function dragFrames(visited: Visit): Promise<number[]> {
  const { page, cdp } = visited;
  const centre = { x: 900, y: 450 };
  const button = { button: 'left' as const, clickCount: 1 };
  const moveTo = (turn: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      button: 'left',
      buttons: 1,
      x: centre.x - radius + radius * Math.cos(turn),
      y: centre.y + radius * Math.sin(turn),
    });
  await settle(visited);
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button, ...centre });
  await page.evaluate(() => window.probe.watchFrames());
  const start = Date.now();
  while (Date.now() - start < dragged) {
    await moveTo(((Date.now() - start) / dragged) * 2 * Math.PI);
    await wait(8);
  }
  const frames = await page.evaluate(() => window.probe.frames.slice(1));
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button, ...centre });
  return frames;
}

/** Long tasks while a word is typed into the explorer's search. */
export async function keystrokeTasks(visited: Visit, word: string): Promise<number[]> {
  const { page } = visited;
  await page.locator('.search input').first().focus();
  await wait(pause);
  const from = await page.evaluate(() => performance.now());
  for (const letter of word) {
    await page.keyboard.press(letter);
    await wait(pause);
  }
  return tasksIn(visited, from, Number.MAX_SAFE_INTEGER);
}
