// What the explorer is held to, each against the pages beside it in the same run. Pure.
import {
  atMost,
  type Goal,
  type Hold,
  itself,
  leastOf,
  liveAndAnswered,
  moreBy,
  noMoreThan,
  page,
  times,
} from './comparing';
import { median, percentile } from './figures';
import { peerNames } from './pages';
import type { Figure, Setting } from './samples';

const p50 = median;
const p95 = (samples: readonly number[]) => percentile(samples, 0.95);
/** How many last longer than `longest` ms; NaN if none was measured. A stretch without any long task holds one 0. */
const countOver = (longest: number) => (samples: readonly number[]) =>
  samples.length === 0 ? Number.NaN : samples.filter((duration) => duration > longest).length;

const fastest = leastOf(peerNames, 'the fastest peer');
const fastestIdle = leastOf(peerNames, 'the fastest peer’s idle', 'idle');
const better = leastOf(['leaflet', 'openlayers'], 'the better of Leaflet and OpenLayers');
const bare = page('maplibre', 'bare MapLibre');

const each = (drawn: Hold | null, webgl: Hold | null) => ({ heitu: drawn, 'heitu-webgl': webgl });
const both = (hold: Hold) => each(hold, hold);

const loadGoals: readonly Goal[] = [
  {
    ...{ measured: 'reported localities visible (first drawn map)', unit: 'ms', figure: 'visible', of: p50 },
    holds: both(times(0.3, fastest)),
  },
  {
    measured: 'a locality can be opened by click (its panel’s head; peers: popup of one line)',
    ...{ unit: 'ms', figure: 'openable', of: p50 },
    holds: both(times(0.6, fastestIdle)),
  },
  {
    ...{ measured: 'the same click → its projects and lists too', unit: 'ms', figure: 'openable-lists', of: p50 },
    holds: each(times(1, liveAndAnswered), null),
  },
  {
    ...{ measured: 'live map (all layers, can be dragged)', unit: 'ms', figure: 'idle', of: p50 },
    holds: each(times(1.3, fastestIdle), times(1.15, bare)),
  },
  {
    ...{ measured: 'bytes until live, gzip', unit: 'kB', figure: 'bytes', of: p50 },
    holds: each(times(1.5, page('leaflet', 'Leaflet’s page')), times(1.3, bare)),
  },
];

const moveGoals: readonly Goal[] = [
  {
    ...{ measured: 'frame while dragging, p50', unit: 'ms', figure: 'frame', of: p50 },
    holds: each(times(1.05, better), times(1.05, bare)),
  },
  {
    ...{ measured: 'frame while dragging, p95', unit: 'ms', figure: 'frame', of: p95 },
    holds: each(times(1.2, better), times(1.05, bare)),
  },
  {
    ...{ measured: 'share of the view without map during a 600 px drag', unit: '%', figure: 'uncovered', of: p50 },
    holds: both(atMost(1, '≤ 1 %')),
  },
  {
    ...{ measured: 'frame while zooming by wheel, p95', unit: 'ms', figure: 'wheel-frame', of: p95 },
    holds: each(times(1, page('openlayers', 'OpenLayers')), times(1.05, bare)),
  },
  {
    ...{ measured: 'sharp again after the last step of the wheel', unit: 'ms', figure: 'sharp', of: p50 },
    holds: each(atMost(150, '≤ 150 ms'), times(1.05, bare)),
  },
];

const actGoals: readonly Goal[] = [
  {
    ...{ measured: 'industry switched → map shows it', unit: 'ms', figure: 'switch', of: p50 },
    holds: each(moreBy(40, better), times(1.1, bare)),
  },
  {
    measured: 'click → panel with content (peers: popup of one line), p95',
    ...{ unit: 'ms', figure: 'click', of: p95 },
    holds: each(
      moreBy(60, page('leaflet', 'Leaflet’s click → popup')),
      moreBy(60, page('maplibre', 'bare MapLibre’s')),
    ),
  },
];

/** The bare page draws by the same engine, whose frames are long tasks in software GL; it has no search to type into. */
const tasksThan = page('maplibre', 'bare MapLibre’s number');
function taskGoals(longest: number): readonly Goal[] {
  const tasks = (during: string, figure: Figure, webgl: Hold): Goal => ({
    measured: `long tasks (> ${longest} ms) in ${during}`,
    ...{ unit: 'count', figure, of: countOver(longest) },
    holds: each(atMost(0, 'none'), webgl),
  });
  return [
    tasks('clicks', 'click-tasks', noMoreThan(tasksThan)),
    tasks('switches', 'switch-tasks', noMoreThan(tasksThan)),
    tasks('keystrokes', 'keystroke-tasks', atMost(0, 'none')),
    tasks('drags', 'drag-tasks', noMoreThan(tasksThan)),
  ];
}

const heapGoals: readonly Goal[] = [
  {
    measured: 'heap after 200 opened localities and 200 view changes',
    ...{ unit: 'MB', figure: 'heap-after', of: p50 },
    holds: both(times(1.05, itself('heap-before', 'that after 25'))),
  },
  {
    ...{ measured: 'heap after as many again', unit: 'MB', figure: 'heap-later', of: p50 },
    holds: both(times(1.05, itself('heap-after', 'that after the first 200'))),
  },
  {
    ...{ measured: 'map instances after that', unit: 'count', figure: 'maps', of: p50 },
    holds: both(atMost(1, 'one')),
  },
];

/** ms: a longer task is too long, on a processor of which a quarter is left as well. */
const tooLong = { free: 50, throttled: 200 };

/** The goals of a setting, in the order of the table. */
export const goalsAt = ({ throttled }: Pick<Setting, 'throttled'>): readonly Goal[] => [
  ...[...loadGoals, ...moveGoals, ...actGoals],
  ...[...taskGoals(throttled ? tooLong.throttled : tooLong.free), ...heapGoals],
];
