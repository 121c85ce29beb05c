// A figure of the explorer beside those of other pages in the same run, and what is made of it. Pure.
import { type ExplorerName, explorerNames, type PageName, pageNames, peerNames } from './pages';
import type { Figure, Samples, Setting } from './samples';

/** A page's samples of a figure as one number; NaN where it was not measured. */
export type Read = (figure: Figure, page: PageName) => number;
/** What the explorer is compared with. */
export type Rival = { name: string; of: (read: Read, figure: Figure, own: ExplorerName) => number };

/** `ratio`: own ÷ rival’s; `difference`: own − rival’s. */
export type Hold = { goal: string; as: 'ratio' | 'difference' | 'plain'; limit: number; rival?: Rival };

export type Goal = {
  measured: string;
  unit: 'ms' | 'kB' | 'MB' | '%' | 'count';
  figure: Figure;
  /** How a page's samples become one number. */
  of: (samples: readonly number[]) => number;
  /** What the explorer is held to, as it opens and with engine=webgl; null: to nothing. */
  holds: Readonly<Record<ExplorerName, Hold | null>>;
};

export const times = (limit: number, rival: Rival): Hold => ({
  goal: `≤ ${limit} × ${rival.name}`,
  as: 'ratio',
  limit,
  rival,
});
/** Both in ms. */
export const moreBy = (limit: number, rival: Rival): Hold => ({
  goal: `≤ ${limit} ms more than ${rival.name}`,
  as: 'difference',
  limit,
  rival,
});
export const noMoreThan = (rival: Rival): Hold => ({ goal: `≤ ${rival.name}`, as: 'difference', limit: 0, rival });
export const atMost = (limit: number, goal: string): Hold => ({ goal, as: 'plain', limit });

const least = (values: readonly number[]) => Math.min(...values.filter((value) => !Number.isNaN(value)));
const finite = (value: number) => (Number.isFinite(value) ? value : Number.NaN);

export const page = (peer: PageName, name: string): Rival => ({ name, of: (read, figure) => read(figure, peer) });
/** The least of some pages' numbers; of `figure` where one is named. */
export const leastOf = (peers: readonly PageName[], name: string, figure?: Figure): Rival => ({
  name,
  of: (read, asked) => finite(least(peers.map((peer) => read(figure ?? asked, peer)))),
});
/** Another figure of the same page. */
export const itself = (figure: Figure, name: string): Rival => ({ name, of: (read, _asked, own) => read(figure, own) });
/** When the peer that is live first has also answered a click. */
export const liveAndAnswered: Rival = {
  name: 'the fastest peer’s idle and popup',
  of: (read) => {
    const first = peerNames.find((peer) => read('idle', peer) === least(peerNames.map((one) => read('idle', one))));
    return first ? read('idle', first) + read('click', first) : Number.NaN;
  },
};

export type Judged = { hold: Hold; compared: number; isMet: boolean };
export type Outcome = {
  goal: Goal;
  values: Record<PageName, number>;
  judged: Record<ExplorerName, Judged | null>;
};

function judgedBy(hold: Hold | null, goal: Goal, read: Read, own: ExplorerName): Judged | null {
  if (!hold) return null;
  const value = read(goal.figure, own);
  const beside = hold.rival?.of(read, goal.figure, own) ?? Number.NaN;
  const compared = { ratio: value / beside, difference: value - beside, plain: value }[hold.as];
  return { hold, compared, isMet: compared <= hold.limit };
}

const ofEach = <N extends string, T>(names: readonly N[], made: (name: N) => T) =>
  Object.fromEntries(names.map((name) => [name, made(name)])) as Record<N, T>;

/** A goal with its numbers; null where no explorer was measured. */
export function outcomeOf(goal: Goal, samples: Samples, setting: Setting): Outcome | null {
  const read: Read = (figure, page) => goal.of(samples.of(setting, figure, page));
  const values = ofEach(pageNames, (page) => read(goal.figure, page));
  if (explorerNames.every((name) => Number.isNaN(values[name]))) return null;
  return { goal, values, judged: ofEach(explorerNames, (name) => judgedBy(goal.holds[name], goal, read, name)) };
}

/** Runnable tasks on average over a minute: from this on something else runs, and the goals are not judged. */
const busy = 1;

/** `load`: the 1-minute load average when the run was started. */
export function verdict({ compared, isMet }: Judged, load: number): string {
  if (!Number.isFinite(compared)) return '–';
  if (load >= busy) return `not judged (load ${load.toFixed(1)})`;
  return isMet ? 'met' : '**missed**';
}
