// axe finds nothing on any screen, in both languages and themes, wide and on a phone: one table that the test walks.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Explorer, expect, test } from './explorer';
import { content } from './screens';
import { alsoByWebGL } from './tags';

type Screen = {
  name: string;
  hash: string;
  shows: keyof typeof content;
  prepare?: (explorer: Explorer) => Promise<void>;
  wideOnly?: true;
};

const screens: Screen[] = [
  { name: 'the opening view', hash: '', shows: 'map' },
  { name: 'a locality with an unfolded project', hash: 'at=fulaerji&project=huadian-wind-50mw', shows: 'project' },
  { name: 'a locality of which only the name is known', hash: 'at=5g-park', shows: 'locality' },
  { name: 'an enterprise', hash: 'enterprise=cfhi', shows: 'enterprise' },
  {
    name: 'filters unfolded, in force, with a thematic fill',
    hash: 'stage=building,unknown&invest=100000000-&in=fuxin&fill=projects',
    shows: 'map',
    prepare: async ({ page }) => {
      const more = page.locator('.side-toggle');
      if (await more.isVisible()) await more.click();
    },
  },
  { name: 'filters that leave nothing', hash: 'stage=at-capacity&show=tourism', shows: 'emptied' },
  { name: 'the table', hash: 'view=table', shows: 'table' },
  { name: 'a comparison', hash: 'compare=fulaerji,jianhua,fuxin', shows: 'comparison' },
  { name: 'about the data', hash: 'view=about', shows: 'about' },
  {
    name: 'a citation',
    hash: 'at=fulaerji',
    shows: 'locality',
    prepare: async ({ page }) => {
      await page.locator('aside .cite').first().click();
      await expect(page.locator('.citation-popup')).toBeVisible();
    },
  },
  {
    name: 'search results',
    hash: '',
    shows: 'map',
    prepare: async ({ page }) => {
      await page.getByRole('search').getByRole('combobox').fill('fl');
      await expect(page.locator('.search-popup').getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the keys',
    hash: '',
    shows: 'map',
    wideOnly: true,
    prepare: async ({ page }) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
// each language and each theme once: no style reads the language (tests/unit/page-styles.test.ts), so no pair is a case of its own
const looks = [
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
];
const sizes = [
  { size: 'wide', viewport: { width: 1440, height: 900 } },
  { size: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
] as const;

/** What axe finds, a line a rule. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // only violations are reported in full
    .options({
      resultTypes: ['violations'],
      // WCAG 2.5.3, which axe does not look for by itself
      rules: { 'label-content-name-mismatch': { enabled: true } },
    })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // the page has no frames, so axe needs no extra page to merge results
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ; ')}`);
}

test.describe('before the app, axe finds nothing in', () => {
  test.use({ allowedFaults: /ERR_FAILED|failed: / });

  test('a first panel', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    for (const { language, theme } of looks) {
      await page.goto('about:blank');
      await page.goto(`/#at=fuxin&lang=${language}&theme=${theme}`);
      await expect(page.getByRole('region')).toBeVisible();
      expect(await faultsOf(page), `${language}, ${theme}`).toEqual([]);
    }
  });
});

type Look = (typeof looks)[number];

/** What axe finds on a screen that has been gone to. */
async function faultsOn({ shows, prepare }: Screen, { language, theme }: Look, explorer: Explorer) {
  const { page } = explorer;
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator(content[shows]).first()).toBeVisible();
  await expect(page.getByText(/正在载入|Loading…/)).toHaveCount(0);
  await prepare?.(explorer);
  // colours that are still changing are not yet those of the look
  await page.waitForFunction(() => document.getAnimations().length === 0);
  return faultsOf(page);
}

const addressOf = ({ hash }: Screen, { language, theme }: Look) =>
  `#${[hash, `lang=${language}`, `theme=${theme}`].filter(Boolean).join('&')}`;

for (const { size, ...use } of sizes)
  test.describe(`on a ${size} screen, axe finds nothing in`, () => {
    test.use(use);
    const [first, ...others] = screens;
    const opened = others.filter(({ wideOnly }) => !wideOnly || size === 'wide');

    // on a wide screen with WebGL as well: what the engine itself puts on the page
    test('the opening view', { tag: size === 'wide' ? alsoByWebGL : [] }, async ({ explorer }) => {
      if (!first) return;
      for (const look of looks) {
        await explorer.open(addressOf(first, look));
        expect(await faultsOn(first, look, explorer), Object.values(look).join()).toEqual([]);
      }
    });

    test('what an address opens, one after the other', async ({ explorer }) => {
      await explorer.open();
      for (const screen of opened.filter(({ prepare }) => !prepare))
        for (const look of looks) {
          await explorer.follow(addressOf(screen, look));
          expect.soft(await faultsOn(screen, look, explorer), [screen.name, ...Object.values(look)].join()).toEqual([]);
        }
    });

    for (const screen of opened.filter(({ prepare }) => prepare))
      test(screen.name, async ({ explorer }) => {
        for (const look of looks) {
          await explorer.open(addressOf(screen, look));
          expect(await faultsOn(screen, look, explorer), Object.values(look).join()).toEqual([]);
        }
      });
  });
