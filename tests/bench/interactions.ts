// What a reader does with a page that has loaded: clicks, switches, types. Times in ms.
import { setTimeout as wait } from 'node:timers/promises';
import { clickAt, closeOpened, jump, settle, type Visit, watchOpening } from './browsing';
import type { Spot } from './clickTargets';
import { tasksIn, told } from './tasks';

/** Where several localities are wide enough to be clicked: 阜新 with its districts. */
export const closeCamera = [121.95, 42.2, 8.2] as const;
const patience = 30_000; // ms

export type Used = { times: number[]; tasks: number[] };

const nullAfter = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null);

/** Adds a stretch of time, and the long tasks in it and in what follows at once. */
async function note(visited: Visit, used: Used, [from, until]: readonly [number, number]) {
  if (until <= from) throw new Error(`the answer was there ${from - until} ms before the question`);
  used.times.push(until - from);
  await wait(told);
  used.tasks.push(...(await tasksIn(visited, from, until + told)));
}

/** Click → content on the screen, for each spot once, with the same camera before each click. */
export async function clicks(visited: Visit, spots: readonly Spot[]): Promise<Used> {
  const { page } = visited;
  const used: Used = { times: [], tasks: [] };
  for (const spot of spots) {
    await jump(visited, closeCamera);
    await watchOpening(visited);
    await clickAt(visited, spot);
    const opened = await nullAfter(page.waitForFunction(() => window.probe.opened, undefined, { timeout: patience }));
    if (opened)
      await note(visited, used, await page.evaluate(() => [window.probe.clicked, window.probe.opened ?? 0] as const));
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
    const shown = await nullAfter(page.waitForFunction(() => window.probe.shown, undefined, { timeout: patience }));
    if (shown)
      await note(visited, used, await page.evaluate(() => [window.probe.clicked, window.probe.shown ?? 0] as const));
  }
  return used;
}

/** Long tasks while a word is typed into the explorer's search. */
export async function keystrokeTasks(visited: Visit, word: string): Promise<number[]> {
  const { page } = visited;
  await page.locator('.search input').first().focus();
  await wait(told);
  const from = await page.evaluate(() => performance.now());
  for (const letter of word) {
    await page.keyboard.press(letter);
    await wait(told);
  }
  return tasksIn(visited, from, Number.MAX_SAFE_INTEGER);
}
