// How long a keystroke takes: the real index and 100,000 made-up entries, by kind of query.   npx tsx tests/bench/search.ts
import type { SearchEntry } from '../../data/published';
import { atlasFiles } from '../../geo/atlas/files';
import { type Prepared, prepare, search } from '../../src/domain/search';
import { seeded } from './seeded';

const runs = 30;
const size = 100_000;
const limit = { each: 8, all: 24 };
const queries = {
  'one letter': 'f',
  initials: 'flej',
  'full pinyin': 'fulaerji',
  mixed: '富拉ej',
  hanzi: '工业',
  English: 'industrial park',
  adcode: '2302',
  'no hit': 'qzxvqzxv',
};

/** Entries shaped like the real ones: each takes its kind from one, and its names are joined from halves of two others. */
function multiplied(real: readonly SearchEntry[]): SearchEntry[] {
  const random = seeded(20_230_206);
  const one = () => real[Math.floor(random() * real.length)] as SearchEntry;
  return Array.from({ length: size }, (_, index) => {
    const [shape, head, tail] = [one(), one(), one()];
    const from = [...(tail.names[0] ?? '')].length >> 1;
    const until = ([...(head.names[0] ?? '')].length + 1) >> 1;
    const name = [...[...(head.names[0] ?? '')].slice(0, until), ...[...(tail.names[0] ?? '')].slice(from)].join('');
    const reading = [...(head.readings[0] ?? []).slice(0, until), ...(tail.readings[0] ?? []).slice(from)];
    const english = `${head.name.en.slice(0, head.name.en.length >> 1)} ${tail.name.en}`;
    return {
      ...shape,
      id: `${shape.id}-${index}`,
      name: { zh: name, en: english },
      names: [name, ...shape.names.slice(1)],
      readings: [reading, ...shape.readings.slice(1)],
    };
  });
}

const milliseconds = (value: number) => Number(value.toFixed(2));

function timed(prepared: Prepared, query: string) {
  const found = search(prepared, query, limit);
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    search(prepared, query, limit);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => milliseconds(times[Math.ceil(share * runs) - 1] ?? 0);
  return { query, hits: found.total, median: at(0.5), p95: at(0.95) };
}

function table(name: string, entries: readonly SearchEntry[]) {
  const start = performance.now();
  const prepared = prepare(entries);
  const prepared_ms = milliseconds(performance.now() - start);
  console.log(`\n${name}: ${entries.length} entries, ${prepared.names.length} names, prepared in ${prepared_ms} ms`);
  console.table(Object.fromEntries(Object.entries(queries).map(([kind, query]) => [kind, timed(prepared, query)])));
}

const real = JSON.parse(atlasFiles('.').get('atlas/search.json') ?? '[]') as SearchEntry[];
table('The real index (ms)', real);
table('Made up (ms)', multiplied(real));
