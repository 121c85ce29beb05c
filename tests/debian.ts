// Programs that a test needs of the machine: where they are, and how CI on Debian gets them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// a user's own path leaves out where Debian puts servers
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];

/** The first of these programs that is on the path. */
export const installed = (...names: readonly string[]): string | undefined =>
  folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);

/** CI on Debian, and nobody else, installs what is missing. */
export function installOnDebian(...packages: readonly string[]) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (process.env.CI !== 'true' || process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release)) return;
  const command = `apt-get update -qq && apt-get install -y -qq ${packages.join(' ')}`;
  spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The production build, which other journeys may have made already. */
export function built() {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  if (existsSync('dist/index.html')) return;
  const env = { ...process.env, NODE_ENV: 'production' };
  spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], { stdio: 'inherit', env });
}
