// npm test: install if needed, then every check in one run; the last line counts what the runners themselves report.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { ready, root } from './ready.mjs';

ready();
const out = join(root, 'test-results');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const count = { passed: 0, failed: 0 };

/** Runs one of the installed tools; true if it ended well. */
function tool(name, args, env = {}) {
  console.log(`\n── ${name} ${args.join(' ')}`);
  const bin = join(root, 'node_modules/.bin', name);
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? `${bin}.cmd` : bin, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A check that is one pass or one failure. */
function check(name, args) {
  count[tool(name, args) ? 'passed' : 'failed'] += 1;
}

/** A runner that reports its own numbers; a report that is missing is a failure. */
function runner(name, args, file, read, env) {
  const ok = tool(name, args, env);
  const path = join(out, file);
  const { passed, failed } = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
  count.passed += passed;
  count.failed += failed > 0 || ok ? failed : 1;
}

check('biome', ['ci', '--error-on-warnings', '.']);
check('tsc', []);
check('tsx', ['data/run.ts', 'check']);
const reports = process.env.REPORTS ?? '../shared/reports';
if (existsSync(join(root, reports))) {
  check('tsx', ['data/run.ts', 'verify', reports]);
  check('tsx', ['data/run.ts', 'coverage', reports]);
} else
  console.log(`\n── the reports are not at ${reports} (REPORTS names another folder): citations not verified here`);
runner(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(out, 'unit.json')}`],
  'unit.json',
  ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
    passed: numPassedTests,
    failed: numFailedTests || numFailedTestSuites,
  }),
);
const browser = browserPath();
if (browser.remedy) {
  console.error(`\n${browser.remedy}`);
  count.failed += 1;
} else {
  runner(
    'playwright',
    ['test', '-c', 'tests/browser'],
    'browser.json',
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    { CHROMIUM_PATH: browser.path ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: join(out, 'browser.json') },
  );
}
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);
