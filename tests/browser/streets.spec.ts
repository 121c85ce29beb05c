// A street map of the reader's own: offered where the basemap ends, drawn below the layers, credited, closed again.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { streetArchive } from '../streets';
import { expect, test } from './explorer';
import { alsoByWebGL } from './tags';

const roads = ['streets-roads_major', 'streets-roads_highway'];
const near = '#map=13.5/38.97/121.5';

/** Presses what asks for a file and gives it one. */
async function give(page: Page, button: string | RegExp, bytes: Uint8Array, name = 'dalian.pmtiles') {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

test('where the basemap ends a reader opens a file of streets, goes closer, and closes it again', {
  tag: alsoByWebGL,
}, async ({ explorer, page }) => {
  await explorer.open(near);
  await expect(page.locator('.notice')).toContainText('底图没有比这更细的内容');
  expect(await explorer.drawnBy(...roads)).toBe(0);
  await give(page, '打开街道图文件…', streetArchive({ attribution: '<a>&copy; OpenStreetMap</a>' }));
  await expect(page.locator('.foot')).toContainText('街道 © OpenStreetMap');
  await explorer.settled();
  expect(await explorer.drawnBy(...roads)).toBeGreaterThan(0);
  await expect(page.locator('.notice', { hasText: '底图没有比这更细的内容' })).toHaveCount(0);

  await explorer.follow('#map=15/38.97/121.5');
  expect((await explorer.camera()).zoom).toBeCloseTo(15, 5);

  await page.getByRole('button', { name: '关闭街道图' }).click();
  await expect(page.locator('.foot')).not.toContainText('OpenStreetMap');
  await explorer.settled();
  expect(await explorer.drawnBy(...roads)).toBe(0);
  expect((await explorer.camera()).zoom).toBeCloseTo(13.5, 5);
});

test('a file of streets that lies elsewhere is brought into view', async ({ explorer, page }) => {
  await explorer.open('#map=9/47.2/123.6');
  await give(page, '打开文件…', streetArchive());
  await expect(page.locator('.foot')).toContainText('OpenStreetMap');
  await expect.poll(async () => (await explorer.camera()).lat).toBeCloseTo(38.97, 1);
});

test('a file that is no street map is refused with what to do, and the one before stays', async ({
  explorer,
  page,
}) => {
  await explorer.open('#map=13/38.97/121.5');
  await give(page, '打开文件…', streetArchive());
  await expect(page.locator('.foot')).toContainText('OpenStreetMap');
  await give(page, '换一份…', Buffer.from('not an archive, only words'), 'words.pmtiles');
  await expect(page.getByRole('status').filter({ hasText: 'words.pmtiles' })).toContainText('请选一个 .pmtiles 文件');
  await explorer.settled();
  expect(await explorer.drawnBy(...roads)).toBeGreaterThan(0);
});

test('a picture shows the streets and whose they are', async ({ explorer, page }) => {
  await explorer.open('#map=13/38.97/121.5');
  await give(page, '打开文件…', streetArchive({ attribution: '© Somebody' }));
  await expect(page.locator('.foot')).toContainText('© Somebody');
  await explorer.settled();
  await page.getByRole('button', { name: '分享与下载' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.share-popup').getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg).toContain('© Somebody');
  expect(svg).toContain('streets-roads_major');
});

test('so does the map that is printed', async ({ explorer, page }) => {
  await explorer.open('#at=ganjingzi');
  await give(page, '打开文件…', streetArchive({ attribution: '© Somebody' }));
  await expect(page.locator('.foot')).toContainText('© Somebody');
  /** What the browser's own print command would find. */
  const printed = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const found = document.querySelector('.dossier-map');
      const map = found ? new XMLSerializer().serializeToString(found) : '';
      dispatchEvent(new Event('afterprint'));
      return map;
    });
  await expect.poll(printed).toContain('© Somebody');
  expect(await printed()).toContain('streets-roads_major');
});
