// The production build as npm start serves it, on a port of its own, with a browser on it: for pictures and sizes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browserOrExit } from './browser.mjs';
import { ready, root } from './ready.mjs';

// WebGL in software; what is not WebGL is painted as any machine without a GPU paints it, not by way of software GL
const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
];

/** The browser that was found, started; the script ends with the remedy if there is none. */
export async function startedBrowser() {
  ready();
  const path = browserOrExit();
  const { chromium } = await import('@playwright/test');
  return chromium.launch({ ...(path && { executablePath: path }), args: flags });
}

/** Calls `use(page, address)` with a fresh page; stops everything afterwards. */
export async function withServedPage(port, options, use) {
  const browser = await startedBrowser();
  const env = { ...process.env, PORT: String(port) };
  const server = spawn(process.execPath, [join(root, '.ci/start.mjs')], { cwd: root, env, stdio: 'inherit' });
  const address = `http://localhost:${port}/`;
  const answers = async () => (await fetch(address).catch(() => undefined))?.ok === true;
  try {
    while (server.exitCode === null && !(await answers())) await new Promise((resolve) => setTimeout(resolve, 200));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options });
    await page.addInitScript('window.onHeituMap = (_map, painting) => Object.assign(window, { painting })');
    await use(page, address);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}

/** Waits until the drawn map has taken the opening one's place and stands still. */
export async function mapIdle(page) {
  await page.waitForFunction(() => window.painting && !document.querySelector('#first-map'));
  await page.evaluate(() => window.painting.settled());
}
