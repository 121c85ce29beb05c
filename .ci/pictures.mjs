// npm run pictures: takes the regression pictures of tests/browser/pictures anew, to be looked at and committed.
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
const cli = join(root, 'node_modules/@playwright/test/cli.js');
const args = ['test', '-c', 'tests/browser', '--project', 'mouse', '--update-snapshots', 'all', 'pictures'];
const env = { ...process.env, CHROMIUM_PATH: path ?? '' };
process.exit(spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1);
