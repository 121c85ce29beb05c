// The run as a Markdown page: machine and versions, the goals with what was measured, and how figures grow. Pure.
import type { Goal } from './comparing';
import { median, percentile } from './figures';
import { goalTable, written } from './goalTable';
import { type PageName, pageNames, pages } from './pages';
import type { Figure, Samples } from './samples';
import { missing, table } from './tables';

export type Fact = readonly [name: string, value: string];

const section = (title: string, content: string | null, said: readonly string[] = []) =>
  content === null ? [] : [`## ${title}`, '', ...said.flatMap((line) => [line, '']), content, ''];

type Growing = { title: string; figure: Figure; unit: Goal['unit']; of: (samples: readonly number[]) => number };
const p95 = (all: readonly number[]) => percentile(all, 0.95);
const growing: readonly Growing[] = [
  { title: 'localities visible', figure: 'visible', unit: 'ms', of: median },
  { title: 'live map', figure: 'idle', unit: 'ms', of: median },
  { title: 'bytes until live, gzip', figure: 'bytes', unit: 'kB', of: median },
  { title: 'click → content', figure: 'click', unit: 'ms', of: median },
  { title: 'industry switched → map shows it', figure: 'switch', unit: 'ms', of: median },
  { title: 'frame while dragging, p50', figure: 'frame', unit: 'ms', of: median },
  { title: 'frame while dragging, p95', figure: 'frame', unit: 'ms', of: p95 },
  { title: 'frame while zooming by wheel, p95', figure: 'wheel-frame', unit: 'ms', of: p95 },
  { title: 'sharp again after the last step of the wheel', figure: 'sharp', unit: 'ms', of: median },
];

/** A row a figure and page: the value at each scale, and how many times the first the last is. */
function growthTable(samples: Samples, scales: readonly number[]): string {
  const rows = growing.flatMap(({ title, figure, unit, of }) =>
    pageNames.flatMap((page: PageName) => {
      const values = scales.map((scale) => of(samples.of({ scale, throttled: false }, figure, page)));
      const times = (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN);
      if (values.every(Number.isNaN)) return [];
      return [
        [
          title,
          pages[page].title,
          ...values.map((value) => written(value, unit)),
          Number.isFinite(times) ? `${times.toFixed(1)} ×` : missing,
        ],
      ];
    }),
  );
  const last = scales.at(-1) ?? 1;
  return table(['measured', 'page', ...scales.map((scale) => `${scale} ×`), `${last} × beside 1 ×`], rows);
}

export type Run = {
  facts: readonly Fact[];
  samples: Samples;
  scales: readonly number[];
  /** The 1-minute load average when the run was started. */
  load: number;
  /** What a person wrote about how it is measured and about the figures. */
  remarks: string;
};

const workers =
  'The browser slows the page’s own thread to a quarter, and its network; it does not slow workers. What a map leaves to a ' +
  'worker runs at full speed here.';

export function resultsPage({ facts, samples, scales, load, remarks }: Run): string {
  const at = (throttled: boolean) => goalTable(samples, { scale: 1, throttled }, load);
  return [
    '# How fast it is',
    '',
    'Written by `npm run bench`. Medians of one run on one machine, software GL: read the ratios, not the milliseconds.',
    'Goals are judged only where the load average of the minute before the start is below 1.',
    '',
    table(['', ''], facts),
    '',
    ...section('The goals, not throttled', at(false)),
    ...section('The goals at 4× CPU, 10 Mbit/s, 40 ms', at(true), [workers]),
    '## How the figures grow',
    '',
    `Localities and projects ${scales.join(', ')} times, made by tests/bench/scaled.ts; not throttled. ${missing} : not there within the bench’s patience.`,
    '',
    growthTable(samples, scales),
    '',
    remarks.trim(),
    '',
  ].join('\n');
}
