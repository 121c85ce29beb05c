// node .ci/with-browser.mjs <tool> [arguments]: runs an installed tool with CHROMIUM_PATH set to the browser that was found.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { ready, root } from './ready.mjs';

ready();
const { path, remedy } = browserPath();
if (remedy) {
  console.error(remedy);
  process.exit(1);
}
const [name, ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';
const tool = join(root, 'node_modules/.bin', windows ? `${name}.cmd` : name);
const env = { ...process.env, CHROMIUM_PATH: path ?? '' };
process.exit(spawnSync(tool, args, { cwd: root, stdio: 'inherit', shell: windows, env }).status ?? 1);
