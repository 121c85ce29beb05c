// Firefox with a screen that nobody sees: without a screen it has no WebGL. And the production build for it to open.
import { tmpdir } from 'node:os';
import puppeteer, { type Browser } from 'puppeteer-core';
import { preview } from 'vite';
import { built, installed, installOnDebian } from '../debian';
import { newScreen } from '../screen';

const firefoxPath = () => process.env.FIREFOX_PATH ?? installed('firefox-esr', 'firefox');
const screenPath = () => installed('Xvfb');

/** Where Firefox and its screen are; null, with a line that says so, where the journeys have to be left out. */
export function firefoxHere(): { firefox: string; screen: string } | null {
  if (!firefoxPath() || !screenPath()) installOnDebian('firefox-esr', 'xvfb');
  const [firefox, screen] = [firefoxPath(), screenPath()];
  if (firefox && screen) return { firefox, screen };
  const missing = [firefox ? '' : 'Firefox', screen ? '' : 'Xvfb'].filter(Boolean).join(' and ');
  console.log(`── journeys in Firefox are skipped: no ${missing} here (Debian: apt-get install firefox-esr xvfb)`);
  return null;
}

/** The production build served on a port of its own, and Firefox to open it; `downloads`: where it saves files. */
export async function started(
  { firefox, screen }: { firefox: string; screen: string },
  port: number,
  downloads: string = tmpdir(),
) {
  built();
  const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' });
  const { display, process: shown } = await newScreen(screen);
  const launched = puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: false,
    timeout: 120_000,
    env: { ...process.env, DISPLAY: display },
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'webgl.force-enabled': true,
      'intl.accept_languages': 'zh-CN',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'ui.prefersReducedMotion': 1, // the map stands where the hand has let it go
    },
  });
  const browser: Browser = await launched.catch(async (fault) => {
    shown.kill();
    await server.close();
    throw fault;
  });
  return {
    browser,
    address: `http://localhost:${port}/`,
    stop: async () => {
      await browser.close();
      shown.kill();
      await server.close();
    },
  };
}
