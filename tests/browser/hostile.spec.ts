// Published files whose every text is an attack: shown as text, in their place, on every screen, and taken away harmless.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { attacks } from '../hostile/corpus';
import { hostile } from '../hostile/replacing';
import { fileSchema } from '../hostile/schemas';
import { Explorer, expect, inspected, test } from './explorer';
import { content } from './screens';

declare global {
  interface Window {
    pwned?: unknown;
  }
}

/** Published files with hostile texts in them. */
const made = new Map<string, string>();

/** One of them, made once: it takes longer than the page's patience. Fetched by the test itself, which outlives the page. */
async function poisoned(path: string, start: number): Promise<string> {
  const key = `${start} ${path}`;
  const known = made.get(key);
  if (known) return known;
  const response = await fetch(new URL(`/atlas/${path}`, test.info().project.use.baseURL));
  const making = JSON.stringify(hostile(await response.json(), fileSchema(path) ?? {}, attacks(start)));
  made.set(key, making);
  return making;
}

/** From here on the page gets the published files with hostile texts. */
async function poison(page: Page, start: number) {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  for (const path of ['index.json', 'projects.geojson', 'map/areas.topojson', 'basemap/labels.geojson'])
    if (fileSchema(path)) await poisoned(path, start);
  // a reader who saves data: no file comes that the journey does not open
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.route('**/atlas/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/atlas/', '');
    if (!fileSchema(path)) return route.continue();
    await route.fulfill({ contentType: 'application/json', body: await poisoned(path, start) });
  });
}

/** Answers the page no longer; what it still asks for is ignored. */
const stopPoisoning = (page: Page) => page.unrouteAll({ behavior: 'ignoreErrors' });

/** Nothing ran, nothing stands out of the page sideways, and the page is there. */
async function unharmed(page: Page, screen: string) {
  await expect(page.locator('.app')).toBeVisible();
  const seen = await page.evaluate(() => ({
    pwned: window.pwned,
    over: document.documentElement.scrollWidth - window.innerWidth,
    foreign: document.querySelectorAll('#root :is(script, iframe, style, object, embed)').length,
    links: [...document.querySelectorAll('a[href]')].filter(
      (link) => !/^(https?:|\.\/|#)/.test(link.getAttribute('href') ?? ''),
    ).length,
  }));
  expect({ screen, ...seen, over: Math.max(0, seen.over) }).toEqual({
    screen,
    pwned: undefined,
    over: 0,
    foreign: 0,
    links: 0,
  });
}

/** Presses all of a row of buttons, of which there must be some. */
async function press(buttons: Locator, each: () => Promise<void>) {
  await expect(buttons.first()).toBeVisible();
  for (let index = 0; index < (await buttons.count()); index++) {
    await buttons.nth(index).click();
    await each();
  }
}

type Screen = {
  name: string;
  hash: string;
  shows: keyof typeof content;
  walk?: (explorer: Explorer, check: (part: string) => Promise<void>) => Promise<void>;
};

const screens: Screen[] = [
  { name: 'the opening view', hash: '', shows: 'map' },
  {
    name: 'a locality with its lists',
    hash: 'at=fuxin',
    shows: 'locality',
    walk: async ({ panel }, check) => press(panel.getByRole('tab'), () => check('a list')),
  },
  {
    name: 'a project, and where it is cited',
    hash: 'at=fulaerji&project=huadian-wind-50mw',
    shows: 'project',
    walk: async ({ page, panel }, check) => {
      await panel.locator('.cite').first().click();
      await expect(page.locator('.citation-popup')).toBeVisible();
      await check('the citation');
    },
  },
  {
    name: 'charts',
    hash: 'at=fuxin',
    shows: 'locality',
    walk: async ({ panel }, check) => {
      await panel.locator('.chip[aria-expanded]').first().click();
      await expect(panel.locator('svg.plot').first()).toBeVisible();
      await check('charts');
    },
  },
  { name: 'a park', hash: 'at=fuxin-fluorine-park', shows: 'locality' },
  { name: 'an enterprise', hash: 'enterprise=cfhi', shows: 'enterprise' },
  {
    name: 'the table',
    hash: 'view=table',
    shows: 'table',
    walk: async ({ page }, check) => press(page.locator('.table-tabs').getByRole('tab'), () => check('a table')),
  },
  { name: 'a comparison', hash: 'compare=fulaerji,jianhua,fuxin', shows: 'comparison' },
  {
    name: 'links between places',
    hash: 'arcs=1',
    shows: 'map',
    walk: async ({ page }, check) => {
      const more = page.locator('.side-toggle');
      const isPhone = await more.isVisible();
      if (isPhone) await more.click();
      await page.locator('.place-links summary').click();
      await expect(page.locator('.link-entry').first()).toBeVisible();
      await check('the list of links');
      if (isPhone) await more.click();
      await expect(page.locator('.link-entry').first()).toBeVisible({ visible: !isPhone });
    },
  },
  {
    name: 'filters in force, with a thematic fill',
    hash: 'stage=building,unknown&invest=100000000-&in=fuxin&show=wind-solar&fill=projects',
    shows: 'map',
  },
  { name: 'filters that leave nothing', hash: 'stage=at-capacity&show=tourism', shows: 'emptied' },
  { name: 'about the data', hash: 'view=about', shows: 'about' },
  {
    name: 'what a search finds',
    hash: '',
    shows: 'map',
    walk: async ({ page }, check) => {
      const box = page.getByRole('search').getByRole('combobox');
      for (const query of ['pwned', 'w', '富', '__proto__', '=HYPERLINK']) {
        await box.fill(query);
        await expect(page.locator('.search-popup')).toBeVisible();
        await check(`results for ${query}`);
      }
    },
  },
];

const sizes = [
  { size: 'wide', language: 'zh', start: 0, viewport: { width: 1440, height: 900 } },
  { size: 'phone', language: 'en', start: 17, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
] as const;

for (const { size, language, start, ...use } of sizes)
  test.describe(`hostile texts on a ${size} screen do no harm in`, () => {
    test.use(use);
    // one page, opened once, in which the address leads from screen to screen
    test.describe.configure({ mode: 'default' });
    let explorer: Explorer;
    test.beforeAll(async ({ browser, baseURL, engine }) => {
      const page = await browser.newPage();
      await inspected(page.context());
      explorer = new Explorer(page, baseURL ?? '', engine);
      await explorer.watchPolicy();
      await poison(explorer.page, start);
      await explorer.open(`#lang=${language}`);
    });
    test.afterEach(() => expect(explorer.faults.splice(0)).toEqual([]));
    test.afterAll(async () => {
      await stopPoisoning(explorer.page);
      await explorer.page.close();
      expect(explorer.faults).toEqual([]);
    });

    // the opening view with WebGL too: its names reach that engine by another way
    for (const { name, hash, shows, walk } of screens)
      test(name, async () => {
        const { page } = explorer;
        await explorer.follow(`#${[hash, `lang=${language}`].filter(Boolean).join('&')}`);
        await expect(page.locator(content[shows]).first()).toBeVisible();
        await expect(page.getByText(/正在载入|Loading…/)).toHaveCount(0);
        await unharmed(page, name);
        await walk?.(explorer, (part) => unharmed(page, `${name}: ${part}`));
      });
  });

async function taken(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.locator('.share-popup').getByRole('button', { name: button }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}
const share = (page: Page) => page.locator('.share').click();
const isNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

test.describe('hostile texts taken away', () => {
  test.afterEach(({ page }) => stopPoisoning(page));

  test('as rows never start a formula, and can be read back', async ({ explorer, page }) => {
    await poison(page, 0);
    for (const table of ['projects', 'initiatives', 'metrics', 'enterprises']) {
      await explorer.open(`#view=table&table=${table}`);
      await share(page);
      const rows = parse(await taken(page, /CSV/.source), { columns: true, bom: true }) as Record<string, string>[];
      expect(rows.length, table).toBeGreaterThan(10);
      const formulas = rows.flatMap((row) =>
        Object.values(row).filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !isNumber.test(cell)),
      );
      expect(formulas, table).toEqual([]);
    }
    await explorer.open('');
    await share(page);
    expect(JSON.parse(await taken(page, 'GeoJSON(项目点)')).features.length).toBeGreaterThan(50);
    expect(JSON.parse(await taken(page, 'JSON(全部)')).projects.length).toBeGreaterThan(50);
  });

  test('as a picture are well-formed XML without anything that runs', async ({ explorer, page }) => {
    await poison(page, 5);
    for (const hash of ['#at=fuxin&fill=projects', '#arcs=1&lang=en']) {
      await explorer.open(hash);
      await share(page);
      const svg = await taken(page, 'SVG');
      const found = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const all = [...parsed.querySelectorAll('*')];
        return {
          error: parsed.querySelector('parsererror')?.textContent ?? null,
          names: [...new Set(all.map(({ localName }) => localName))].sort(),
          // a label is text, whatever it says
          handlers: all.flatMap(({ attributes }) =>
            [...attributes].filter(
              ({ name, value }) => /^on|href/.test(name) || (name !== 'aria-label' && /javascript:/i.test(value)),
            ),
          ).length,
          texts: parsed.querySelectorAll('text').length,
        };
      }, svg);
      expect(found.error).toBeNull();
      expect(found.handlers).toBe(0);
      expect(found.texts).toBeGreaterThan(10);
      for (const name of found.names)
        expect([
          'circle',
          'clipPath',
          'defs',
          'g',
          'line',
          'path',
          'pattern',
          'rect',
          'svg',
          'text',
          'title',
        ]).toContain(name);
      expect((await taken(page, 'PNG 2×')).length).toBeGreaterThan(1000);
    }
  });

  test('as a dossier stay on the page', async ({ explorer, page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await poison(page, 9);
    await explorer.open('#at=fulaerji');
    await share(page);
    await page.locator('.share-popup').getByRole('button', { name: '打印成册' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.dossier')).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => window.pwned)).toBeUndefined();
  });

  test('on the page for embedding do no harm', async ({ explorer, page }) => {
    await poison(page, 13);
    await explorer.open('#at=fulaerji&show=wind-solar', 'embed.html');
    await unharmed(page, 'embedded');
  });
});
