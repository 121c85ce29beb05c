// The map moved by hand: dragged, and zoomed by the wheel, with real input. Times in ms, lengths in px.
import { setTimeout as wait } from 'node:timers/promises';
import { groundBelow, jump, settle, type Visit } from './browsing';
import { tasksIn, told } from './tasks';

const dragged = 2_000; // ms
const radius = 160; // px

export type Dragged = { frames: number[]; tasks: number[] };

/** Frame times and long tasks while the map is dragged in a circle. */
export async function dragFrames(visited: Visit): Promise<Dragged> {
  const { page, cdp } = visited;
  await settle(visited);
  const centre = await groundBelow(visited, { x: 900, y: 450 });
  const button = { button: 'left' as const, clickCount: 1 };
  const moveTo = (turn: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      button: 'left',
      buttons: 1,
      x: centre.x - radius + radius * Math.cos(turn),
      y: centre.y + radius * Math.sin(turn),
    });
  const now = () => page.evaluate(() => performance.now());
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button, ...centre });
  const from = await now();
  await page.evaluate(() => window.probe.watchFrames());
  const start = Date.now();
  while (Date.now() - start < dragged) {
    await moveTo(((Date.now() - start) / dragged) * 2 * Math.PI);
    await wait(8);
  }
  const frames = await page.evaluate(() => window.probe.frames.slice(1));
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button, ...centre });
  const until = await now();
  await wait(told);
  return { frames, tasks: await tasksIn(visited, from, until + told) };
}

// where the wheel is turned: the whole region in view
const wheelCamera = [125, 46, 5] as const;
const wheel = { steps: 10, step: -60, apart: 30 }; // px a step, ms from one to the next

export type Zoomed = { frames: number[]; sharp: number };

/** Frame times while the wheel is turned, and from its last step on until the map is sharp again: NaN if it never is. */
export async function zoomByWheel(visited: Visit): Promise<Zoomed> {
  const { page, cdp } = visited;
  await jump(visited, wheelCamera);
  await page.evaluate((total) => {
    window.probe.watchWheel(total);
    window.probe.watchFrames();
  }, wheel.steps * wheel.step);
  const at = { x: 720, y: 450 };
  const steps: Promise<unknown>[] = [];
  for (let step = 0; step < wheel.steps; step += 1) {
    // a hand does not wait for the page
    steps.push(cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY: wheel.step }));
    await wait(wheel.apart);
  }
  await Promise.all(steps);
  await page.waitForFunction(() => window.probe.shown).catch(() => null);
  return page.evaluate(() => {
    const { frames, shown, turned } = window.probe;
    return { frames: frames.slice(1), sharp: (shown ?? Number.NaN) - turned };
  });
}
