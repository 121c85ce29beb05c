// npm run long-use [-- rounds]: hours of use in minutes, on the built atlas in dist/. Heap, nodes and listeners are read after
// every tenth round, once nothing is left to collect. It fails where any of them grows by more than a twentieth between the
// first time that every place has been seen in every theme and language, and the last, or where the page reports an error.
import type { CDPSession, Page } from '@playwright/test';
import { preview } from 'vite';
import { launch } from './browsing';

const rounds = Number(process.argv[2] ?? 120);
const each = 10; // rounds between two readings
const warm = 30; // rounds: five places, two themes, a language in three
const most = 1.05;
const port = 4790;
const server = await preview({ preview: { port, strictPort: true }, logLevel: 'warn' });
const base = `http://localhost:${port}/`;

const places = ['fulaerji', 'jianhua', 'shuangyashan-etdz', 'fuxin', 'ganjingzi'];
const views = [
  'view=table',
  'view=table&table=metrics',
  'compare=fuxin,jianhua',
  'view=about',
  'arcs=1',
  'fill=projects',
  '',
];

/** A round of use: what a reader does in a minute. */
async function round(page: Page, number: number) {
  const go = (hash: string) =>
    page.evaluate((next) => {
      window.location.hash = next;
    }, hash);
  const frames = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const place = places[number % places.length];
  const theme = number % 2 ? 'dark' : 'light';
  const language = number % 3 ? 'zh' : 'en';
  for (const view of views) {
    await go([view, `theme=${theme}`, `lang=${language}`].filter(Boolean).join('&'));
    await frames();
  }
  await go(`at=${place}&lang=${language}`);
  await page.locator('.panel').waitFor();
  await page.locator('.panel .cite').first().click();
  await page.locator('.citation-popup').waitFor();
  await page.keyboard.press('Escape');
  await go(`at=${place}&stage=building,planned&lang=${language}`);
  await page.mouse.move(600, 400);
  for (const turn of [-240, 240]) {
    await page.mouse.wheel(0, turn);
    await frames();
  }
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  });
  await page.context().setOffline(number % 2 === 0);
  await go('');
  await frames();
  await page.context().setOffline(false);
}

/** What is left once all that can be collected has been. */
async function reading(session: CDPSession) {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metricOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: metricOf('JSHeapUsedSize') / 1e6, nodes: metricOf('Nodes'), listeners: metricOf('JSEventListeners') };
}

const browser = await launch(process.env.CHROMIUM_PATH || undefined);
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
const faults: string[] = [];
page.on('pageerror', ({ message }) => faults.push(message));
await page.goto(base);
await page.locator('.drawn-map, .webgl-map').waitFor();
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
const readings: Awaited<ReturnType<typeof reading>>[] = [];
for (let number = 0; number <= rounds; number += 1) {
  if (number % each === 0) {
    const now = await reading(session);
    readings.push(now);
    console.log(
      `${String(number).padStart(4)} rounds  ${now.heap.toFixed(1)} MB  ${now.nodes} nodes  ${now.listeners} listeners`,
    );
  }
  if (number < rounds) await round(page, number);
}
await browser.close();
await server.close();
const early = readings[warm / each];
const late = readings.at(-1);
const grown = (['heap', 'nodes', 'listeners'] as const).filter(
  (one) => (late?.[one] ?? 0) > most * (early?.[one] ?? 0),
);
for (const fault of faults) console.error(fault);
if (grown.length > 0) console.error(`grown: ${grown.join(', ')}`);
process.exitCode = grown.length > 0 || faults.length > 0 ? 1 : 0;
