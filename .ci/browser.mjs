// The browser for the journeys: CHROMIUM_PATH, an installed Chrome or Chromium, Playwright's download, or Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './ready.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(existsSync);
}

function downloaded() {
  console.log('\n── no Chrome or Chromium found: asking Playwright for its own');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'inherit' }).status === 0;
}

function debian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (process.env.CI !== 'true' || process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release))
    return undefined;
  console.log('\n── installing chromium and fonts-noto-cjk from Debian');
  const command = 'apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk';
  spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  return installed();
}

/** `path` (undefined: Playwright's own), or `remedy`: what to install. */
export function browserPath() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked)
    return existsSync(asked) ? { path: asked } : { remedy: `CHROMIUM_PATH is ${asked}, but there is no such file.` };
  const found = installed();
  if (found) return { path: found };
  if (downloaded()) return {};
  const fromDebian = debian();
  if (fromDebian) return { path: fromDebian };
  return {
    remedy:
      'No browser for the journeys. Install Chrome or Chromium (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one.',
  };
}

/** The browser's path, for a script that can do nothing without one: it ends with the remedy. */
export function browserOrExit() {
  const { path, remedy } = browserPath();
  if (!remedy) return path;
  console.error(remedy);
  process.exit(1);
}
