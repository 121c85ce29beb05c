// In Firefox, on the drawn map: the errands of an office. Find a number, compare, count, take a workbook away, print; and links
// as chats leave them, big letters, a browser that keeps nothing.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firefoxHere, started } from './firefox';

const here = firefoxHere();
const port = Number(process.env.FIREFOX_TEST_PORT ?? 4573) + 1;
const downloads = mkdtempSync(join(tmpdir(), 'heitu-downloads-'));
let firefox: Awaited<ReturnType<typeof started>> | undefined;

beforeAll(async () => {
  if (here) firefox = await started(here, port, downloads);
});
afterAll(() => firefox?.stop());

describe.skipIf(!here)('in Firefox', () => {
  let page: Page;
  let faults: string[] = [];
  beforeEach(async () => {
    if (!firefox) return;
    faults = [];
    page = await firefox.browser.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      window.print = () => undefined;
    });
  });
  afterEach(async () => {
    expect(faults).toEqual([]);
    await page?.close();
  });

  const open = (hash: string) => page.goto(`${firefox?.address}#lang=zh&engine=drawn${hash}`);
  /** Waits until an element that a selector finds holds a text. */
  const holds = (selector: string, text: string) =>
    page.waitForFunction(
      (selector, text) => [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(text)),
      { timeout: 60_000 },
      selector,
      text,
    );
  /** Presses the button that bears a name. */
  const press = async (name: string) => {
    const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
    await button?.click();
  };

  test('a first visit keeps the atlas, and offers no newer version of what it has just kept', async () => {
    await open('');
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated', {
      timeout: 60_000,
    });
    await page.reload();
    await holds('.marker', '甘井子区');
    expect(await page.$('.new-version')).toBeNull();
  });

  test('a number is found, and leads to its passage', async () => {
    await open('');
    const field = await page.waitForSelector('[role="combobox"]');
    await field?.click();
    await field?.type('1175.3');
    await holds('[role="option"]', '1175.3 亿元');
    await page.keyboard.press('Enter');
    await holds('aside h2', '甘井子区');
    await holds('.citation-popup', '第9段');
  });

  test('places are compared, with a warning where figures are not alike', async () => {
    await open('&compare=fulaerji,jianhua');
    await holds('.compare-table', '90.4%');
    await holds('.compare-differs', '不可直接比较');
  });

  test('the table’s search counts in every tab, and in the workbook that is taken away', async () => {
    await open('&view=table');
    const field = await page.waitForSelector('.table-find input');
    await field?.type('风电');
    await holds('.table-head [role="status"]', '/ 81');
    await page.waitForFunction(
      () => !document.querySelector('.table-head [role="status"]')?.textContent?.startsWith('81'),
    );
    const counts = await page.$$eval('.table-tabs .count', (counts) => counts.map((one) => Number(one.textContent)));
    await press('Excel(.xlsx)');
    const saved = () => readdirSync(downloads).find((name) => name.endsWith('.xlsx'));
    await expect.poll(saved, { timeout: 60_000 }).toBeDefined();
    const path = join(downloads, saved() ?? '');
    await expect.poll(() => existsSync(path) && readFileSync(path).length, { timeout: 60_000 }).toBeGreaterThan(1000);
    const files = unzipSync(new Uint8Array(readFileSync(path)));
    const rows = counts.map((_, index) => {
      const sheet = strFromU8(files[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array());
      expect(sheet).toMatch(/<pane[^>]*state="frozen"/);
      return (sheet.match(/<row /g) ?? []).length - 1;
    });
    expect(rows).toEqual(counts);
  });

  test('a locality prints as a dossier, with its figures and citations', async () => {
    await open('&at=fulaerji');
    await holds('aside h2', '富拉尔基区');
    await page.waitForFunction(
      () => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelector('.dossier-notes li') !== null;
      },
      { timeout: 60_000, polling: 500 },
    );
    const text = await page.$eval('.dossier', (dossier) => dossier.textContent ?? '');
    for (const one of ['一重上电新能源项目', '49 家', '13 次', '示意图']) expect(text).toContain(one);
  });

  test.each(['#at%3Dfuxin', '#?at=fuxin', '#at=fuxin&amp;lang=zh', '#at=fuxin。'])(
    'a link that a chat has left as %s opens what it says',
    async (hash) => {
      await page.goto(`${firefox?.address}${hash}`);
      await holds('aside h2', '阜新');
    },
  );

  test('letters twice as large leave nothing cut in the header and the panel', async () => {
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    });
    await open('&at=fulaerji');
    await holds('aside h2', '富拉尔基区');
    const cut = await page.$$eval('header button, aside h2, aside .headline strong', (elements) =>
      elements.flatMap((one) =>
        one.scrollWidth > one.clientWidth + 2 && one.clientWidth > 0 ? [one.textContent] : [],
      ),
    );
    expect(cut).toEqual([]);
  });

  test('a browser that keeps nothing shows the atlas all the same', async () => {
    await page.evaluateOnNewDocument(() => {
      for (const store of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, store, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    });
    await open('&at=jianhua');
    await holds('aside h2', '建华区');
  });
});
