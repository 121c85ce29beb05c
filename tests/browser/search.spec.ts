// Finding by the name people use: Chinese, pinyin, initials, mixtures, English, codes.
import { expect, test } from './explorer';
import { quick } from './tags';

test.describe('search', () => {
  const found: [query: string, entry: RegExp, opens: string][] = [
    ['fulaerji', /富拉尔基区/, '富拉尔基区'],
    ['flej', /富拉尔基区/, '富拉尔基区'],
    ['富拉ej', /富拉尔基区/, '富拉尔基区'],
    ['230206', /富拉尔基区/, '富拉尔基区'],
    ['Zhangwu', /彰武县/, '彰武县'],
  ];
  for (const [query, entry, opens] of found)
    test(`“${query}” finds and opens ${opens}`, async ({ explorer, page }) => {
      await explorer.open();
      await page.keyboard.press('/');
      const box = page.getByRole('combobox', { name: /搜索/ });
      await expect(box).toBeFocused();
      await box.pressSequentially(query);
      await expect(page.getByRole('option').first()).toHaveText(entry);
      await page.keyboard.press('Enter');
      await explorer.sees(opens);
      await expect(box).toHaveValue('');
    });

  test('jlbg finds 建龙北钢 by its alias, and opens the enterprise', { tag: quick }, async ({ explorer, page }) => {
    await explorer.open();
    await page.getByRole('combobox', { name: /搜索/ }).fill('jlbg');
    const option = page.getByRole('option', { name: /建龙北钢/ });
    await expect(option.first().locator('mark')).toHaveText('建龙北钢');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(explorer.panel).toBeVisible();
    expect(explorer.hash()).toContain('enterprise=jianlong-beiman');
  });

  test('a project is opened unfolded; Esc clears; nothing found is said with what else works', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    const box = page.getByRole('combobox', { name: /搜索/ });
    await box.fill('华电新能源50MW');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await explorer.sees('富拉尔基区');
    await box.fill('qqqqxyz');
    await expect(page.getByText(/没有找到「qqqqxyz」/).first()).toBeVisible();
    await box.press('Escape');
    await expect(box).toHaveValue('');
    await explorer.sees('富拉尔基区');
  });

  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a reader may type
  for (const query of ['<img src=x onerror=alert(1)>', '.*+?^${}()|[]\\', '😀'.repeat(300), '‮'])
    test(`odd input (${query.slice(0, 12)}) finds nothing and breaks nothing`, async ({ explorer, page }) => {
      await explorer.open();
      await page.getByRole('combobox', { name: /搜索/ }).fill(query);
      await expect(page.locator('.search-positioner')).toBeVisible();
      await expect(page.getByRole('option')).toHaveCount(0);
    });
});
