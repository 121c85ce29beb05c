// Finding by the name people use: Chinese, pinyin, initials, mixtures, English, codes.
import { expect, test } from './explorer';
import { alsoByKeyboard, quick } from './tags';

test.describe('search', () => {
  const found: [query: string, entry: RegExp, opens: string][] = [
    ['fulaerji', /富拉尔基区/, '富拉尔基区'],
    ['flej', /富拉尔基区/, '富拉尔基区'],
    ['富拉ej', /富拉尔基区/, '富拉尔基区'],
    ['230206', /富拉尔基区/, '富拉尔基区'],
    ['Zhangwu', /彰武县/, '彰武县'],
  ];
  test('finds and opens a locality by each of its names, its code and what people type', async ({ explorer, page }) => {
    await explorer.open();
    const box = page.getByRole('combobox', { name: /搜索/ });
    for (const [query, entry, opens] of found)
      await test.step(query, async () => {
        await page.keyboard.press('/');
        await expect(box).toBeFocused();
        await box.pressSequentially(query);
        await expect(box).toHaveValue(query);
        await expect(explorer.found.first()).toHaveText(entry);
        await page.keyboard.press('Enter');
        await explorer.sees(opens);
        await expect(box).toHaveValue('');
        await explorer.panel.getByRole('button', { name: '关闭' }).click();
        await expect(explorer.panel).toHaveCount(0);
        // the focus comes back to the box, where / is a letter
        await box.blur();
        await expect(page.locator('.search-positioner')).toHaveCount(0);
      });
  });

  test('jlbg finds 建龙北钢 by its alias, and opens the enterprise', { tag: [quick, alsoByKeyboard] }, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await page.getByRole('combobox', { name: /搜索/ }).fill('jlbg');
    await expect(explorer.found.filter({ hasText: '建龙北钢' }).first().locator('mark')).toHaveText('建龙北钢');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(explorer.panel).toBeVisible();
    expect(explorer.hash()).toContain('enterprise=jianlong-beiman');
  });

  test('a project is opened unfolded; Esc clears; nothing found is said with what else works', {
    tag: alsoByKeyboard,
  }, async ({ explorer, page }) => {
    await explorer.open();
    const box = page.getByRole('combobox', { name: /搜索/ });
    await box.fill('华电新能源50MW');
    await expect(explorer.found.first()).toHaveText(/华电新能源/);
    await page.keyboard.press('Enter');
    await explorer.sees('富拉尔基区');
    await box.fill('qqqqxyz');
    await expect(page.getByText(/没有找到「qqqqxyz」/).first()).toBeVisible();
    await box.press('Escape');
    await expect(box).toHaveValue('');
    await explorer.sees('富拉尔基区');
  });

  test('odd input finds nothing and breaks nothing', async ({ explorer, page }) => {
    await explorer.open();
    const box = page.getByRole('combobox', { name: /搜索/ });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a reader may type
    for (const query of ['<img src=x onerror=alert(1)>', '.*+?^${}()|[]\\', '😀'.repeat(300), '‮'])
      await test.step(query.slice(0, 12), async () => {
        await box.fill(query);
        await expect(page.locator('.search-positioner')).toBeVisible();
        await expect(page.getByText(/没有找到/).first()).toBeVisible();
        await expect(explorer.found).toHaveCount(0);
        await box.press('Escape');
        await expect(box).toHaveValue('');
        await expect(page.locator('.search-positioner')).toHaveCount(0);
      });
  });
});
