// A browser with software GL and fresh pages in it: cold cache, the probe inside, slowed down where asked.
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { type PageName, pages } from './pages';
import { probeScript } from './probe';
import type { Served } from './serving';

export type Visit = { page: Page; cdp: CDPSession; name: PageName; served: Served; close: () => Promise<void> };

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // what is not WebGL is painted as any machine without a GPU paints it: by way of software GL a page of SVG takes seconds
  '--disable-gpu-compositing',
];

/** 4× CPU, 10 Mbit/s, 40 ms. */
const slow = { rate: 4, throughput: 10_000_000 / 8, latency: 40 };
const patience = 90_000; // ms until a page that is not there counts as not coming

export const launch = (executablePath: string | undefined): Promise<Browser> =>
  chromium.launch({ ...(executablePath && { executablePath }), args: flags });

async function throttle(cdp: CDPSession) {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: slow.throughput,
    uploadThroughput: slow.throughput,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.rate });
}

/** Starts a visit to a page; it is loading when this returns. */
export async function visit(
  browser: Browser,
  served: Served,
  name: PageName,
  throttled: boolean,
  hash = '',
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(probeScript);
  const cdp = await context.newCDPSession(page);
  if (throttled) await throttle(cdp);
  served.sent.length = 0;
  await page.goto(served.address(name) + hash, { waitUntil: 'commit' });
  return { page, cdp, name, served, close: () => context.close() };
}

export const untilIdle = ({ page }: Visit) =>
  page.waitForFunction(() => window.probe.idle !== null && window.probe.visible !== null);

/** Real input: pressed and released at a point of the screen. */
export async function clickAt({ cdp }: Visit, { x, y }: { x: number; y: number }) {
  const button = { x, y, button: 'left' as const, clickCount: 1 };
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}

export const watchOpening = ({ page, name }: Visit, selector: string = pages[name].opened) =>
  page.evaluate((selector) => window.probe.watchOpening(selector), selector);

/** Closes what a click has opened. */
export async function closeOpened({ page }: Visit) {
  await page.evaluate(() => {
    if (window.closePopups) window.closePopups();
    else document.querySelector<HTMLElement>('aside .close')?.click();
  });
}

/** Waits until nothing more is drawn. */
export async function settle({ page }: Visit) {
  await page.evaluate(async () => {
    const map = window.heitu?.maplibre;
    if (!map) return window.peer?.settled();
    return new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
  });
}

/** Puts the same piece of the earth on the screen of every page; zoom as MapLibre counts it. */
export async function jump(visited: Visit, [lon, lat, zoom]: readonly [number, number, number]) {
  await visited.page.evaluate(
    ([lon, lat, zoom]) => {
      window.heitu?.maplibre?.jumpTo({ center: [lon, lat], zoom });
      window.peer?.jump(lon, lat, zoom);
    },
    [lon, lat, zoom] as const,
  );
  await settle(visited);
}
