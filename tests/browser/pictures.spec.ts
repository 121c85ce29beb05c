// The basemap and the main screens look as they did: each is compared with a picture in tests/browser/pictures/<engine>.
// A difference leaves three pictures in test-results: what was expected, what came, and where they differ.
// When a change is meant: `npm run pictures`, look at what changed, commit it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from './explorer';
import { alsoByWebGL } from './tags';

/** `webgl`: also taken with WebGL, which draws it in its own way. */
type Picture = { name: string; hash: string; file?: 'embed.html'; webgl?: true };

const wide: Picture[] = [
  { name: 'basemap', hash: '#lang=zh', file: 'embed.html' },
  { name: 'basemap-counties', hash: '#map=7.2/42.3/121.9&lang=zh', file: 'embed.html' },
  { name: 'basemap-coast', hash: '#map=9.4/39.02/121.5&lang=en&theme=dark', file: 'embed.html', webgl: true },
  {
    name: 'close-up',
    hash: '#map=10/42.02/121.68&lang=en&theme=dark&show=commerce,petrochemical',
    file: 'embed.html',
    webgl: true,
  },
  { name: 'opening', hash: '#lang=zh', webgl: true },
  { name: 'opening-dark-english', hash: '#lang=en&theme=dark' },
  { name: 'locality', hash: '#at=fuxin&lang=zh', webgl: true },
  { name: 'project-english', hash: '#at=fulaerji&project=huadian-wind-50mw&lang=en' },
  { name: 'colours', hash: '#map=7.4/42.2/121.9&fill=projects&arcs=1&lang=zh' },
  { name: 'table', hash: '#view=table&lang=zh' },
  { name: 'comparison', hash: '#compare=fulaerji,jianhua&lang=zh' },
  { name: 'about', hash: '#view=about&lang=zh' },
];
const phone: Picture[] = [
  { name: 'phone-opening', hash: '#lang=zh' },
  { name: 'phone-locality-dark', hash: '#at=ganjingzi&lang=zh&theme=dark' },
];

const letters = 'tests/browser/pictures/letters.json';

/** How wide this machine sets a line in the faces of the page: other fonts give other widths. */
const widths = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const styles = getComputedStyle(document.documentElement);
    // the last is what the map's Latin letters fall back on
    return [styles.getPropertyValue('--sans'), styles.getPropertyValue('--serif'), 'serif'].map((face) => {
      if (context) context.font = `100px ${face}`;
      return Math.round(context?.measureText('黑土图志 Heitu Atlas 7.5').width ?? 0);
    });
  });

/** The share of pixels that may differ: more where the letters come from other fonts than the pictures’. */
async function tolerance(page: Page, { config, annotations }: TestInfo): Promise<number> {
  const here = JSON.stringify(await widths(page));
  if (config.updateSnapshots === 'all' || !existsSync(letters)) writeFileSync(letters, `${here}\n`);
  if (JSON.stringify(JSON.parse(readFileSync(letters, 'utf8'))) === here) return 0.0004;
  annotations.push({ type: 'other fonts', description: `${here}: a picture may differ by 15 % here` });
  return 0.15;
}

for (const { size, pictures, ...use } of [
  { size: 'wide', pictures: wide, viewport: { width: 1280, height: 800 } },
  { size: 'phone', pictures: phone, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
] as const)
  test.describe(`on a ${size} screen of a fixed size, the picture is that of`, () => {
    test.use({ ...use, contextOptions: { reducedMotion: 'reduce' } });
    for (const { name, hash, file, webgl } of pictures)
      test(name, { tag: webgl ? [alsoByWebGL] : [] }, async ({ explorer, page }, info) => {
        await explorer.open(hash, file);
        await expect(page.getByText(/正在载入|Loading…/)).toHaveCount(0);
        await expect(page.locator('#first-map')).toHaveCount(0);
        await explorer.shaded();
        await expect(page).toHaveScreenshot(`${name}.png`, {
          threshold: 0.08, // paper in place of water is a difference
          maxDiffPixelRatio: await tolerance(page, info),
          animations: 'disabled',
          caret: 'hide',
        });
      });
  });
