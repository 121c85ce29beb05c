// In WebKit: the opening view, a click, a filter, a print.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { started, webkitHere } from './webkit';

const here = webkitHere();
const port = Number(process.env.WEBKIT_TEST_PORT ?? 4773);
let webkit: Awaited<ReturnType<typeof started>> | undefined;

beforeAll(async () => {
  if (here) webkit = await started(here, port);
});
afterAll(() => webkit?.stop());

describe.skipIf(!here)('in WebKit', () => {
  /** The page of the atlas, opened anew at a hash. */
  const opened = async (hash: string) => {
    if (!webkit) throw new Error('WebKit has not started');
    const { page, address } = webkit;
    await page.open('about:blank');
    await page.open(`${address}#lang=zh&engine=drawn${hash}`);
    await page.until(() => document.querySelector('.map canvas.drawn-picture') !== null);
    await page.until(() => !document.querySelector('main[data-behind]'));
    return page;
  };

  test('the atlas opens with its five places and a painted map', async () => {
    const page = await opened('');
    await page.until(() => document.querySelectorAll('.marker').length >= 4);
    await page.until(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.drawn-picture');
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [64, 64];
      const context = copy.getContext('2d');
      if (canvas) context?.drawImage(canvas, 0, 0, 64, 64);
      return new Set(context?.getImageData(0, 0, 64, 64).data).size > 20;
    });
  });

  test('a click on a label opens its place', async () => {
    const page = await opened('');
    await page.until(() => document.querySelectorAll('.marker').length >= 4);
    await page.click('.marker[aria-label*="富拉尔基"]');
    await page.until(() => document.querySelector('aside h2')?.textContent?.includes('富拉尔基') === true);
    expect(await page.evaluate(() => location.hash)).toContain('at=fulaerji');
  });

  test('a filter leaves fewer projects, and the line above the map says so', async () => {
    const page = await opened('');
    await page.until(() => document.querySelector('fieldset input[type="checkbox"]') !== null);
    await page.click('fieldset input[type="checkbox"]');
    await page.until(() => location.hash.includes('hide='));
    await page.until(() => /余 \d+ 个项目/.test(document.body.innerText));
  });

  test('what is open prints as a dossier, with figures and citations', async () => {
    const page = await opened('&at=fulaerji');
    await page.until(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector('.dossier-notes li') !== null;
    });
    const text = await page.evaluate(() => document.querySelector('.dossier')?.textContent ?? '');
    for (const one of ['一重上电新能源项目', '49 家', '示意图']) expect(text).toContain(one);
  });
});
