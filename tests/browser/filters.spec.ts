// Narrowing: filters act alike on map, lists and counts, live in the address, and say what they empty.
import { palettes } from '../../src/map/palette';
import { expect, test } from './explorer';
import { alsoByKeyboard, quick } from './tags';

test.describe('filters', () => {
  test('a stage keeps its projects on the map, in the panel and in the address', {
    tag: [quick, alsoByKeyboard],
  }, async ({ explorer, page }) => {
    await explorer.open('#at=fuxin');
    const expected = await explorer.countAt('阶段', '在建');
    await explorer.choose('阶段', /^在建/);
    await explorer.settled();
    expect(explorer.hash()).toContain('stage=building');
    expect(expected).toBeGreaterThan(0);
    const stages = await explorer.panel.locator('[data-project] .stage').allTextContents();
    expect(new Set(stages)).toEqual(new Set(['在建']));
    await page.getByRole('button', { name: '回到全图' }).click();
    await explorer.settled();
    expect(await explorer.drawnInAll()).toBe(expected);
  });

  test('every option counts what it would show under the others', async ({ explorer }) => {
    await explorer.open('#in=ganjingzi');
    const expected = await explorer.countAt('阶段', '签约');
    await explorer.choose('阶段', /^签约/);
    await explorer.settled();
    expect(await explorer.drawnInAll()).toBe(expected);
  });

  test('chips lift one filter, and one reset lifts all', { tag: alsoByKeyboard }, async ({ explorer, page }) => {
    await explorer.open('#in=fuxin&stage=building,planned&show=wind-solar');
    const chips = page.getByRole('region', { name: '正在筛选' });
    await chips.getByRole('button', { name: /取消筛选 阶段/ }).click();
    expect(explorer.hash()).toBe('#show=wind-solar&in=fuxin');
    await chips.getByRole('button', { name: '清除全部筛选' }).click();
    await expect(chips).toHaveCount(0);
    expect(explorer.hash()).toBe('');
  });

  test('the slider sets a range of investments by key, and says who has none', { tag: alsoByKeyboard }, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await page.locator('summary', { hasText: '投资额' }).click();
    const least = page.getByRole('slider', { name: '投资额 至少' });
    await least.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => explorer.hash()).toBe('#invest=100000000-');
    await expect(least).toHaveAttribute('aria-valuetext', '1亿元');
    await expect(page.getByText(/没有自身的投资额.*归属不明/)).toBeVisible();
    await explorer.settled();
    const drawn = await explorer.drawnInAll();
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(10);
  });

  test('what empties the map is said, with offers to lift it', async ({ explorer, page }) => {
    await explorer.open('#stage=at-capacity&show=tourism');
    const said = page.locator('.emptied');
    await expect(said).toContainText('没有符合筛选条件的项目');
    await said.getByRole('button', { name: /放开「阶段」/ }).click();
    await explorer.settled();
    expect(Object.keys(await explorer.drawnByIndustry())).toEqual(['tourism']);
  });

  test('a kind of initiative filters the initiatives of the panel', async ({ explorer }) => {
    await explorer.open('#at=jianhua&kind=plan');
    const tab = explorer.panel.getByRole('tab', { name: /举措/ });
    await expect(tab).not.toHaveText(/49/);
    await tab.click();
    const kinds = await explorer.panel.locator('.record h4 .tag').allTextContents();
    expect(new Set(kinds)).toEqual(new Set(['规划方案']));
  });
});

test.describe('the thematic fill', () => {
  test('colours localities by class, and leaves apart what is not mentioned', { tag: [quick, alsoByKeyboard] }, async ({
    explorer,
    page,
  }) => {
    await explorer.open('#map=8/42.1/121.8&fill=projects');
    const legend = page.getByRole('region', { name: '专题着色' });
    await expect(legend).toContainText('未提及');
    await expect(legend).toContainText('2020, 2021, 2022, 2023');
    expect((await explorer.coloursOf('district-fill')).length).toBeGreaterThan(2);
    await legend.getByRole('combobox').selectOption('online');
    await expect(legend).toContainText('不可直接比较');
    await expect(legend.getByRole('button', { name: /90.4%/ })).toBeVisible();
    expect(explorer.hash()).toContain('fill=online');
  });
});

test.describe('the theme', () => {
  test('is switched for page and map, and kept in the address', async ({ explorer, page }) => {
    await explorer.open();
    const land = async () => (await explorer.coloursOf('region'))[0];
    expect(await land()).toBe(palettes.light.land);
    await page.getByRole('button', { name: '换成深色' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(land).toBe(palettes.dark.land);
    expect(explorer.hash()).toBe('#theme=dark');
    await explorer.settled();
    expect(await explorer.drawnInAll()).toBe((await explorer.index()).projects);
  });

  test('follows the system where the address names none', async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await explorer.open();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('the keyboard', () => {
  test('walks the map’s features in a direction and in order, and opens one', { tag: alsoByKeyboard }, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await page.keyboard.press('m');
    const list = page.getByRole('listbox', { name: '地图要素' });
    await expect(list).toBeFocused();
    await page.keyboard.press('Home');
    await expect(list).toHaveAttribute('aria-activedescendant', 'feature-fulaerji');
    await page.keyboard.press('ArrowDown');
    await expect(list).not.toHaveAttribute('aria-activedescendant', 'feature-fulaerji');
    await page.keyboard.press('Enter');
    await expect(explorer.panel).toBeVisible();
    await expect(page.locator('.announcer')).toContainText('已打开');
    await page.keyboard.press('Escape');
    await expect(page.locator('.announcer')).toContainText('已关闭');
  });

  test('asks what is in view', async ({ explorer, page }) => {
    await explorer.open();
    await page.keyboard.press('v');
    await expect(page.locator('.announcer')).toContainText(/视野内有 \d+ 个有报道的地区、\d+ 个项目/);
  });

  test('? shows the keys, and single keys can be turned off', { tag: [quick, alsoByKeyboard] }, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: '快捷键' });
    await keys.getByRole('checkbox', { name: '单键快捷键' }).setChecked(false);
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await page.keyboard.press('t');
    expect(explorer.hash()).toBe('');
  });
});

test('the first visit offers three things to try, and goes away for good', { tag: alsoByKeyboard }, async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const welcome = page.getByRole('region', { name: '从这里开始' });
  await expect(welcome.getByRole('link')).toHaveCount(3);
  await welcome.getByRole('link', { name: '看阜新市的项目与举措' }).click();
  await explorer.sees('阜新市');
  await page.keyboard.press('Escape');
  await welcome.getByRole('button', { name: '不再显示' }).click();
  await page.reload();
  await explorer.settled();
  await expect(welcome).toHaveCount(0);
});
