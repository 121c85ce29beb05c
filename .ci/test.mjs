// npm test: install if needed, then every check in one run (--quick: one journey a screen); the last line counts what the runners report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { ready, root, tool } from './ready.mjs';
import { journeysIn, unitTestsIn } from './timings.mjs';

const quick = process.argv.includes('--quick');
const machine = `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} at the start`;
const parts = [];

/** Runs `act`, records its time as a part, and returns its result. */
function timed(part, act) {
  const start = performance.now();
  const result = act();
  parts.push({ name: part, seconds: (performance.now() - start) / 1000 });
  return result;
}

timed('installation', ready);
const out = join(root, 'test-results');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const count = { passed: 0, failed: 0 };
const tests = [];

/** Runs one of the installed tools as a part of the whole; true if it ended well. */
function run(part, [name, ...args], env) {
  console.log(`\n── ${name} ${args.join(' ')}`);
  return timed(part, () => tool(name, args, env)) === 0;
}

/** A check that is one pass or one failure. */
function check(part, command) {
  count[run(part, command) ? 'passed' : 'failed'] += 1;
}

/** A runner that reports its own numbers; a report that is missing is a failure. */
function runner(part, command, file, read, env) {
  const ok = run(part, command, env);
  const path = join(out, file);
  const report = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1, tests: [] };
  count.passed += report.passed;
  count.failed += report.failed > 0 || ok ? report.failed : 1;
  tests.push(...report.tests);
}

check('format and lint', ['biome', 'ci', '--error-on-warnings', '.']);
check('types', ['tsc']);
check('data: check', ['tsx', 'data/run.ts', 'check']);
const reports = process.env.REPORTS ?? '../shared/reports';
if (existsSync(join(root, reports)))
  for (const command of ['verify', 'coverage']) check(`data: ${command}`, ['tsx', 'data/run.ts', command, reports]);
else console.log(`\n── the reports are not at ${reports} (REPORTS names another folder): citations not verified here`);
const vitest = (part, file, ...more) =>
  runner(
    part,
    ['vitest', 'run', ...more, '--reporter=default', '--reporter=json', `--outputFile.json=${join(out, file)}`],
    file,
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests || report.numFailedTestSuites,
      tests: unitTestsIn(report),
    }),
  );
vitest('unit tests', 'unit.json');
const browser = timed('finding a browser', browserPath);
if (browser.remedy) {
  console.error(`\n${browser.remedy}`);
  count.failed += 1;
} else {
  runner(
    'build and journeys',
    ['playwright', 'test', '-c', 'tests/browser', ...(quick ? ['--project=drawn', '--grep=@quick'] : [])],
    'browser.json',
    (report) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
      tests: journeysIn(report),
    }),
    { CHROMIUM_PATH: browser.path ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: join(out, 'browser.json') },
  );
  process.env.CHROMIUM_PATH = browser.path ?? '';
  for (const name of quick ? [] : ['hosts', 'firefox', 'webkit'])
    vitest(`journeys in tests/${name}`, `${name}.json`, '-c', `tests/${name}/vitest.config.ts`);
}

const line = ({ name, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${name}`;
const all = { name: `all (${machine})`, seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0) };
console.log(`\nThe time of each part\n${[...parts, all].map(line).join('\n')}`);
const slowest = tests.sort((one, other) => other.seconds - one.seconds).slice(0, 10);
console.log(`\nThe ten slowest tests\n${slowest.map(line).join('\n')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);
