// The map is there before the engine, and stays when the engine is lost, throws, or never comes.
import type { Page } from '@playwright/test';
import { expect, test } from './explorer';
import { alsoByWebGL, byWebGLOnly, quick } from './tags';

/** The share of pixels of two screenshots that differ clearly, in a part of both. */
async function difference(page: Page, one: Buffer, other: Buffer, part: { x: number; y: number; size: number }) {
  await page.goto('about:blank');
  return page.evaluate(
    async ({ images, part: { x, y, size } }) => {
      const [a, b] = await Promise.all(
        images.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = size;
          canvas.height = size;
          const context = canvas.getContext('2d');
          context?.drawImage(image, x, y, size, size, 0, 0, size, size);
          return context?.getImageData(0, 0, size, size).data ?? new Uint8ClampedArray();
        }),
      );
      let different = 0;
      for (let at = 0; at < (a?.length ?? 0); at += 4)
        if ([0, 1, 2].some((channel) => Math.abs((a?.[at + channel] ?? 0) - (b?.[at + channel] ?? 0)) > 48))
          different += 1;
      return different / (size * size);
    },
    { images: [one.toString('base64'), other.toString('base64')], part },
  );
}

/** From here on no script comes until what is returned is called. */
async function heldBack(page: Page): Promise<() => void> {
  let open: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return () => open();
}

test.describe('before the engine', () => {
  test.use({ allowedFaults: /ERR_FAILED|failed: /, viewport: { width: 1440, height: 900 } });

  test('the page itself carries the map, with its localities as links', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/');
    const map = page.locator('#first-map');
    await expect(map.getByRole('link', { name: '甘井子区', exact: true })).toBeVisible();
    await expect(map.getByText('阜新市')).toBeVisible();
    await expect(map.getByText('黑龙江省')).toBeVisible();
    await expect(page.getByRole('region')).toHaveCount(0);
    await map.getByRole('link', { name: '甘井子区', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#at=ganjingzi');
    const panel = page.getByRole('region', { name: '甘井子区' });
    await expect(panel).toContainText('大连市 · 市辖区', { useInnerText: true });
    await expect(panel.getByRole('link', { name: '1175.3 亿元' })).toHaveAttribute(
      'href',
      /#at=ganjingzi&fact=ganjingzi\.metric\./,
    );
    await expect(panel).toContainText(/\d+ 个项目 · \d+ 项举措/, { useInnerText: true });
    await panel.getByRole('link', { name: /关闭/ }).click();
    await expect(page.getByRole('region')).toHaveCount(0);
  });

  test('what is pressed leaves language, theme and filters of the address as they are', async ({ page, context }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/#lang=en&theme=dark&hide=tourism');
    const map = page.locator('#first-map');
    const hash = () => new URL(page.url()).hash;
    await map.getByRole('link', { name: 'Ganjingzi District', exact: true }).click();
    await page.getByRole('region').getByRole('link', { name: 'CNY 117.53 billion' }).click();
    expect(hash()).toMatch(/^#at=ganjingzi&fact=ganjingzi\.metric\.[\w-]+&lang=en&theme=dark&hide=tourism$/);
    await page.getByRole('region').getByRole('link', { name: /Close/ }).click();
    expect(hash()).toBe('#lang=en&theme=dark&hide=tourism');
    const another = context.waitForEvent('page');
    await map.getByRole('link', { name: 'Ganjingzi District', exact: true }).click({ modifiers: ['ControlOrMeta'] });
    await another;
    await expect(page.getByRole('region')).toHaveCount(0);
  });

  test('an app that does not come is said, and the map and its panels stay', async ({ explorer, page }) => {
    await page.route('**/main-*.js', (route) => route.abort());
    await explorer.visit('#at=ganjingzi');
    await expect(page.getByRole('alert')).toContainText('没能载入');
    const panel = page.getByRole('region', { name: '甘井子区' });
    await expect(panel).toContainText('亿元');
    await expect(panel.getByText('正在载入')).toBeHidden();
    await page.unroute('**/main-*.js');
    await page.getByRole('alert').getByRole('button').click();
    await expect(page.getByRole('complementary', { name: '甘井子区' })).toBeVisible();
  });

  test('of a park that the report only names it counts nothing', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/#at=zhonghua-road-cbd&lang=en');
    const panel = page.getByRole('region');
    await expect(panel).toContainText('gives only its name', { useInnerText: true });
    await expect(panel).not.toContainText('projects', { useInnerText: true });
    await expect(panel).not.toContainText('报道', { useInnerText: true });
  });

  test('what is pressed on it is open when the app comes', async ({ explorer, page }) => {
    const open = await heldBack(page);
    await explorer.visit('', '', 'commit');
    const link = page.locator('#first-map').getByRole('link', { name: '甘井子区', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: '甘井子区' })).toContainText('亿元');
    open();
    await explorer.sees('甘井子区');
    await expect(page.locator('section[data-open]')).toHaveCount(0);
  });

  test('a figure pressed in its panel leads to its place in the report when the app comes', async ({
    explorer,
    page,
  }) => {
    const open = await heldBack(page);
    await explorer.visit('#at=ganjingzi', '', 'commit');
    await page.getByRole('region').getByRole('link', { name: '1175.3 亿元' }).click();
    open();
    await explorer.sees('甘井子区');
    await expect(explorer.panel.locator('.is-landed')).toContainText('1175.3 亿元');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('the page is a map whose localities open', { tag: quick }, async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('region')).toHaveCount(0);
      await page.locator('#first-map').getByRole('link', { name: '甘井子区', exact: true }).click();
      const panel = page.getByRole('region', { name: '甘井子区' });
      await panel.getByRole('link', { name: '1175.3 亿元' }).click();
      await expect(panel).toContainText('1175.3 亿元');
      await expect(page.locator('noscript')).toBeInViewport();
    });
  });

  test('it speaks the address’s language, wears its theme and looks where it says', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/#map=8/42.1/121.8&lang=en&theme=dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('#first-map').getByText('Fuxin').first()).toBeVisible();
    const width = Number(((await page.locator('#first-map').getAttribute('viewBox')) ?? '').split(' ')[2]);
    expect(width).toBeLessThan(300);
  });

  test('the engine takes its place without a jump', { tag: alsoByWebGL }, async ({ explorer, page, context }) => {
    const first = await context.newPage();
    await first.route('**/*.js', (route) => route.abort());
    await first.goto('/');
    const before = await first.screenshot();
    await explorer.open();
    await expect(page.locator('#first-map')).toHaveCount(0);
    const after = await page.screenshot();
    // the middle of the map, beside all panels: names and borders may differ by a pixel, places may not
    expect(await difference(page, before, after, { x: 480, y: 90, size: 560 })).toBeLessThan(0.035);
  });
});

test('without a GPU the drawn map opens, MapLibre is not fetched, and the page says why', async ({
  explorer,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await explorer.open();
  await page.keyboard.press('?');
  const why = page.getByText(/没有可用的显卡（.*SwiftShader.*）/);
  await expect(page.getByRole('dialog')).toContainText('engine=webgl');
  await expect(why).toBeVisible();
  await page.keyboard.press('Escape');
  await explorer.follow('#view=about');
  await expect(why).toBeVisible();
  expect(asked.filter((url) => /maplibre|AtlasMap/.test(url))).toEqual([]);
});

test('an address that no longer asks for the drawn map leaves it there until the browser has said what draws', async ({
  explorer,
  page,
}) => {
  let letThrough: () => void = () => undefined;
  const isLet = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/lookWorker-*.js', async (route) => {
    await isLet;
    await route.continue();
  });
  await explorer.open('#engine=drawn');
  const drawn = await page.locator('.drawn-picture').elementHandle();
  await explorer.enter('#hide=tourism');
  expect(await drawn?.evaluate((picture) => picture.isConnected)).toBe(true);
  letThrough();
  await explorer.settled();
  expect(await explorer.paintedBy()).toBe('drawn');
});

test.describe('an engine that fails', { tag: byWebGLOnly }, () => {
  test.use({ allowedFaults: /WebGL|context|CONTEXT_LOST|broken on purpose/ });

  test('comes back from a lost context, three times in a row, with everything as it was', async ({
    explorer,
    page,
  }) => {
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: []) {
        const context = getContext.call(this, kind, ...more);
        if (/webgl/.test(kind) && this.isConnected) Object.assign(window, { lose: context });
        return context;
      } as typeof getContext;
    });
    await explorer.open('#map=7.6/42/121.8&at=fuxin&show=wind-solar');
    const before = { camera: await explorer.camera(), drawn: await explorer.drawnByIndustry(), hash: explorer.hash() };
    for (let time = 0; time < 3; time += 1) {
      await page.evaluate(() => {
        const { lose } = window as unknown as { lose: WebGL2RenderingContext };
        Object.assign(window, { before: window.heitu?.map });
        lose.getExtension('WEBGL_lose_context')?.loseContext();
      });
      await page.waitForFunction(() => window.heitu?.map !== (window as unknown as { before: unknown }).before);
      await explorer.settled();
      expect(await explorer.paintedBy()).toBe('webgl');
      const camera = await explorer.camera();
      expect(camera.zoom).toBeCloseTo(before.camera.zoom, 2);
      expect(camera.lat).toBeCloseTo(before.camera.lat, 3);
      expect(await explorer.drawnByIndustry()).toEqual(before.drawn);
      await expect.poll(() => explorer.drawnBy('locality-selected')).toBeGreaterThan(0);
      expect(explorer.hash()).toBe(before.hash);
    }
  });

  test('that throws takes nothing down: the map is drawn without it', async ({ explorer, page }) => {
    await page.addInitScript(() => {
      WebGL2RenderingContext.prototype.createShader = () => {
        throw new Error('broken on purpose');
      };
    });
    await explorer.visit();
    await explorer.settled();
    expect(await explorer.paintedBy()).toBe('drawn');
    await explorer.marker('甘井子区').click();
    await explorer.sees('甘井子区');
  });
});
