// What the explorer is held to, each against the pages beside it in the same run. Pure.
import { median, percentile } from './figures';
import { type PageName, pageNames } from './pages';
import type { Figure, Samples, Setting } from './samples';

/** Of each page one number; NaN where it was not measured. */
type Column = (page: PageName) => number;

export type Goal = {
  measured: string;
  unit: 'ms' | 'kB' | 'MB' | 'count';
  goal: string;
  figure: Figure;
  /** How the page's samples become one number. */
  of: (samples: readonly number[]) => number;
  /** What is compared with `limit`: a ratio, a difference or a plain number, as `goal` says. */
  compared: (column: Column, others: (figure: Figure) => Column) => number;
  limit: number;
};

const canvasPeers = ['leaflet', 'openlayers'] as const;
const fastestPeer = (column: Column) =>
  Math.min(...(['maplibre', ...canvasPeers] as const).map(column).filter((value) => !Number.isNaN(value)));
const overFloor = (column: Column) => column('heitu') / column('maplibre');
const own = (column: Column) => column('heitu');
const p50 = median;
const p95 = (samples: readonly number[]) => percentile(samples, 0.95);
/** How many; NaN if that was not measured. A measured stretch without any long task holds one 0. */
const countOf = (samples: readonly number[]) =>
  samples.length === 0 ? Number.NaN : samples.filter((duration) => duration > 0).length;

const noTasks = (measured: string, figure: Figure): Goal => ({
  measured,
  unit: 'count',
  goal: 'none',
  figure,
  of: countOf,
  compared: own,
  limit: 0,
});

export const goals: readonly Goal[] = [
  {
    measured: 'reported localities visible (first drawn map)',
    unit: 'ms',
    goal: '≤ 0.5 × the fastest peer',
    figure: 'visible',
    of: p50,
    compared: (column) => column('heitu') / fastestPeer(column),
    limit: 0.5,
  },
  {
    measured: 'a locality can be opened by click (its panel’s head; peers: popup of one line)',
    unit: 'ms',
    goal: '≤ 0.6 × the fastest peer’s idle',
    figure: 'openable',
    of: p50,
    compared: (column, others) => column('heitu') / fastestPeer(others('idle')),
    limit: 0.6,
  },
  {
    measured: 'the same click → its projects and lists too',
    unit: 'ms',
    goal: '≤ 0.6 × the fastest peer’s idle',
    figure: 'openable-lists',
    of: p50,
    compared: (column, others) => column('heitu') / fastestPeer(others('idle')),
    limit: 0.6,
  },
  {
    measured: 'map idle',
    unit: 'ms',
    goal: '≤ 1.15 × bare MapLibre',
    figure: 'idle',
    of: p50,
    compared: overFloor,
    limit: 1.15,
  },
  {
    measured: 'bytes until idle, gzip',
    unit: 'kB',
    goal: '≤ 1.35 × bare MapLibre',
    figure: 'bytes',
    of: p50,
    compared: overFloor,
    limit: 1.35,
  },
  {
    measured: 'click → panel with content (peers: popup of one line), p95',
    unit: 'ms',
    goal: '≤ 100 ms more than bare MapLibre',
    figure: 'click',
    of: p95,
    compared: (column) => column('heitu') - column('maplibre'),
    limit: 100,
  },
  {
    measured: 'industry switched → map idle',
    unit: 'ms',
    goal: '≤ 1.1 × bare MapLibre',
    figure: 'switch',
    of: p50,
    compared: overFloor,
    limit: 1.1,
  },
  {
    measured: 'frame time while dragging, p50',
    unit: 'ms',
    goal: '≤ 1.05 × bare MapLibre',
    figure: 'frame',
    of: p50,
    compared: overFloor,
    limit: 1.05,
  },
  {
    measured: 'frame time while dragging, p95',
    unit: 'ms',
    goal: '≤ 1.05 × bare MapLibre',
    figure: 'frame',
    of: p95,
    compared: overFloor,
    limit: 1.05,
  },
  noTasks('long tasks (> 50 ms) in clicks', 'click-tasks'),
  noTasks('long tasks (> 50 ms) in switches', 'switch-tasks'),
  noTasks('long tasks (> 50 ms) in keystrokes', 'keystroke-tasks'),
  {
    measured: 'heap after 200 opened localities and 200 view changes, beside that after 25',
    unit: 'MB',
    goal: '≤ 1.05 ×',
    figure: 'heap-after',
    of: p50,
    compared: (column, others) => column('heitu') / others('heap-before')('heitu'),
    limit: 1.05,
  },
  {
    measured: 'heap after as many again, beside that after the first 200',
    unit: 'MB',
    goal: '≤ 1.05 ×',
    figure: 'heap-later',
    of: p50,
    compared: (column, others) => column('heitu') / others('heap-after')('heitu'),
    limit: 1.05,
  },
  {
    measured: 'map instances after that',
    unit: 'count',
    goal: 'one',
    figure: 'maps',
    of: p50,
    compared: own,
    limit: 1,
  },
];

export type Outcome = { goal: Goal; values: Record<PageName, number>; compared: number; isMet: boolean };

/** A goal with its numbers; null where it was not measured. */
export function outcomeOf(goal: Goal, samples: Samples, setting: Setting): Outcome | null {
  const columnOf =
    (figure: Figure): Column =>
    (page) =>
      goal.of(samples.of(setting, figure, page));
  const column = columnOf(goal.figure);
  const compared = goal.compared(column, columnOf);
  if (Number.isNaN(compared) && Number.isNaN(column('heitu'))) return null;
  const values = Object.fromEntries(pageNames.map((page) => [page, column(page)])) as Record<PageName, number>;
  return { goal, values, compared, isMet: compared <= goal.limit };
}
