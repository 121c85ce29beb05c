// What the field does to a page: links with something stuck to them, the print command at any moment, a map inside a page that scrolls.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './explorer';

test.describe('a link', () => {
  for (const hash of ['#at=fuxin，然后看', '#at%3Dfuxin%26lang%3Dzh', '##at=FUXIN#wechat_redirect', '#at=%66uxin。'])
    test(`that came as ${hash} opens 阜新市, on the first map as well`, async ({ explorer, page }) => {
      const base = explorer.address().replace(/#.*/, '');
      const firstMap = page.locator('svg[data-drawn]');
      // before the app there is the page's own script
      await page.route('**/assets/*.js', () => undefined);
      await page.goto(base, { waitUntil: 'commit' });
      await page.locator('.first-panel').first().waitFor({ state: 'attached' });
      const home = await firstMap.getAttribute('viewBox');
      await page.goto('about:blank');
      await page.goto(`${base}${hash}`, { waitUntil: 'commit' });
      await expect.poll(() => explorer.hash()).toMatch(/^#at=fuxin(&lang=zh)?$/);
      await expect(firstMap).not.toHaveAttribute('viewBox', home ?? '');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto('about:blank');
      await page.goto(`${base}${hash}`);
      await explorer.sees('阜新市');
      await expect(page.getByRole('status').filter({ hasText: '已忽略' })).toHaveCount(0);
    });

  test('whose # was encoded is answered by a page that leads on', async ({ explorer, page }) => {
    await page.goto(explorer.address().replace(/\/(#.*)?$/, '/%23at=fuxin'));
    await explorer.sees('阜新市');
  });

  test('with a part that the atlas does not know says so', async ({ explorer, page }) => {
    await explorer.open('#where=fuxin');
    await expect(page.getByRole('status').filter({ hasText: '「where」' })).toBeVisible();
  });
});

test.describe('on paper', () => {
  /** Prints as the browser's own command does, to look at on the screen. */
  async function print(page: Page) {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
  }
  /** How many sheets it takes. */
  async function sheets(page: Page) {
    const pdf = (await page.pdf({ format: 'A5' })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  test('the opening is its map, light, on one sheet', async ({ explorer, page }) => {
    await explorer.open('#theme=dark');
    await expect(async () => {
      await print(page);
      await expect(page.locator('.dossier-map svg').first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.locator('#root')).toBeHidden();
    await expect(page.locator('.dossier-map')).toContainText('阜新市');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await sheets(page)).toBe(1);
  });

  test('the table has all its rows, and no button', async ({ explorer, page }) => {
    await explorer.open('#view=table');
    const all = Number(await page.getByRole('table', { name: '项目表' }).getAttribute('aria-rowcount')) - 1;
    // all rows are there before the browser lays the page out for paper: it waits for nothing
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.table tbody tr[data-row]').count()).toBe(all);
    await print(page);
    await expect(page.locator('.table tbody tr[data-row]').last()).toBeVisible();
    for (const hidden of ['.side', '.map', '.table-tools', '.controls'])
      await expect(page.locator(hidden).first()).toBeHidden();
    expect(await sheets(page)).toBeGreaterThan(5);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.table tbody tr[data-row]')).not.toHaveCount(all);
  });

  test('a comparison is itself, and the page about the data is whole', async ({ explorer, page }) => {
    await explorer.open('#compare=fuxin,jianhua');
    await print(page);
    await expect(page.locator('.dossier')).toHaveCount(0);
    await expect(page.locator('.compare-page')).toContainText('腾翔');
    await explorer.visit('#view=about');
    await print(page);
    const about = page.locator('.about');
    const { scroll, shown } = await about.evaluate((element) => ({
      scroll: element.scrollHeight,
      shown: element.getBoundingClientRect().height,
    }));
    expect(shown).toBeGreaterThanOrEqual(scroll - 1);
  });

  test('what had not loaded is said', async ({ explorer, page }) => {
    await page.route('**/localities/fuxin.json', () => undefined);
    await explorer.visit('#at=fuxin');
    await expect(explorer.panel).toBeVisible();
    await print(page);
    await expect(page.locator('.print-late').first()).toBeVisible();
    await expect(page.locator('.dossier')).toHaveCount(0);
  });
});

test.describe('a map inside another page', () => {
  test('leaves it the wheel, and says how to zoom; with Ctrl it zooms', async ({ explorer, page }) => {
    await explorer.open('#at=fuxin', 'embed.html');
    const { zoom } = await explorer.camera();
    await page.mouse.move(400, 300);
    const isLeft = page.evaluate(
      () =>
        new Promise<boolean>((resolve) =>
          window.addEventListener('wheel', (event) => resolve(!event.defaultPrevented), { capture: true, once: true }),
        ),
    );
    await page.mouse.wheel(0, -300);
    expect(await isLeft).toBe(true);
    await expect(page.locator('.held-back')).toContainText('Ctrl');
    await explorer.settled();
    expect((await explorer.camera()).zoom).toBeCloseTo(zoom, 5);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await explorer.camera()).zoom).toBeGreaterThan(zoom);
  });

  test('takes it where its host wants that', async ({ explorer, page }) => {
    await explorer.open('#at=fuxin&gestures=greedy', 'embed.html');
    const { zoom } = await explorer.camera();
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await explorer.camera()).zoom).toBeGreaterThan(zoom);
  });
});

test.describe('a browser that refuses', () => {
  test('history calls still opens and closes what is pressed', async ({ explorer, page }) => {
    await page.addInitScript(() => {
      for (const method of ['pushState', 'replaceState'] as const)
        history[method] = () => {
          throw new DOMException('called too often', 'SecurityError');
        };
    });
    await explorer.open();
    await page
      .getByRole('navigation', { name: '有报道的地区' })
      .getByRole('button', { name: /富拉尔基区/ })
      .click();
    await explorer.sees('富拉尔基区');
    await explorer.panel.getByRole('button', { name: '关闭' }).click();
    await expect(explorer.panel).toBeHidden();
  });

  test('to keep anything works from the network, and forgets', async ({ explorer, page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse });
      const { serviceWorker } = navigator;
      if (serviceWorker)
        Object.assign(serviceWorker, { register: async () => refuse(), getRegistration: async () => refuse() });
    });
    await explorer.open();
    await page.getByRole('button', { name: '不再显示' }).click();
    await page.getByRole('button', { name: '换成深色' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('the clipboard says so', async ({ explorer, page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await explorer.open('#at=fulaerji');
    await explorer.panel.getByRole('button', { name: /49 家/ }).click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  });

  test('to give back pixels saves no picture of noise, and offers the drawing', async ({ explorer, page }) => {
    await page.addInitScript(() => {
      const read = CanvasRenderingContext2D.prototype.getImageData;
      CanvasRenderingContext2D.prototype.getImageData = function (this: CanvasRenderingContext2D, ...area) {
        const pixels = read.apply(this, area as Parameters<typeof read>);
        for (const index of pixels.data.keys()) pixels.data[index] = (pixels.data[index] ?? 0) ^ (index % 7);
        return pixels;
      };
    });
    await explorer.open('#at=fulaerji');
    await page.getByRole('button', { name: '分享与下载' }).click();
    await page.getByRole('button', { name: 'PNG 2×' }).click();
    await expect(page.locator('.share-said')).toContainText('SVG');
  });
});

test('what a reader keeps in one tab is kept in the other', async ({ explorer, page, context }) => {
  await explorer.open();
  const welcome = page.locator('.welcome');
  await expect(welcome).toBeVisible();
  const other = await context.newPage();
  await other.goto(explorer.address());
  await other.locator('.welcome .close').click();
  await expect(welcome).toBeHidden();
});

test.describe('a reader’s own settings', () => {
  /** Elements with text that is cut: more of it than they show. */
  const cut = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a, h2, h3, h4, p, dt, dd, th, td, li, summary, .tag, .stage')]
        .filter((one) => one.checkVisibility() && one.clientWidth > 1 && !one.closest('.unseen, [aria-hidden]'))
        .flatMap((one) => {
          const { display, overflowX, overflowY } = getComputedStyle(one);
          const [wide, high] = [one.scrollWidth > one.clientWidth + 2, one.scrollHeight > one.clientHeight + 2];
          const isCut = /hidden|clip/.test(overflowX + overflowY) && (wide || high);
          const isOver = one.children.length === 0 && display !== 'inline' && wide;
          return isCut || isOver ? [`${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`] : [];
        }),
    );

  test('letters, words and lines set apart (WCAG 1.4.12) cut nothing', async ({ explorer, page }) => {
    await page.addInitScript(() => {
      const apart = new CSSStyleSheet();
      const letters = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
      apart.replaceSync(`* { ${letters} } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [apart];
    });
    for (const hash of ['#at=fuxin', '#view=table', '#compare=fulaerji,jianhua'])
      for (const language of ['zh', 'en']) {
        await explorer.open(`${hash}&lang=${language}`);
        expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal');
        expect(await cut(page), `${hash} ${language}`).toEqual([]);
      }
  });

  test('forced colours leave what is chosen and what is planned to be told apart', async ({ explorer, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await explorer.open('#fact=fulaerji.project.fulaerji-industrial-culture-town');
    const planned = explorer.panel
      .locator('.is-landed .tag[data-modality="planned"], .tag[data-modality="planned"]')
      .first();
    const stated = explorer.panel.locator('.tag[data-modality="stated"]').first();
    const line = (one: Locator) => one.evaluate((tag) => getComputedStyle(tag).borderStyle);
    expect(await line(planned)).toBe('dashed');
    await expect(page.getByRole('button', { name: '地图', exact: true })).toHaveAttribute('aria-current', /.+/);
    if ((await stated.count()) > 0) expect(await line(stated)).toBe('solid');
  });
});

test('a page that the browser translates goes on, and says what is so', async ({ explorer, page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await explorer.open('#at=fulaerji');
  // each text in elements of its own, and what comes later as well, as browsers do it
  await page.evaluate(() => {
    const translate = (root: Node) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      while (texts.nextNode()) all.push(texts.currentNode as Text);
      for (const text of all) {
        if (!text.data.trim() || text.parentElement?.closest('script, style, font')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `t:${text.data}`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node.isConnected && node.nodeName !== 'FONT' && node.parentNode) translate(node.parentNode);
    }).observe(document.body, { childList: true, subtree: true });
    translate(document.body);
  });
  const go = (hash: string) =>
    page.evaluate((next) => {
      location.hash = next;
    }, hash);
  await explorer.panel.getByRole('tab', { name: /举措/ }).click();
  await expect(explorer.panel).toContainText('t:');
  await go('at=jianhua&stage=building');
  await expect(explorer.panel.locator('h2')).toContainText('建华区');
  await expect(explorer.panel.locator('h2')).not.toContainText('富拉尔基');
  for (const [hash, says] of [
    ['view=table', '一重上电'],
    ['compare=fuxin,jianhua', '阜新市'],
    ['view=about', '覆盖'],
    ['at=ganjingzi', '甘井子区'],
  ] as const) {
    await go(hash);
    await expect(page.locator('#root')).toContainText(says);
  }
  expect(faults).toEqual([]);
});
