// npm start: install if needed, build, serve the production build. PORT chooses another port than 4173.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ready, root } from './ready.mjs';

const port = Number(process.env.PORT ?? 4173);

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: 'localhost' }, () => probe.close(() => resolve(true)));
  });
}

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535, not «${process.env.PORT}».`);
  process.exit(1);
}
if (!(await isFree(port))) {
  console.error(`Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
  process.exit(1);
}
ready();
const vite = join(root, 'node_modules/vite/bin/vite.js');
// vite.config.ts imports TypeScript without endings, which Vite bundles; its note on a future default is not for visitors
const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
const run = (...args) => spawnSync(process.execPath, [vite, ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1;
const built = run('build', '--logLevel', 'warn');
if (built !== 0) process.exit(built);
console.log(`\n黑土图志 · Heitu Atlas   http://localhost:${port}\n`);
const preview = spawn(process.execPath, [vite, 'preview'], { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => preview.kill(signal));
preview.on('exit', (code) => process.exit(code ?? 0));
