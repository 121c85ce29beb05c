// Journeys against the production build as `npm start` serves it; no retries: a flake is a fault.
import { defineConfig } from '@playwright/test';
import type { Hands } from './explorer';

const port = Number(process.env.JOURNEY_PORT ?? 4273);

export default defineConfig<{ hands: Hands; isDrawn: boolean }>({
  testDir: '.',
  outputDir: '../../test-results/browser',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
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
  // every journey that is not about the pointer or the host also runs by keyboard alone
  projects: [
    { name: 'mouse' },
    {
      name: 'keyboard',
      use: { hands: 'keyboard' },
      grepInvert: /@pointer/,
      testIgnore:
        /accessibility|addresses|budgets|engine|hostile\.spec|loading|localities|offline|pictures|policy|single/,
    },
    // and with the map drawn without WebGL
    {
      name: 'drawn',
      use: { isDrawn: true },
      testIgnore: /accessibility|addresses|budgets|engine|hostile\.spec|loading|offline|pictures|policy|single/,
    },
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
