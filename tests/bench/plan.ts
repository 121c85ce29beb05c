// How often what is measured. The pages take turns, so that what else the machine does falls on all alike.
import type { Browser } from '@playwright/test';
import { jump, untilIdle, type Visit, visit } from './browsing';
import { alsoBare, bareSpots, type Spot } from './clickTargets';
import { clicks, closeCamera, keystrokeTasks, switches, type Used } from './interactions';
import { loaded, openable } from './loads';
import { held } from './memory';
import { dragFrames, zoomByWheel } from './moves';
import { explorerNames, isExplorer, type PageName, pageNames } from './pages';
import type { Samples, Setting } from './samples';
import type { Served } from './serving';
import { uncovered } from './uncovered';

export const measures = ['load', 'openable', 'click', 'switch', 'drag', 'wheel', 'tasks', 'cover', 'memory'] as const;
export type Measure = (typeof measures)[number];

export type Bench = {
  browser: Browser;
  served: Served;
  samples: Samples;
  only: ReadonlySet<Measure>;
  say: (line: string) => void;
};

const word = 'fuxin'; // typed into the search

/** How often a visit does each: less where it takes long and only growth is asked. */
function effortOf({ scale, throttled }: Setting) {
  if (scale > 1) return { switches: 2, clicks: 3, wheels: 1 };
  return throttled ? { switches: 4, clicks: 4, wheels: 2 } : { switches: 6, clicks: 6, wheels: 3 };
}

async function withVisit<T>(
  { browser, served }: Bench,
  page: PageName,
  { throttled }: Setting,
  use: (visited: Visit) => Promise<T>,
): Promise<T> {
  const visited = await visit(browser, served, page, throttled);
  try {
    return await use(visited);
  } finally {
    await visited.close();
  }
}

/** Where the clicks go: found once on the explorer's own map, as it opens, and looked at again in MapLibre. */
export type Aims = { home: Spot | null; close: Spot[] };

export async function aimsOf(bench: Bench): Promise<Aims> {
  const setting = { scale: 1, throttled: false };
  const found = await withVisit(bench, 'heitu', setting, async (visited) => {
    await untilIdle(visited);
    const home = bench.only.has('openable') ? await bareSpots(visited, { clear: 7, id: 'fuxin', most: 1 }) : [];
    await jump(visited, closeCamera);
    return { home, close: await bareSpots(visited, { clear: 12, most: 12 }) };
  });
  return withVisit(bench, 'heitu-webgl', setting, async (visited) => {
    await untilIdle(visited);
    const [home = null] = await alsoBare(visited, found.home);
    await jump(visited, closeCamera);
    return { home, close: await alsoBare(visited, found.close) };
  });
}

/** A measure that fails is told and left out: its figures are missing, the others stay. */
async function attempt(bench: Bench, setting: Setting, page: PageName, what: string, run: () => Promise<string>) {
  const name = `${setting.scale} × ${setting.throttled ? 'throttled ' : ''}${page} ${what}`;
  const start = Date.now();
  const said = await run().catch((error: unknown) => `failed: ${String(error).split('\n')[0]}`);
  bench.say(`${name}: ${said} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

export async function measureLoads(bench: Bench, setting: Setting, runs: number) {
  for (let run = 0; run < runs; run += 1)
    for (const page of pageNames)
      await attempt(bench, setting, page, 'load', () =>
        withVisit(bench, page, setting, async (visited) => {
          const { visible, idle, bytes } = await loaded(visited);
          bench.samples.add(setting, 'visible', page, [visible]);
          bench.samples.add(setting, 'idle', page, [idle]);
          bench.samples.add(setting, 'bytes', page, [bytes]);
          return `visible ${visible.toFixed(0)}, live ${idle.toFixed(0)} ms, ${(bytes / 1e3).toFixed(0)} kB`;
        }),
      );
}

export async function measureOpenable(bench: Bench, setting: Setting, runs: number, { home }: Aims) {
  if (!home) return bench.say('no bare spot to click at the opening camera');
  for (let run = 0; run < runs; run += 1)
    for (const page of pageNames)
      await attempt(bench, setting, page, 'openable', () =>
        withVisit(bench, page, setting, async (visited) => {
          const { head, lists } = await openable(visited, home);
          bench.samples.add(setting, 'openable', page, Number.isNaN(head) ? [] : [head]);
          bench.samples.add(setting, 'openable-lists', page, Number.isNaN(lists) ? [] : [lists]);
          return `${head.toFixed(0)}, whole ${lists.toFixed(0)} ms`;
        }),
      );
}

// a stretch without a long task is a measured 0
const tasksOr0 = ({ tasks }: Pick<Used, 'tasks'>) => (tasks.length > 0 ? tasks : [0]);
const rounded = (values: readonly number[]) => values.map((value) => value.toFixed(0)).join(' ');

type Doing = { bench: Bench; setting: Setting; page: PageName; visited: Visit };

async function noteMoves({ bench: { samples, only }, setting, page, visited }: Doing): Promise<string[]> {
  const said: string[] = [];
  if (only.has('drag')) {
    const { frames, tasks } = await dragFrames(visited);
    samples.add(setting, 'frame', page, frames);
    samples.add(setting, 'drag-tasks', page, tasksOr0({ tasks }));
    said.push(`${frames.length} frames dragged, long tasks ${rounded(tasks) || 'none'}`);
  }
  if (only.has('wheel'))
    for (let time = 0; time < effortOf(setting).wheels; time += 1) {
      const { frames, sharp } = await zoomByWheel(visited);
      samples.add(setting, 'wheel-frame', page, frames);
      samples.add(setting, 'sharp', page, Number.isNaN(sharp) ? [] : [sharp]);
      said.push(`${frames.length} frames zoomed, sharp after ${sharp.toFixed(0)} ms`);
    }
  return said;
}

/** Clicks, switches, drag, wheel and typing in one visit. */
async function usesOf(bench: Bench, setting: Setting, page: PageName, { close }: Aims): Promise<string> {
  const { samples, only } = bench;
  const effort = effortOf(setting);
  return withVisit(bench, page, setting, async (visited) => {
    const said: string[] = [];
    await untilIdle(visited);
    if (only.has('switch')) {
      const used = await switches(visited, effort.switches);
      samples.add(setting, 'switch', page, used.times);
      samples.add(setting, 'switch-tasks', page, tasksOr0(used));
      said.push(`switches ${rounded(used.times)} ms, long tasks ${rounded(used.tasks) || 'none'}`);
    }
    said.push(...(await noteMoves({ bench, setting, page, visited })));
    if (only.has('click')) {
      const used = await clicks(visited, close.slice(0, effort.clicks));
      samples.add(setting, 'click', page, used.times);
      samples.add(setting, 'click-tasks', page, tasksOr0(used));
      said.push(`clicks ${rounded(used.times)} ms, long tasks ${rounded(used.tasks) || 'none'}`);
    }
    if (only.has('tasks') && isExplorer(page)) {
      const tasks = await keystrokeTasks(visited, word);
      samples.add(setting, 'keystroke-tasks', page, tasksOr0({ tasks }));
      said.push(`keystrokes: long tasks ${rounded(tasks) || 'none'}`);
    }
    return said.join('; ');
  });
}

export async function measureUses(bench: Bench, setting: Setting, runs: number, aims: Aims) {
  for (let run = 0; run < runs; run += 1)
    for (const page of pageNames) await attempt(bench, setting, page, 'uses', () => usesOf(bench, setting, page, aims));
}

/** Apart from the frame times, which filming would lengthen. */
export async function measureCover(bench: Bench, setting: Setting, runs: number) {
  for (let run = 0; run < runs; run += 1)
    for (const page of pageNames)
      await attempt(bench, setting, page, 'cover', () =>
        withVisit(bench, page, setting, async (visited) => {
          await untilIdle(visited);
          const { mean, most, frames } = await uncovered(bench.browser, visited);
          bench.samples.add(setting, 'uncovered', page, [mean]);
          return `${mean.toFixed(1)} % without map, at most ${most.toFixed(1)} %, in ${frames} frames`;
        }),
      );
}

export async function measureMemory(bench: Bench, setting: Setting) {
  for (const page of explorerNames)
    await attempt(bench, setting, page, 'memory', () =>
      withVisit(bench, page, setting, async (visited) => {
        const { before, after, later, maps, canvases } = await held(visited);
        bench.samples.add(setting, 'heap-before', page, [before]);
        bench.samples.add(setting, 'heap-after', page, [after]);
        bench.samples.add(setting, 'heap-later', page, [later]);
        bench.samples.add(setting, 'maps', page, [maps]);
        bench.samples.add(setting, 'canvases', page, [canvases]);
        return `${before} → ${after} → ${later} bytes, ${maps} maps, ${canvases} canvases`;
      }),
    );
}
