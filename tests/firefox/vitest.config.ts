// Journeys in Firefox, which Playwright cannot drive as Debian ships it: puppeteer does, over WebDriver BiDi.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/firefox/**/*.test.ts'],
    testTimeout: 240_000, // WebGL in software takes long
    hookTimeout: 240_000,
    fileParallelism: false,
  },
});
