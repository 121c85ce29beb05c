// From a figure to its passage: citations, links to facts, a reader's own copy, the page about the data, enterprises.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './explorer';
import { alsoByKeyboard, quick } from './tags';

const reports = process.env.REPORTS ?? '../shared/reports';

test.describe('every figure', () => {
  test('is a button that shows where it stands, and can be copied as a citation', {
    tag: [quick, alsoByKeyboard],
  }, async ({ explorer, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explorer.open('#at=fulaerji');
    await explorer.panel.getByRole('button', { name: /49 家/ }).click();
    const popup = page.getByRole('dialog');
    await expect(popup).toContainText('《富拉尔基 老工业基地示范样板区焕发澎湃活力》');
    await expect(popup).toContainText('邵英明');
    await expect(popup).toContainText('时间推定');
    await expect(popup).toContainText('第2段');
    await popup.getByRole('button', { name: '复制引用 GB/T 7714' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^邵英明, 孙昊\. .*\[N\]\. \[出版者不详\], \[2023-06\/2023-08\]/,
    );
    await popup.getByRole('button', { name: '复制引用 BibTeX' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@article\{fulaerji-\d+,/);
    await popup.getByRole('button', { name: '复制链接' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#fact=fulaerji\.metric\./);
    await explorer.open(new URL(link).hash);
    await explorer.sees('富拉尔基区');
    await expect(explorer.panel.locator('.is-landed')).toContainText('49 家');
    await expect(explorer.panel.locator('.is-landed')).toBeInViewport();
  });

  test('gives its citation’s focus back, but not to a reader who has gone on while it closes', async ({
    explorer,
    page,
  }) => {
    await explorer.open('#at=fulaerji');
    const figure = explorer.panel.getByRole('button', { name: /49 家/ });
    await figure.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(figure).toBeFocused();
    await figure.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.evaluate(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    });
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('combobox', { name: '搜索' })).toBeFocused();
  });

  test('shows its citation to who follows its link, beside the panel, whose buttons stay free', async ({
    explorer,
    page,
  }) => {
    await explorer.open('#fact=ganjingzi.metric.above-scale-output');
    const citation = page.getByRole('dialog', { name: /规模以上工业企业累计产值/ });
    await expect(citation).toContainText('第9段');
    const [left, right] = [await citation.boundingBox(), await explorer.panel.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    await page.keyboard.press('Escape');
    await expect(citation).toBeHidden();
    await expect(explorer.panel.locator('.is-landed')).toBeVisible();
  });

  test('of a project is reached by its link, the project unfolded', async ({ explorer, page }) => {
    await explorer.open('#at=fulaerji');
    await explorer.panel.getByRole('button', { name: /华电新能源50MW/ }).click();
    const fact = await explorer.panel
      .locator('[data-fact]', { hasText: '1726 万元' })
      .first()
      .getAttribute('data-fact');
    await explorer.open(`#fact=${fact}`);
    await expect(page.locator('[data-project] .row-trigger[aria-expanded="true"]')).toContainText('华电新能源50MW');
    await expect(explorer.panel.locator('.is-landed')).toContainText('1726 万元');
    await expect(explorer.panel.locator('.is-landed')).toBeInViewport();
  });

  test('that the atlas does not hold is said, and its locality opened', async ({ explorer, page }) => {
    await explorer.open('#fact=fulaerji.metric.gold-reserves');
    await explorer.sees('富拉尔基区');
    await expect(page.getByRole('status').filter({ hasText: 'gold-reserves' })).toBeVisible();
  });
});

test.describe('a reader’s own copy of a report', () => {
  test('is refused by name where it is none of the five', { tag: alsoByKeyboard }, async ({ explorer, page }) => {
    await explorer.open('#view=about');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'diary.txt', mimeType: 'text/plain', buffer: Buffer.from('今天晴') });
    await expect(page.getByRole('status').filter({ hasText: 'diary.txt' })).toContainText('未采用');
  });

  test('shows the passage highlighted, stays in this browser, and can be removed', async ({ explorer, page }) => {
    const path = join(process.cwd(), reports, 'fulaerji.txt');
    test.skip(!existsSync(path), `the reports are not at ${reports}`);
    await explorer.open('#view=about');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'copy.txt', mimeType: 'text/plain', buffer: readFileSync(path) });
    await expect(page.getByRole('status').filter({ hasText: 'copy.txt' })).toContainText('已核对无误');
    await explorer.open('#at=fulaerji');
    await explorer.panel.getByRole('button', { name: /49 家/ }).click();
    await expect(page.getByRole('dialog').locator('mark')).toContainText('49家');
    expect(sent.filter((one) => !one.startsWith('GET '))).toEqual([]);
    await page.keyboard.press('Escape');
    await explorer.open('#view=about');
    await page.getByRole('button', { name: '已有原文，移除' }).click();
    await expect(page.getByRole('button', { name: '已有原文，移除' })).toHaveCount(0);
  });
});

test('the page about the data tells counts, coverage, contradictions, ambiguous figures and blanks', {
  tag: quick,
}, async ({ explorer, page }) => {
  await explorer.open('#view=about');
  const about = page.getByRole('region', { name: '关于数据' });
  await expect(about.getByRole('table', { name: '五篇报道' }).getByRole('row')).toHaveCount(6);
  await expect(about.getByText('同一报道前后不一')).toBeVisible();
  await expect(about.getByRole('table', { name: '各地的空白' }).getByRole('row')).toHaveCount(26);
  await expect(about.getByRole('table', { name: '各地的空白' })).toContainText('未提及');
  await about
    .getByRole('button', { name: /墨砾石墨/ })
    .first()
    .click();
  await explorer.sees('双鸭山经济技术开发区');
  await expect(page.locator('[data-project] .row-trigger[aria-expanded="true"]')).toContainText('墨砾石墨');
});

test('an enterprise’s page lists everything of it in every locality', { tag: quick }, async ({ explorer, page }) => {
  await explorer.open('#at=fulaerji');
  await explorer.panel.getByRole('tab', { name: /企业/ }).click();
  await explorer.panel.getByRole('button', { name: '中国一重', exact: true }).first().click();
  await explorer.sees('中国一重');
  expect(explorer.hash()).toContain('enterprise=cfhi');
  await expect(explorer.panel.getByRole('heading', { level: 3 })).toHaveText(['富拉尔基区', '甘井子区']);
  await explorer.panel.getByRole('button', { name: '一重集团大连核电石化有限公司' }).click();
  await explorer.sees('一重集团大连核电石化有限公司');
  await page.goBack();
  await explorer.sees('中国一重');
  await explorer.panel.getByRole('button', { name: '关闭' }).click();
  await explorer.sees('富拉尔基区');
});
