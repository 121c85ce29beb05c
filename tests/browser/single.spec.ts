// The atlas as one file, opened from a folder: no host, no network, nothing beside it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, expect } from './explorer';
import { alsoByWebGL, byWebGLOnly } from './tags';

const root = fileURLToPath(new URL('../..', import.meta.url));

const test = base.extend<{ address: string }, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use, { workerIndex }) => {
      const folder = join(root, `test-results/single-${workerIndex}`);
      const vite = join(root, 'node_modules/vite/bin/vite.js');
      const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
      const options = ['build', '-c', 'src/build/singleFile.config.ts', '--outDir', folder, '--logLevel', 'warn'];
      execFileSync(process.execPath, [vite, ...options], { cwd: root, env, stdio: 'inherit' });
      await use(folder);
    },
    { scope: 'worker' },
  ],
  address: async ({ folder }, use) => use(pathToFileURL(join(folder, 'heitu-atlas.html')).href),
  // whatever is asked of a host is a fault
  baseURL: async ({ address }, use) => use(address),
});

// one worker for each project, so that each builds the file once
test.describe.configure({ mode: 'default' });
test.beforeEach(({ context }) => context.setOffline(true));

test('is one file with a policy that allows it nothing but itself', ({ folder }) => {
  expect(readdirSync(folder)).toEqual(['heitu-atlas.html']);
  const html = readFileSync(join(folder, 'heitu-atlas.html'), 'utf8');
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toMatch(/^default-src 'none'; script-src( 'sha256-[^']+')+; style-src( 'sha256-[^']+')+;/);
  expect(policy).not.toMatch(/'self'|unsafe|http/);
  expect(html).not.toMatch(/<(script|link)\b[^>]*(src|href)="(?!data:)/);
});

test('draws the map, opens a locality, its citation and a comparison, and finds', { tag: alsoByWebGL }, async ({
  explorer,
  page,
}) => {
  await explorer.open();
  expect(Object.keys(await explorer.drawnByIndustry()).length).toBeGreaterThan(3);
  const list = page.getByRole('navigation', { name: '有报道的地区' });
  await list.getByRole('button', { name: /富拉尔基区/ }).click();
  await explorer.sees('富拉尔基区');
  expect(explorer.hash()).toContain('at=fulaerji');

  await explorer.panel.getByRole('button', { name: /49 家/ }).click();
  await expect(page.getByRole('dialog')).toContainText('第2段');
  await page.keyboard.press('Escape');

  await page.getByRole('combobox', { name: '搜索' }).fill('ganjingzi');
  await explorer.found.filter({ hasText: '甘井子区' }).first().click();
  await explorer.sees('甘井子区');
  await page.goBack();
  await explorer.sees('富拉尔基区');

  await explorer.visit('#compare=fulaerji,jianhua');
  await expect(page.getByRole('heading', { name: /建华区/ }).first()).toBeVisible();
});

test('gives its data as CSV, and offers nothing that needs a host', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('button', { name: '分享与下载' }).click();
  const sharing = page.getByRole('dialog', { name: '分享与下载' });
  const saving = page.waitForEvent('download');
  await sharing.getByRole('button', { name: 'CSV' }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  expect(csv.split('\n').length).toBeGreaterThan(50);
  expect(csv, 'the reader’s folders are nobody’s business').not.toContain('file:');
  await expect(sharing.getByRole('button', { name: '复制链接' })).toBeVisible();
  await expect(sharing.getByRole('button', { name: '复制嵌入代码' })).toHaveCount(0);
  await explorer.visit('#view=about');
  await expect(page.getByRole('heading', { name: '关于数据' }).first()).toBeVisible();
  await expect(page.locator('a[href^="./"]')).toHaveCount(0);
});

test('draws the map where there is no WebGL, and opens everything', { tag: byWebGLOnly }, async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await explorer.visit();
  await explorer.settled();
  expect(await explorer.paintedBy()).toBe('drawn');
  await page
    .getByRole('navigation', { name: '有报道的地区' })
    .getByRole('button', { name: /阜新市/ })
    .click();
  await explorer.sees('阜新市');
});
