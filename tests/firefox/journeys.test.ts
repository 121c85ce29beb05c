// In Firefox, on both engines: the opening view, a click, a filter, a drag.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineName } from '../../src/domain/view';
import { firefoxHere, started } from './firefox';

const here = firefoxHere();
const port = Number(process.env.FIREFOX_TEST_PORT ?? 4573);
let firefox: Awaited<ReturnType<typeof started>> | undefined;

beforeAll(async () => {
  if (here) firefox = await started(here, port);
});
afterAll(() => firefox?.stop());

/** Waits until the map has followed the page and stands still. */
async function settled(page: Page) {
  await page.waitForFunction(() => window.heitu?.map.isReady() && !document.querySelector('main[data-behind]'), {
    timeout: 120_000,
  });
  await page.evaluate(() => window.heitu?.map.settled());
}

/** How many projects the map draws in view. */
const projectsDrawn = (page: Page) =>
  page.evaluate(() => {
    const seen = new Map<string, number>();
    for (const { properties } of window.heitu?.map.drawn(['project-cluster', 'project-symbol']) ?? [])
      seen.set(String(properties.cluster_id ?? properties.id), Number(properties.point_count ?? 1));
    return [...seen.values()].reduce((sum, count) => sum + count, 0);
  });

describe.skipIf(!here).each<EngineName>(['drawn', 'webgl'])('in Firefox, %s', (engine) => {
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    if (!firefox) return;
    page = await firefox.browser.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      window.onHeituMap = (map, source, inspection) =>
        void inspection().then(({ inspect }) => {
          window.heitu = { map: { ...map, ...inspect(source) } };
        });
    });
    await page.goto(`${firefox.address}#lang=zh&engine=${engine}`);
    await settled(page);
  });
  afterAll(() => page?.close());

  test('the atlas opens with every project on the map, by the engine that the address asks for', async () => {
    expect(await page.evaluate(() => window.heitu?.map.kind)).toBe(engine);
    const { projects } = await (await fetch(`${firefox?.address}atlas/index.json`)).json();
    expect(await projectsDrawn(page)).toBe(projects);
  });

  test('a filter leaves fewer projects, on the map and in the address', async () => {
    const before = await projectsDrawn(page);
    const box = await page.$('fieldset input[type="checkbox"]');
    await box?.click();
    await page.waitForFunction(() => window.location.hash.includes('hide='));
    await settled(page);
    expect(await projectsDrawn(page)).toBeLessThan(before);
    await box?.click();
    await page.waitForFunction(() => !window.location.hash.includes('hide='));
    await settled(page);
    expect(await projectsDrawn(page)).toBe(before);
  });

  test('the map follows the hand', async () => {
    const from = { x: 760, y: 300 };
    const pointAt = (spot: typeof from) =>
      page.evaluate(({ x, y }) => {
        const { left = 0, top = 0 } = window.heitu?.map.offset() ?? {};
        return window.heitu?.map.unproject({ x: x - left, y: y - top }) ?? [0, 0];
      }, spot);
    const [lon, lat] = await pointAt(from);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y + 40, { steps: 6 });
    await page.mouse.up();
    await page.waitForFunction(() => window.location.hash.includes('map='));
    await settled(page);
    const [nextLon, nextLat] = await pointAt({ x: from.x - 60, y: from.y + 40 });
    expect(nextLon).toBeCloseTo(lon ?? 0, 1);
    expect(nextLat).toBeCloseTo(lat ?? 0, 1);
  });

  test('a click on a locality opens its panel', async () => {
    await page.waitForSelector('.marker:not([aria-haspopup])');
    const only = await page.$('.marker:not([aria-haspopup])');
    const label = (await only?.evaluate((element) => element.getAttribute('aria-label'))) ?? '';
    await only?.click();
    // what is written on it comes first, its whole name last
    const whole = label.split(' · ').at(-1)?.replace(/ \d+$/, '') ?? '';
    await page.waitForFunction((name) => document.querySelector('aside h2')?.textContent?.includes(name), {}, whole);
    expect(faults).toEqual([]);
  });
});
