// Reading on: the table, the comparison, charts and links between places are the same selection as the map.
import { arcBetween } from '../../src/domain/links';
import { expect, test } from './explorer';
import { alsoByKeyboard, alsoByWebGL, quick } from './tags';

test.describe('the table', () => {
  test('lists what the filters keep, and finds, sorts and opens', { tag: [quick, alsoByKeyboard] }, async ({
    explorer,
    page,
  }) => {
    await explorer.open('#view=table&in=ganjingzi');
    const table = page.getByRole('table', { name: '项目表' });
    const rows = table.locator('tbody tr[data-row]');
    await expect(rows).toHaveCount(await explorer.drawnInAll());
    await page.getByRole('searchbox', { name: '在表中查找' }).fill('西园');
    await expect(rows).toHaveCount(1);
    expect(explorer.hash()).toContain('q=');
    await page.getByRole('searchbox', { name: '在表中查找' }).fill('');
    await table.getByRole('button', { name: '名称' }).click();
    await expect(table.getByRole('columnheader', { name: '名称' })).toHaveAttribute('aria-sort', 'ascending');
    const names = await rows.locator('td:first-child, th[scope=row]').allTextContents();
    expect(names).toEqual([...names].sort(new Intl.Collator('zh').compare));
    await rows.first().getByRole('button').first().click();
    await expect(explorer.panel.locator('[data-project] .row-trigger[aria-expanded="true"]')).toBeVisible();
  });

  test('lights a row’s project on the map, and the map’s locality in the rows', async ({ explorer, page }) => {
    await explorer.open('#view=table&in=ganjingzi');
    await page.locator('tr[data-row]').first().hover();
    await explorer.settled();
    await expect.poll(() => explorer.drawnBy('project-selected')).toBeGreaterThan(0);
    await explorer.marker('甘井子区').hover();
    await expect(page.locator('tr[data-row].is-lit').first()).toBeVisible();
  });

  test('draws only the rows in sight, and says how many there are', async ({ explorer, page }) => {
    await explorer.open('#view=table&table=initiatives');
    const table = page.getByRole('table', { name: '举措表' });
    const all = Number(await table.getAttribute('aria-rowcount')) - 1;
    expect(all).toBeGreaterThan(200);
    expect(await table.locator('tbody tr[data-row]').count()).toBeLessThan(all);
    await expect(page.getByText(`${all} / ${all} 条`)).toBeVisible();
  });

  test('never gives a sum of several projects as a project’s own', async ({ explorer, page }) => {
    await explorer.open('#view=table&q=一重上电');
    const row = page.locator('tr[data-row]').first();
    await expect(row.locator('[data-column="investment"]')).toHaveText('未提及');
    await expect(row).toContainText('归属不明');
  });
});

test.describe('a comparison', () => {
  test('puts localities side by side, says what cannot be compared and what only one has', {
    tag: [quick, alsoByKeyboard],
  }, async ({ explorer, page }) => {
    await explorer.open('#compare=fulaerji,jianhua');
    const table = page.getByRole('table', { name: '富拉尔基区、建华区的对比' });
    await expect(table.getByRole('columnheader', { name: /富拉尔基区/ })).toBeVisible();
    await expect(table.getByRole('columnheader', { name: /建华区/ })).toBeVisible();
    await table.getByRole('button', { name: /^展开/ }).click();
    await expect(table).toContainText('仅此地提及');
    await table.getByRole('button', { name: '移除建华区' }).click();
    await expect(page.getByRole('button', { name: '富拉尔基区', pressed: true })).toBeVisible();
  });

  test('marks figures of another year or scope', async ({ explorer, page }) => {
    await explorer.open('#compare=fuxin,jianhua,fuxin-fluorine-zone');
    await expect(page.locator('.compare-page')).toContainText('不可直接比较');
  });

  test('is gathered from the panels', async ({ explorer, page }) => {
    await explorer.open('#at=fulaerji');
    await explorer.panel.getByRole('button', { name: '加入对比' }).click();
    await page.getByRole('button', { name: '对比（1）' }).click();
    await expect(page.getByRole('heading', { name: '对比' })).toBeFocused();
    await page.getByRole('group', { name: '建华区' }).getByRole('button', { name: '建华区' }).click();
    await expect(page.getByRole('table', { name: '富拉尔基区、建华区的对比' })).toBeVisible();
    expect(explorer.hash()).toContain('compare=fulaerji,jianhua');
  });

  test('opens with a choice where none has been made', async ({ explorer, page }) => {
    await explorer.open();
    await page.getByRole('button', { name: '对比', exact: true }).click();
    expect(explorer.hash()).toContain('view=compare');
    // until it is there the map is, whose labels have the same names
    await expect(page.getByRole('heading', { name: '对比' })).toBeVisible();
    for (const one of ['阜新市', '甘井子区']) await page.getByRole('button', { name: one, exact: true }).click();
    await expect(page.getByRole('table', { name: '阜新市、甘井子区的对比' })).toBeVisible();
    await page.goBack();
    await expect(page.getByText('选 2 到 4 个地区')).toBeVisible();
  });
});

test.describe('charts', () => {
  test('have a table beside them, and their marks filter', { tag: [quick, alsoByKeyboard] }, async ({
    explorer,
    page,
  }) => {
    await explorer.open('#at=fuxin');
    await explorer.panel.getByRole('button', { name: '图表' }).click();
    const chart = explorer.panel.getByRole('figure', { name: '项目：产业与阶段' });
    await expect(chart.getByRole('img', { name: /条形图/ })).toBeVisible();
    await chart.locator('summary').click();
    await expect(chart.getByRole('table')).toContainText('风电光伏');
    await chart.getByRole('list', { name: '按阶段筛选' }).getByRole('button', { name: /在建/ }).click();
    await expect.poll(() => explorer.hash()).toContain('stage=building');
    await expect(page.getByRole('region', { name: '正在筛选' })).toContainText('在建');
  });

  test('a bar shows its industry only', async ({ explorer }) => {
    await explorer.open('#at=fuxin');
    await explorer.panel.getByRole('button', { name: '图表' }).click();
    const chart = explorer.panel.getByRole('figure', { name: '项目：产业与阶段' });
    await chart.locator('svg rect').first().click();
    await expect.poll(() => explorer.hash()).toContain('show=');
  });
});

test.describe('links between places', () => {
  test('are switched on, drawn and listed, each with its citation', { tag: [quick, alsoByKeyboard] }, async ({
    explorer,
    page,
  }) => {
    await explorer.open('#map=9/38.99/121.52');
    await page.getByRole('switch', { name: '地区联系' }).setChecked(true);
    expect(explorer.hash()).toContain('arcs=1');
    // the camera takes in their ends
    await expect.poll(async () => (await explorer.camera()).zoom).toBeLessThan(6);
    const panel = page.getByRole('region', { name: '地区联系' });
    await panel.locator('summary').click();
    const links = panel.locator('.link-entry');
    expect(await links.count()).toBeGreaterThan(20);
    await expect(links.filter({ hasText: '推定' }).first()).toBeVisible();
    await explorer.settled();
    expect(await explorer.drawnBy('link-arc')).toBeGreaterThan(3);
    await links.first().locator('.cite').click();
    await expect(page.locator('.citation-popup')).toContainText('第');
  });

  test('are named by their lines, and opened by a click on them', { tag: alsoByWebGL }, async ({ explorer, page }) => {
    await explorer.open('#arcs=1');
    await expect.poll(() => explorer.drawnBy('link-arc')).toBeGreaterThan(3);
    const { localities } = await explorer.index();
    const [from, to] = ['fulaerji', 'ganjingzi'].map((id) => localities.find((locality) => locality.id === id)?.at);
    // a third of the way, where nothing else lies
    const { x, y } = await explorer.spotOf(arcBetween(from ?? [0, 0], to ?? [0, 0], 0.08)[11] ?? [0, 0]);
    await page.mouse.move(x, y);
    await expect(page.getByRole('tooltip')).toContainText('富拉尔基区 与 甘井子区');
    await page.mouse.click(x, y);
    await explorer.sees('甘井子区');
    expect(explorer.hash()).toContain('fact=ganjingzi.enterprise.cfhi-dalian-npe');
  });
});
