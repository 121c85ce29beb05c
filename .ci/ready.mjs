// Plain Node, runs before anything is installed: checks Node and installs exactly what the lockfile says, if needed.
import { execSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const mark = join(root, 'node_modules/.installed-lock');

/** Exits with a plain message where the machine lacks what is needed. */
export function ready() {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Heitu Atlas needs Node 20.19 or later; this is ${process.versions.node}. Install it from nodejs.org.`,
    );
    process.exit(1);
  }
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing what package-lock.json says …');
  execSync('npm ci --no-audit --no-fund', { cwd: root, stdio: 'inherit' });
  writeFileSync(mark, lock);
}

/** Runs an installed tool, its output here, and returns its exit status. */
export function tool(name, args, env = {}) {
  const windows = process.platform === 'win32';
  const bin = join(root, 'node_modules/.bin', windows ? `${name}.cmd` : name);
  const options = { cwd: root, stdio: 'inherit', shell: windows, env: { ...process.env, ...env } };
  return spawnSync(bin, args, options).status ?? 1;
}
