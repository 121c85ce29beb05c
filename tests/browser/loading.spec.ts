// A file that is missing, cut short, of another shape or slow is said in its place, can be tried again, and spoils nothing else.
import type { Page } from '@playwright/test';
import { expect, test } from './explorer';
import { alsoByWebGL } from './tags';

test.use({ allowedFaults: /\b(404|503)\b/ });

const loads = async (page: Page, path: string, body: string | number) =>
  page.route(`**/atlas/${path}`, (route) =>
    typeof body === 'number'
      ? route.fulfill({ status: body, body: '' })
      : route.fulfill({ body, contentType: 'application/json' }),
  );
const said = '没能载入这里的资料。';

test('a locality’s file that is missing is said in the panel, and can be loaded again', async ({ explorer, page }) => {
  await loads(page, 'localities/fuxin.json', 404);
  await explorer.open('#at=fuxin');
  const alert = explorer.panel.getByRole('alert');
  await expect(alert).toContainText(said);
  await explorer.sees('阜新市');
  await page
    .getByRole('navigation', { name: '有报道的地区' })
    .getByRole('button', { name: /建华区/ })
    .click();
  await explorer.sees('建华区');
  await expect(explorer.panel.getByRole('tab').first()).toBeVisible();
  await explorer.open('#at=fuxin');
  await expect(alert).toContainText(said);
  await page.unroute('**/atlas/localities/fuxin.json');
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(explorer.panel.getByRole('tab').first()).toBeVisible();
  await expect(alert).toHaveCount(0);
});

const bad: Readonly<Record<string, string>> = {
  'cut short': '{"locality":{"id":"fuxin"',
  'not JSON': '<!doctype html><title>Sign in</title>',
  'an empty object': '{}',
  'a list': '[]',
  nothing: 'null',
  'of another locality': '{"locality":{"id":"jianhua"},"own":{},"within":[],"enterprises":{}}',
  'without its lists': '{"locality":{"id":"fuxin"},"own":{"projects":{}},"within":[],"enterprises":{}}',
};

test('a locality’s file of any other shape is no more believed, however often it is asked for', async ({
  explorer,
  page,
}) => {
  const file = '**/atlas/localities/fuxin.json';
  let body = '';
  await page.route(file, (route) => route.fulfill({ body, contentType: 'application/json' }));
  const alert = explorer.panel.getByRole('alert');
  for (const [what, text] of Object.entries(bad)) {
    body = text;
    if (what === 'cut short') await explorer.open('#at=fuxin');
    else
      await Promise.all([
        page.waitForResponse(file).then((response) => response.finished()),
        alert.getByRole('button', { name: '重试' }).click(),
      ]);
    await expect(alert, what).toContainText(said);
    await expect(explorer.panel.getByRole('tab'), what).toHaveCount(0);
  }
  await page.unroute(file);
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(explorer.panel.getByRole('tab').first()).toBeVisible();
});

test('other files that are of the wrong shape are said in their places', async ({ explorer, page }) => {
  for (const path of ['enterprises/cfhi.json', 'rows.json', 'about.json', 'localities/jianhua.json', 'links.json'])
    await loads(page, path, '{"a":[1]}');
  for (const hash of ['#enterprise=cfhi', '#view=table', '#view=about', '#compare=fuxin,jianhua']) {
    await explorer.visit(hash);
    await expect(page.getByRole('alert').filter({ hasText: said }).first()).toBeVisible();
  }
  await explorer.visit('#arcs=1');
  await expect(explorer.page.getByRole('region', { name: '地区联系' }).getByRole('alert')).toBeVisible();
});

test('an index of the wrong shape is said on the page, which can try again', async ({ explorer, page }) => {
  await loads(page, 'index.json', '{}');
  await explorer.visit();
  await expect(page.getByRole('alert')).toContainText('没能载入地图资料');
  await page.unroute('**/atlas/index.json');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('banner')).toBeVisible();
  await explorer.settled();
});

test('a basemap that fails to load is said, the rest works, and it can be loaded again', async ({ explorer, page }) => {
  await loads(page, 'map/ground.pmtiles', 'no archive of tiles');
  await explorer.open('#map=8/42.1/121.8&at=fuxin');
  const notice = page.locator('.notice').filter({ hasText: '没能载入底图' });
  await expect(notice).toBeVisible();
  await expect(explorer.panel.getByRole('tab').first()).toBeVisible();
  expect(await explorer.drawnBy('region')).toBe(0);
  expect(await explorer.drawnInAll()).toBeGreaterThan(0);
  const before = await explorer.camera();
  await page.unroute('**/atlas/map/ground.pmtiles');
  await notice.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => explorer.drawnBy('region')).toBeGreaterThan(0);
  await expect(notice).toHaveCount(0);
  expect(await explorer.camera()).toEqual(before);
});

test('tiles that fail to load later are said, and can be loaded again', { tag: alsoByWebGL }, async ({
  explorer,
  page,
}) => {
  await explorer.open('#map=5/46/126');
  const before = await explorer.drawnBy('region');
  expect(before).toBeGreaterThan(0);
  await page.route('**/atlas/map/ground.pmtiles', (route) => route.fulfill({ status: 503, body: '' }));
  const notice = page.locator('.notice').filter({ hasText: '没能载入底图' });
  await explorer.follow('#map=10/39/121.6');
  await expect(notice).toBeVisible();
  await page.unroute('**/atlas/map/ground.pmtiles');
  await notice.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => explorer.drawnBy('coast')).toBeGreaterThan(0);
  await expect(notice).toHaveCount(0);
});

test('from a host that answers no ranges the archive of tiles comes whole, once', async ({ explorer, page }) => {
  let asked = 0;
  await page.route('**/atlas/map/ground.pmtiles', async (route) => {
    asked += 1;
    const { range, ...headers } = route.request().headers();
    expect(range).toMatch(/^bytes=/);
    const whole = await route.fetch({ headers });
    await route.fulfill({ status: 200, body: await whole.body(), contentType: 'application/octet-stream' });
  });
  await explorer.open('#map=5/46/126');
  expect(await explorer.drawnBy('region')).toBeGreaterThan(0);
  await explorer.follow('#map=10/39/121.6');
  await expect.poll(() => explorer.drawnBy('coast')).toBeGreaterThan(0);
  expect(asked).toBe(1);
});

test('no range of the archive of tiles is asked for twice in a visit', { tag: alsoByWebGL }, async ({
  explorer,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.pmtiles')) asked.push(request.headers().range ?? 'whole');
  });
  await explorer.open('#map=5/46/126');
  for (const hash of ['#map=9/47.2/123.6', '#map=12/47.2/123.6', '#map=5/46/126', '#map=9/47.2/123.7']) {
    await explorer.follow(hash);
    await explorer.settled();
  }
  expect(asked.length).toBeGreaterThan(3);
  expect(new Set(asked).size).toBe(asked.length);
});

test('an address entered while the map is still loading is obeyed', async ({ explorer, page }) => {
  let arrive: () => void = () => undefined;
  const later = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/DrawnMap-*.js', async (route) => {
    await later;
    await route.continue();
  });
  await explorer.visit('#map=6/46/126', '', 'commit');
  await expect(page.getByRole('group', { name: '产业' })).toBeVisible();
  await explorer.enter('#map=8/42.05/121.7');
  arrive();
  await explorer.settled();
  expect(await explorer.camera()).toMatchObject({ zoom: 8 });
  expect(explorer.hash()).toBe('#map=8/42.05/121.7');
});

test('a slow file is waited for, and after ten seconds it is said and can be asked for again', async ({
  explorer,
  page,
}) => {
  await page.clock.install();
  let asked = 0;
  let arrive: () => void = () => undefined;
  const later = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/atlas/localities/fuxin.json', async (route) => {
    asked += 1;
    if (asked === 1) await later;
    await route.continue();
  });
  await explorer.visit('#at=fuxin');
  await explorer.sees('阜新市');
  const status = explorer.panel.getByRole('status');
  await expect(status.filter({ hasText: '正在载入' })).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(status.filter({ hasText: '还没有传到' })).toBeVisible();
  await explorer.panel.getByRole('button', { name: '重试' }).click();
  await expect(explorer.panel.getByRole('tab').first()).toBeVisible();
  expect(asked).toBe(2);
  arrive();
});

test.describe('on a phone whose map is starved for twenty seconds', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const what of ['assets/DrawnMap-*.js', 'assets/painterWorker-*.js', 'atlas/map/ground.pmtiles'])
    test(`of ${what}, the first map stays until another is whole`, async ({ explorer, page }) => {
      await page.clock.install();
      let feed: () => void = () => undefined;
      const fed = new Promise<void>((resolve) => {
        feed = resolve;
      });
      await page.route(`**/${what}`, async (route) => {
        await fed;
        await route.continue();
      });
      await explorer.visit('#map=6/46/126', '', 'commit');
      const [first, picture] = [page.locator('#first-map'), page.locator('canvas.drawn-picture')];
      await expect(page.getByRole('search')).toBeVisible();
      await page.clock.fastForward(20_000);
      await expect(first).toBeVisible();
      const box = await first.boundingBox();
      expect(box?.height).toBeGreaterThan(500);
      // from here on no frame may be without a map
      await page.evaluate(() => {
        new MutationObserver(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('canvas.drawn-picture');
          if (!document.getElementById('first-map') && !canvas?.style.width) document.title = 'no map';
        }).observe(document.body, { childList: true, subtree: true, attributes: true });
      });
      feed();
      await explorer.settled();
      await expect(first).toHaveCount(0);
      await expect(picture).toBeVisible();
      await expect(page).not.toHaveTitle('no map');
    });
});

test.describe('a part of the page that arrives while it is in use', () => {
  /** The part's file waits until it is let through. */
  const late = async (page: Page, file: string) => {
    let letThrough: () => void = () => undefined;
    const isLet = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(`**/assets/${file}-*.js`, async (route) => {
      await isLet;
      await route.continue();
    });
    return () => letThrough();
  };

  test('the search keeps what was typed and the focus, and Enter opens the first', async ({ explorer, page }) => {
    const arrive = await late(page, 'SearchBox');
    await explorer.open();
    await page.keyboard.press('/');
    await page.keyboard.type('Zhang');
    arrive();
    await expect(explorer.found.first()).toHaveText(/彰武县/);
    await page.keyboard.type('wu');
    await expect(page.getByRole('combobox', { name: /搜索/ })).toHaveValue('Zhangwu');
    await page.keyboard.press('Enter');
    await explorer.sees('彰武县');
  });

  test('Enter before the search is there opens the first as soon as it is', async ({ explorer, page }) => {
    const arrive = await late(page, 'SearchBox');
    await explorer.open();
    await page.keyboard.press('/');
    await page.keyboard.type('Zhangwu');
    await page.keyboard.press('Enter');
    arrive();
    await explorer.sees('彰武县');
  });

  test('the search waits for an input method to be done', async ({ explorer, page }) => {
    const arrive = await late(page, 'SearchBox');
    await explorer.open();
    const box = page.getByRole('combobox', { name: /搜索/ });
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    const typing = await page.context().newCDPSession(page);
    await typing.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 });
    arrive();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /SearchBox/.test(name)),
    );
    await explorer.settled();
    await typing.send('Input.imeSetComposition', { text: '彰武', selectionStart: 2, selectionEnd: 2 });
    await typing.send('Input.insertText', { text: '彰武' });
    await expect(box).toHaveValue('彰武');
    await expect(explorer.found.first()).toHaveText(/彰武县/);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('the menu opens once it has loaded', async ({ explorer, page }) => {
      const arrive = await late(page, 'PhoneMenu');
      await explorer.open();
      await page.getByRole('button', { name: '更多' }).click();
      arrive();
      await page.getByRole('menuitem', { name: '表格' }).click();
      await expect(page.getByRole('table')).toBeVisible();
    });
  });

  test('the share button opens once its part has loaded, and has the focus again when it is closed', async ({
    explorer,
    page,
  }) => {
    const arrive = await late(page, 'Export');
    await explorer.open();
    const button = page.getByRole('button', { name: '分享与下载' });
    await button.click();
    await expect(button).toBeFocused();
    arrive();
    const popup = page.getByRole('dialog', { name: '分享与下载' });
    await expect(popup).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(popup).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test('the share button whose part failed to load offers to load the page again', async ({ explorer, page }) => {
    await page.route('**/assets/Export-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await explorer.visit();
    // the page loads itself anew once, then it says so
    await page.waitForFunction(() => performance.getEntriesByType('navigation')[0]?.toJSON().type === 'reload');
    await explorer.settled();
    await page.getByRole('button', { name: '分享与下载' }).click();
    const again = page.getByRole('button', { name: '重新载入页面' });
    await expect(again).toBeVisible();
    await page.unroute('**/assets/Export-*.js');
    await again.click();
    await page.getByRole('button', { name: '分享与下载' }).click();
    await expect(page.getByRole('dialog', { name: '分享与下载' })).toBeVisible();
  });
});
