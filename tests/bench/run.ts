// npm run bench [-- --only load,openable,click,switch,drag,wheel,tasks,cover,memory] [--scales 1,10,100] [--unthrottled]
// The whole run writes tests/bench/RESULTS.md; a part of it is only told.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atlasFiles } from '../../geo/atlas/files';
import { launch } from './browsing';
import { buildAll } from './building';
import { loadsWritten, machineFacts } from './machine';
import {
  type Aims,
  aimsOf,
  type Bench,
  type Measure,
  measureCover,
  measureLoads,
  measureMemory,
  measureOpenable,
  measures,
  measureUses,
} from './plan';
import { resultsPage } from './results';
import { newSamples } from './samples';
import { scaledAtlas } from './scaled';
import { serve } from './serving';

// before anything is built: what this command does itself says nothing of the machine
const loadsBefore = loadavg();
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const port = Number(process.env.BENCH_PORT ?? 4700);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const allScales = [1, 10, 100];
// what takes long or has many samples each time is done less often
const few = Math.max(1, Math.round(runs * 0.4));
const some = Math.max(1, Math.round(runs * 0.6));

const { values } = parseArgs({
  options: { only: { type: 'string' }, scales: { type: 'string' }, unthrottled: { type: 'boolean' } },
});
const asked = values.only?.split(',') ?? [...measures];
const unknown = asked.filter((one) => !measures.includes(one as Measure));
if (unknown.length > 0) {
  console.error(`--only takes ${measures.join(', ')}, not «${unknown.join(', ')}».`);
  process.exit(1);
}
const only = new Set(asked as Measure[]);
const scales = values.scales?.split(',').map(Number) ?? allScales;
const isWhole = !values.only && !values.scales && !values.unthrottled;
const hasUses = (['click', 'switch', 'drag', 'wheel', 'tasks'] as const).some((one) => only.has(one));

const hasAims = only.has('openable') || only.has('click');
const noAims: Aims = { home: null, close: [] };

const start = Date.now();
const say = (line: string) => console.log(`${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const samples = newSamples();

/** All measures of a setting; memory only of the real data and not throttled. */
async function measure(bench: Bench, aims: Aims, scale: number, throttled: boolean) {
  const setting = { scale, throttled };
  const isReal = scale === 1;
  if (only.has('load')) await measureLoads(bench, setting, !isReal ? 1 : throttled ? some : runs);
  if (only.has('openable') && isReal) await measureOpenable(bench, setting, throttled ? few : some, aims);
  if (hasUses) await measureUses(bench, setting, isReal && !throttled ? few : 1, aims);
  if (only.has('cover') && isReal) await measureCover(bench, setting, throttled ? 1 : few);
  if (only.has('memory') && isReal && !throttled) await measureMemory(bench, setting);
}

await buildAll(root);
const atlas = atlasFiles(root);
const browser = await launch(process.env.CHROMIUM_PATH || undefined);
const facts = machineFacts(root, browser.version(), runs);
try {
  for (const scale of scales) {
    const served = await serve(root, port, scaledAtlas(atlas, scale));
    const bench: Bench = { browser, served, samples, only, say };
    const aims = hasAims ? await aimsOf(bench).catch(() => noAims) : noAims;
    await measure(bench, aims, scale, false);
    if (scale === 1 && !values.unthrottled) await measure(bench, aims, scale, true);
    served.close();
  }
} finally {
  await browser.close();
}
const minutes = ((Date.now() - start) / 60_000).toFixed(0);
facts.push(
  ['load average at the start', loadsWritten(loadsBefore)],
  ['load average at the end', loadsWritten(loadavg())],
  ['took', `${minutes} minutes`],
);
const remarks = readFileSync(join(here, 'remarks.md'), 'utf8');
const page = resultsPage({ facts, samples, scales, load: loadsBefore[0] ?? Number.NaN, remarks });
if (isWhole) writeFileSync(join(here, 'RESULTS.md'), page);
else console.log(`\n${page}`);
say(isWhole ? 'tests/bench/RESULTS.md is written' : 'a part only: tests/bench/RESULTS.md is as it was');
