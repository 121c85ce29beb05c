// A page from nothing: when localities are on the screen, when all is drawn, what was sent, when a click opens one.
import { setTimeout as wait } from 'node:timers/promises';
import { clickAt, untilIdle, type Visit, watchOpening } from './browsing';

export type Loaded = { visible: number; idle: number; bytes: number };

/** Bytes are those of what was asked for before the page stood still. */
export async function loaded(visited: Visit): Promise<Loaded> {
  const { page, name, served } = visited;
  await untilIdle(visited);
  const { visible, idle, until } = await page.evaluate(() => ({
    visible: window.probe.visible ?? Number.NaN,
    idle: window.probe.idle ?? Number.NaN,
    until: performance.timeOrigin + (window.probe.idle ?? 0),
  }));
  const bytes = served.sent
    .filter((one) => one.page === name && one.at <= until)
    .reduce((sum, one) => sum + one.bytes, 0);
  return { visible, idle, bytes };
}

const pause = 30; // ms between two clicks

/** Clicks a locality from the beginning on until it opens: ms since navigation; NaN after a minute. */
export async function openable(visited: Visit, spot: { x: number; y: number }): Promise<number> {
  await watchOpening(visited);
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    await clickAt(visited, spot);
    const { opened, isTaken } = await visited.page.evaluate(() => ({
      opened: window.probe.opened,
      isTaken: window.location.hash !== '',
    }));
    if (opened !== null) return opened;
    // a click that was taken opens; another at the same place would be one on what has come there
    if (isTaken) break;
    await wait(pause);
  }
  const opened = await visited.page
    .waitForFunction(() => window.probe.opened, undefined, { timeout: Math.max(1, end - Date.now()) })
    .catch(() => null);
  return (await opened?.jsonValue()) ?? Number.NaN;
}
