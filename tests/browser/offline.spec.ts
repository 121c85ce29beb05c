// After one visit the atlas works without a network; a newer version is offered, never forced; a missing part is recovered.
import type { Page } from '@playwright/test';
import { test as base, expect } from './explorer';
import { Site } from './site';
import { alsoByWebGL, byWebGLOnly } from './tags';

const test = base.extend<{ site: Site; address: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  site: async ({}, use) => {
    const site = new Site();
    await use(site);
    site.stop();
  },
  address: async ({ site }, use) => use(await site.start()),
  baseURL: async ({ address }, use) => use(address),
});
test.use({ serviceWorkers: 'allow' });

/** The page's version is kept whole, and the page itself is served from what is kept. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller)
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });

test.describe('without a network', () => {
  test('the map, panels and search work after one visit', { tag: alsoByWebGL }, async ({ explorer, page, site }) => {
    await explorer.open();
    await kept(page);
    site.stop();
    await page.context().setOffline(true);

    await explorer.open();
    expect(Object.keys(await explorer.drawnByIndustry()).length).toBeGreaterThan(3);
    await page
      .getByRole('navigation', { name: '有报道的地区' })
      .getByRole('button', { name: /阜新市/ })
      .click();
    await explorer.sees('阜新市');
    await page.getByRole('combobox', { name: '搜索' }).fill('fulaerji');
    await expect(explorer.found.filter({ hasText: '富拉尔基区' }).first()).toBeVisible();
  });

  test('so do the table, charts, comparison and the embedded map', async ({ explorer, page, site }) => {
    await explorer.open();
    await kept(page);
    site.stop();
    await page.context().setOffline(true);

    await explorer.open('#view=table');
    await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible();
    await explorer.open('#at=fuxin');
    await explorer.panel.getByRole('button', { name: '图表' }).click();
    await expect(explorer.panel.locator('svg.plot').first()).toBeVisible();
    await explorer.open('#compare=fulaerji,jianhua');
    await expect(page.getByRole('heading', { name: /建华区/ }).first()).toBeVisible();
    await explorer.open('#at=fuxin', 'embed.html');
  });

  test('what the page offers for download comes too', async ({ explorer, page, site }) => {
    await explorer.open('#view=about');
    await kept(page);
    const offered = await page
      .locator('a[href^="./atlas/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(offered.length).toBeGreaterThan(5);
    site.stop();
    const answered = await page.evaluate(
      (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
      offered,
    );
    expect(answered).toEqual(offered.map(() => 200));
  });

  test('the page can be installed: its manifest names it, and its icons are what it says', async ({
    explorer,
    page,
  }) => {
    await explorer.visit();
    const href = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = await (await page.request.get(`/${href}`)).json();
    expect(manifest).toMatchObject({ short_name: '黑土图志', display: 'standalone', start_url: './' });
    for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
      const size = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      if (sizes !== 'any') expect(size).toBe(sizes);
    }
  });
});

test.describe('a newer version', () => {
  /** The second version differs in the page and in a locality's name. */
  function deploy(site: Site) {
    site.change('index.html', (html) => html.replace('<html ', '<html data-deployed="second" '));
    site.change('localities/fuxin.json', (text) => text.replaceAll('阜新市', '阜新市(新)'));
    const revised = /(url:"(?:index\.html|atlas\/localities\/fuxin\.json)",revision:")\w+/g;
    site.change('sw.js', (worker) => worker.replace(revised, '$1deployed'));
  }
  const offer = (page: Page) => page.getByRole('status').filter({ hasText: '有新版本' });

  test('is offered and not forced, and taken in all tabs at once', async ({ explorer, page, site, context }) => {
    await explorer.open();
    await kept(page);
    deploy(site);
    await explorer.open();
    await expect(offer(page)).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-deployed');

    await offer(page).getByRole('button', { name: '以后再说' }).click();
    await expect(offer(page)).toHaveCount(0);
    await page
      .getByRole('navigation', { name: '有报道的地区' })
      .getByRole('button', { name: /阜新市/ })
      .click();
    await explorer.sees('阜新市');
    await expect(page.locator('html')).not.toHaveAttribute('data-deployed');
    await expect(explorer.panel).not.toContainText('(新)');

    const other = await context.newPage();
    await other.goto(explorer.address('#at=jianhua'));
    await expect(offer(other)).toBeVisible();
    await offer(other).getByRole('button', { name: '载入' }).click();
    for (const tab of [page, other]) await expect(tab.locator('html')).toHaveAttribute('data-deployed', 'second');
    await explorer.settled();
    await expect(explorer.panel).toContainText('(新)');
    expect(explorer.hash()).toContain('at=fuxin');
    await expect(offer(page)).toHaveCount(0);
  });

  test('that cannot be fetched whole is not offered', async ({ explorer, page, site }) => {
    await explorer.open();
    await kept(page);
    deploy(site);
    site.change('localities/fuxin.json', () => null);
    const refused = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          void navigator.serviceWorker.getRegistration().then(async (registration) => {
            registration?.addEventListener('updatefound', () => {
              const { installing } = registration;
              installing?.addEventListener('statechange', () => resolve(installing.state));
            });
            await registration?.update().catch(() => undefined);
          });
        }),
    );
    expect(await refused).toBe('redundant');
    await expect(offer(page)).toHaveCount(0);
    await explorer.open('#at=fuxin');
    await explorer.sees('阜新市');
  });
});

test.describe('the engine’s worker that a deployment took away', { tag: byWebGLOnly }, () => {
  test.use({ serviceWorkers: 'block', allowedFaults: /^404:.*worker|status of 404|^console:.*worker/ });
  /** Holds through a page that loads itself anew. */
  const engineIs = (page: Page, kind: string) => page.waitForFunction((kind) => window.heitu?.map.kind === kind, kind);

  test('is there again once the page has loaded itself anew', async ({ explorer, page, site }) => {
    site.change('maplibre-gl-worker', () => null);
    let visits = 0;
    site.change('index.html', (html) => {
      visits += 1;
      if (visits === 2) site.restore('maplibre-gl-worker');
      return html;
    });
    await explorer.visit('#at=fuxin');
    await expect.poll(() => visits).toBe(2);
    await explorer.settled();
    await explorer.sees('阜新市');
    await engineIs(page, 'webgl');
  });

  test('is done without if it stays away: the map is drawn', async ({ explorer, page, site }) => {
    site.change('maplibre-gl-worker', () => null);
    await explorer.visit('#at=fuxin');
    await engineIs(page, 'drawn');
    await explorer.settled();
    await explorer.sees('阜新市');
    expect(site.asked.filter((path) => path === 'index.html')).toHaveLength(2);
  });
});

test.describe('a part that a deployment took away', () => {
  test.use({
    serviceWorkers: 'block',
    allowedFaults: /^404:.*TablePage|status of 404|^error:.*TablePage|^console:.*TablePage/,
  });
  const visits = (site: Site) => site.asked.filter((path) => path === 'index.html').length;

  test('is there again once the page has loaded itself anew, with the view as it was', async ({
    explorer,
    page,
    site,
  }) => {
    await explorer.open('#show=wind-solar');
    site.change('TablePage', () => null);
    site.change('index.html', (html) => {
      site.restore('TablePage');
      return html;
    });
    await page.getByRole('button', { name: '表格' }).click();
    await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
    expect(visits(site)).toBe(2);
    expect(explorer.hash()).toMatch(/show=wind-solar/);
  });

  test('is said to be missing if it stays away, and nothing loads for ever', async ({ explorer, page, site }) => {
    await explorer.open();
    site.change('TablePage', () => null);
    await page.getByRole('button', { name: '表格' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '没能载入' })).toBeVisible();
    await expect.poll(() => visits(site)).toBe(2);
    await explorer.settled();
    await expect(page.getByRole('alert').filter({ hasText: '没能载入' })).toBeVisible();
    expect(visits(site)).toBe(2);
    site.restore('TablePage');
    await page.getByRole('button', { name: '重新载入页面' }).click();
    await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  });
});
