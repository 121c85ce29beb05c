// Any address: three hundred of valid parts and junk, followed one after the other in one page, never leave it blank.
import { corpus } from '../hostile/corpus';
import { expect, test } from './explorer';

/** Mulberry32: the same seed gives the same addresses. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const keys = [
  'map',
  'at',
  'project',
  'fact',
  'enterprise',
  'view',
  'table',
  'q',
  'compare',
  'hide',
  'show',
  'stage',
].concat(['invest', 'year', 'kind', 'in', 'fill', 'arcs', 'lang', 'theme', '__proto__', 'constructor', '']);
const valid = [
  'fuxin',
  'fulaerji',
  'fuxin,jianhua',
  'cfhi',
  'table',
  'about',
  'metrics',
  'wind-solar',
  'building,unknown',
].concat(
  ['1-2', '100000000-', '2023', 'policy', 'projects', 'output-value', '1', 'en', 'zh', 'dark', '8/45/125', '99/99/999'],
  ['huadian-wind-50mw', 'fulaerji.metric.signed-total', 'fuxin.project.nowhere'],
);
const junk = Object.values(corpus).map((text) => encodeURIComponent(text.toWellFormed()));
const raw = ['%', '%E0%A4%A', '&&&', '===', '#', '\u202E', 'NaN/0/0', '1e999', 'x'.repeat(2_000)];

/** `count` hashes: one to five parts, each a key with something valid or something that is not. */
function hashes(count: number): string[] {
  const next = numbers(20_231_101);
  const one = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const part = () => {
    const chance = next();
    return `${one(keys)}=${one(chance < 0.6 ? valid : chance < 0.85 ? junk : raw)}`;
  };
  return Array.from({ length: count }, () => `#${Array.from({ length: 1 + Math.floor(next() * 5) }, part).join('&')}`);
}

test.use({ viewport: { width: 390, height: 844 } });

test('any address leaves the page standing', async ({ explorer, page }) => {
  await explorer.open();
  for (const hash of hashes(300)) {
    await explorer.enter(hash);
    const seen = await page.evaluate(() => ({
      banner: document.querySelectorAll('header[role=banner], .app > header, body header').length > 0,
      map: document.querySelectorAll('main.map').length,
      lists: document.querySelectorAll('.side, nav').length > 0,
      broken: document.querySelectorAll('.missing').length,
      pwned: (window as { pwned?: unknown }).pwned,
    }));
    expect({ hash, ...seen }).toEqual({ hash, banner: true, map: 1, lists: true, broken: 0, pwned: undefined });
  }
});
