// The run as a Markdown page: machine and versions, the goals with what was measured, and how figures grow. Pure.
import { median, percentile } from './figures';
import { type Goal, goals, type Outcome, outcomeOf } from './goals';
import { type PageName, pageNames, pages } from './pages';
import type { Figure, Samples, Setting } from './samples';

export type Fact = readonly [name: string, value: string];

const missing = '–';

function written(value: number, unit: Goal['unit']): string {
  if (!Number.isFinite(value)) return missing;
  if (unit === 'kB' || unit === 'MB')
    return `${(value / (unit === 'kB' ? 1e3 : 1e6)).toFixed(unit === 'kB' ? 0 : 1)} ${unit}`;
  return unit === 'ms' ? `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms` : String(value);
}

const comparison = ({ goal, compared }: Outcome) => {
  if (!Number.isFinite(compared)) return missing;
  if (goal.goal.includes('×')) return `${compared.toFixed(2)} ×`;
  return goal.unit === 'ms' ? `${compared > 0 ? '+' : ''}${compared.toFixed(0)} ms` : String(compared);
};

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const outcomes = (samples: Samples, setting: Setting): Outcome[] =>
  goals.flatMap((goal) => outcomeOf(goal, samples, setting) ?? []);

const section = (title: string, content: string | null) => (content === null ? [] : [`## ${title}`, '', content, '']);

/** null if nothing was measured in this setting. */
function goalTable(samples: Samples, setting: Setting): string | null {
  const rows = outcomes(samples, setting).map((outcome) => [
    outcome.goal.measured,
    ...pageNames.map((page) => written(outcome.values[page], outcome.goal.unit)),
    comparison(outcome),
    outcome.goal.goal,
    Number.isFinite(outcome.compared) ? (outcome.isMet ? 'met' : '**missed**') : missing,
  ]);
  if (rows.length === 0) return null;
  return table(['measured', ...pageNames.map((page) => pages[page].title), 'compared', 'goal', ''], rows);
}

type Growing = { title: string; figure: Figure; unit: Goal['unit']; of: (samples: readonly number[]) => number };
const growing: readonly Growing[] = [
  { title: 'localities visible', figure: 'visible', unit: 'ms', of: median },
  { title: 'map idle', figure: 'idle', unit: 'ms', of: median },
  { title: 'bytes until idle, gzip', figure: 'bytes', unit: 'kB', of: median },
  { title: 'click → content', figure: 'click', unit: 'ms', of: median },
  { title: 'industry switched → map idle', figure: 'switch', unit: 'ms', of: median },
  { title: 'frame while dragging, p50', figure: 'frame', unit: 'ms', of: median },
  { title: 'frame while dragging, p95', figure: 'frame', unit: 'ms', of: (all) => percentile(all, 0.95) },
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

/** `remarks` is what a person wrote about the figures. */
export function resultsPage(
  facts: readonly Fact[],
  samples: Samples,
  scales: readonly number[],
  remarks: string,
): string {
  return [
    '# How fast it is',
    '',
    'Written by `npm run bench`. Medians of one run on one machine, software GL: read the ratios, not the milliseconds.',
    '',
    table(['', ''], facts),
    '',
    ...section('The goals, not throttled', goalTable(samples, { scale: 1, throttled: false })),
    ...section('The goals at 4× CPU, 10 Mbit/s, 40 ms', goalTable(samples, { scale: 1, throttled: true })),
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
