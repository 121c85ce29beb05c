// A page from nothing: when localities are on the screen, when the map is live, what was sent, when a click opens one.
import { setTimeout as wait } from 'node:timers/promises';
import { clickAt, untilIdle, type Visit, watchOpening } from './browsing';
import { inspectionPath, pages } from './pages';

export type Loaded = { visible: number; idle: number; bytes: number };

/** Bytes are those of what was asked for before the map was live, but for what the probe alone asks for. */
export async function loaded(visited: Visit): Promise<Loaded> {
  const { page, name, served } = visited;
  await untilIdle(visited);
  const { visible, idle, until } = await page.evaluate(() => ({
    visible: window.probe.visible ?? Number.NaN,
    idle: window.probe.idle ?? Number.NaN,
    until: performance.timeOrigin + (window.probe.idle ?? 0),
  }));
  const bytes = served.sent
    .filter((one) => one.folder === pages[name].folder && one.at <= until && !inspectionPath.test(one.path))
    .reduce((sum, one) => sum + one.bytes, 0);
  return { visible, idle, bytes };
}

const pause = 30; // ms between two clicks

/** ms since navigation; NaN where it did not come. */
export type Openable = { head: number; lists: number };

/** Clicks a locality from the beginning on until it opens; then waits for all that it opens. */
export async function openable(visited: Visit, spot: { x: number; y: number }): Promise<Openable> {
  const { page, name } = visited;
  const end = Date.now() + 60_000;
  const opened = async () => {
    const patience = { timeout: Math.max(1, end - Date.now()) };
    const seen = await page.waitForFunction(() => window.probe.opened, undefined, patience).catch(() => null);
    return (await seen?.jsonValue()) ?? Number.NaN;
  };
  await watchOpening(visited, pages[name].head);
  // a click that was taken opens; another at the same place would be one on what has come there
  const isTaken = () => page.evaluate(() => window.probe.opened !== null || /[#&]at=/.test(window.location.hash));
  while (Date.now() < end) {
    await clickAt(visited, spot);
    if (await isTaken()) break;
    await wait(pause);
  }
  const head = await opened();
  await watchOpening(visited);
  return { head, lists: await opened() };
}
