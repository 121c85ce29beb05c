// A browser with software GL and fresh pages in it: cold cache, the probe inside, slowed down where asked.
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { inspectionPath, type PageName, pages } from './pages';
import { probeScript } from './probe';
import type { Served } from './serving';

export type Visit = { page: Page; cdp: CDPSession; name: PageName; served: Served; close: () => Promise<void> };
/** px of the window. */
export type Point = { x: number; y: number };

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

/** 4× CPU, 10 Mbit/s, 40 ms; workers are not slowed. */
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

/** What the probe alone asks of the atlas comes from here, at once: it takes nothing of the page's network. */
async function handInspection(cdp: CDPSession, served: Served) {
  cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
    const body = served.bodyAt(request.url)?.toString('base64') ?? '';
    const responseHeaders = [{ name: 'Content-Type', value: 'text/javascript' }];
    cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body }).catch(() => undefined);
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: inspectionPath.pattern }] });
}

/** Starts a visit to a page; it is loading when this returns. */
export async function visit(browser: Browser, served: Served, name: PageName, throttled: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(probeScript);
  const cdp = await context.newCDPSession(page);
  await handInspection(cdp, served);
  if (throttled) await throttle(cdp);
  served.sent.length = 0;
  await page.goto(served.address(name), { waitUntil: 'commit' });
  return { page, cdp, name, served, close: () => context.close() };
}

export const untilIdle = ({ page }: Visit) =>
  page.waitForFunction(() => window.probe.idle !== null && window.probe.visible !== null);

/** Real input: pressed and released at a point of the screen. */
export async function clickAt({ cdp }: Visit, { x, y }: Point) {
  const button = { x, y, button: 'left' as const, clickCount: 1 };
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}

export const watchOpening = ({ page, name }: Visit, selector: string = pages[name].opened) =>
  page.evaluate((selector) => window.probe.watchOpening(selector), selector);

/** Closes what a click has opened, and waits until it is gone: what fades out would be taken for what opens next. */
export async function closeOpened({ page, name }: Visit) {
  await page.evaluate(() => {
    if (window.closePopups) window.closePopups();
    else document.querySelector<HTMLElement>('aside .close')?.click();
  });
  await page.waitForFunction((selector) => !window.probe.isOpen(selector), pages[name].head);
}

/** Waits until nothing more is drawn. */
export const settle = ({ page }: Visit) => page.evaluate(() => window.probe.settled());

/** Puts the same piece of the earth on the screen of every page; zoom as MapLibre counts it. */
export async function jump(visited: Visit, [lon, lat, zoom]: readonly [number, number, number]) {
  await visited.page.evaluate(
    ([lon, lat, zoom]) => {
      window.heitu?.map.moveTo({ zoom, lat, lon }, { instant: true });
      window.peer?.jump(lon, lat, zoom);
    },
    [lon, lat, zoom] as const,
  );
  await settle(visited);
}

/** The first point from there downwards where no button stands on the map: what is pressed there drags. */
export const groundBelow = ({ page }: Visit, { x, y }: Point): Promise<Point> =>
  page.evaluate(
    ([x, y]) => {
      const isGround = (below: number) => !document.elementFromPoint(x, y + below)?.closest('button, a, input');
      const steps = Array.from({ length: 30 }, (_, step) => 10 * step);
      return { x, y: y + (steps.find(isGround) ?? 0) };
    },
    [x, y] as const,
  );
