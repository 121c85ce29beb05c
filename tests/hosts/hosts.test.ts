// The production build on hosts as they are: everything arrives as it should, and the map opens.
import { readFileSync, statSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../debian';
import { type Host, nginx, nginxHere, plainServer } from './servers';

const port = Number(process.env.NGINX_TEST_PORT ?? 4673);
let browser: Browser;

beforeAll(async () => {
  built();
  const executablePath = process.env.CHROMIUM_PATH || undefined;
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser?.close());

/** Opens a page of a host, waits for the map, and gives what it says and what went wrong. */
async function opened({ address }: Host, path: string, place: string) {
  const page = await browser.newPage({
    locale: 'zh-CN',
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
  });
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.addInitScript(() => {
    window.onHeituMap = (map, source, inspection) =>
      void inspection().then(({ inspect }) => {
        window.heitu = { map: { ...map, ...inspect(source) } };
      });
  });
  await page.goto(`${address}${path}`);
  await page.locator('aside h2', { hasText: place }).waitFor();
  await page.waitForFunction(() => window.heitu?.map.isReady(), undefined, { timeout: 120_000 });
  await page.evaluate(() => window.heitu?.map.settled());
  const said = await page.locator('body').innerText();
  const grounds = await page.evaluate(() => window.heitu?.map.drawn(['region', 'land']).length ?? 0);
  await page.close();
  return { faults, said, grounds };
}

/** The map and a panel are there, the basemap as well, and nothing failed. */
async function opens(host: Host, path = '#at=fulaerji&lang=zh', place = '富拉尔基区') {
  const { faults, said, grounds } = await opened(host, path, place);
  expect(faults).toEqual([]);
  expect(said).not.toContain('没能载入底图');
  expect(grounds).toBeGreaterThan(0);
}

const path = nginxHere();

describe.skipIf(!path)('on nginx with the file that the build writes', () => {
  let host: Host;
  beforeAll(async () => {
    if (path) host = await nginx(path, port);
  });
  afterAll(() => host?.stop());
  const get = (name: string, headers: Record<string, string> = {}) =>
    fetch(new URL(name, host.address), { headers: { 'accept-encoding': 'gzip', ...headers } });

  test('every file comes with the type, the compression and the cache rule that the list of hosting names', async () => {
    const [, ...lines] = readFileSync('dist/hosting.csv', 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const line of lines) {
      const [file = '', type, encoding, cache] = [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(
        ([, a, b]) => a ?? b ?? '',
      );
      const { status, headers } = await get(file);
      // nginx calls scripts by their older name, and leaves what is short as it is
      const kind = headers.get('content-type')?.replace('application/javascript', 'text/javascript');
      const isPacked = encoding !== 'none' && statSync(`dist/${file}`).size >= 1024;
      const told = [status, kind?.split(';')[0], headers.get('content-encoding'), headers.get('cache-control')];
      const due = [200, type?.split(';')[0], isPacked ? 'gzip' : null, cache];
      if (String(told) !== String(due)) wrong.push(`${file}: ${told}, not ${due}`);
    }
    expect(wrong).toEqual([]);
  });

  test('a range of the map’s archive comes as it is', async () => {
    const response = await get('atlas/map/ground.pmtiles', { range: 'bytes=0-99' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 7))).toBe('PMTiles');
  });

  test('pages carry their policy, and an address that leads nowhere is found all the same', async () => {
    expect((await get('')).headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect((await get('%23at=fuxin')).status).toBe(404);
    await opens(host, '%23at=fuxin&lang=zh', '阜新市');
  });

  test('the map opens', () => opens(host));
});

describe('on a server that compresses nothing and sends no headers', () => {
  let host: Host;
  beforeAll(async () => {
    host = await plainServer();
  });
  afterAll(() => host?.stop());
  test('the map opens', () => opens(host));
});

describe('behind a proxy that compresses ranges', () => {
  let host: Host;
  beforeAll(async () => {
    host = await plainServer({ compressesRanges: true });
  });
  afterAll(() => host?.stop());
  test('the map opens with its basemap', () => opens(host));
});
