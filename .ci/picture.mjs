// npm run picture: the README's picture, taken of the production build as npm start serves it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { ready, root } from './ready.mjs';

ready();
const { chromium } = await import('@playwright/test');
const port = 4373;
const { path, remedy } = browserPath();
if (remedy) {
  console.error(remedy);
  process.exit(1);
}
const server = spawn(process.execPath, [join(root, '.ci/start.mjs')], {
  cwd: root,
  env: { ...process.env, PORT: String(port) },
  stdio: 'inherit',
});
const address = `http://localhost:${port}/`;
const answers = async () => (await fetch(address).catch(() => undefined))?.ok === true;
while (server.exitCode === null && !(await answers())) await new Promise((resolve) => setTimeout(resolve, 200));
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
await page.goto(`${address}#at=fuxin`);
await page.waitForFunction(() => window.heitu?.map.getLayer('project-symbol'));
await page.evaluate(() => new Promise((resolve) => window.heitu.map.once('idle', resolve).triggerRepaint()));
await page.screenshot({ path: join(root, '.ci/picture.png') });
await browser.close();
server.kill('SIGTERM');
console.log('.ci/picture.png');
