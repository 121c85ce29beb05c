// Journeys against the production build as `npm start` serves it; no retries: a flake is a fault.
import { defineConfig } from '@playwright/test';
import type { Options } from './explorer';
import { alsoByKeyboard, alsoByWebGL, byWebGLOnly } from './tags';

const port = Number(process.env.JOURNEY_PORT ?? 4273);

export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../../test-results/browser',
  snapshotPathTemplate: '{testDir}/pictures/{projectName}/{arg}{ext}',
  timeout: 240_000,
  expect: { timeout: 40_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // keeping the atlas for offline use would slow every journey: those about it allow it
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // what is not WebGL is painted as any machine without a GPU paints it: by way of software GL SVG takes seconds
        '--disable-gpu-compositing',
        // nothing but the atlas itself can be reached
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ],
    },
  },
  projects: [
    { name: 'drawn', grepInvert: new RegExp(byWebGLOnly) },
    {
      name: 'webgl',
      // half the pixels of the others' screen: without a GPU each of them costs
      use: { engine: 'webgl', viewport: { width: 1024, height: 640 } },
      grep: new RegExp(`${alsoByWebGL}|${byWebGLOnly}`),
    },
    { name: 'keyboard', use: { hands: 'keyboard' }, grep: new RegExp(alsoByKeyboard) },
  ],
  webServer: {
    command: 'npm start',
    cwd: '../..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
