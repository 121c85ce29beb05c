// Localities side by side: figures of one meaning in one line with what keeps them from being compared, and their records.
import { type ComparableId, comparableIds } from '../../data/model/ids';
import type { LocalityFile, Metric, Period, Rows } from '../../data/published';
import { type Atlas, isWithin } from './atlas';
import { factId } from './fact';
import { isAhead } from './timeline';

/** A locality's figure in a line. */
export type Entry = { fact: string; metric: Metric };

/** Why the figures of a line cannot be compared directly. */
export const reasons = ['year', 'period', 'scope', 'plan', 'kind', 'unit', 'meaning'] as const;
export type Reason = (typeof reasons)[number];

/** One line of figures: a cell a locality, null where its report does not mention it. */
export type Line = {
  key: string;
  /** The line's name in the table of shared figures; null: the figures' own name. */
  shared: ComparableId | null;
  name: Metric['name'];
  cells: (Entry | null)[];
  /** Empty where the figures can be compared, or where there is only one. */
  reasons: Reason[];
  /** The only locality that mentions it. */
  only: string | null;
};

const sharedKey = ({ comparable }: Atlas, fact: string): ComparableId | null =>
  comparableIds.find((id) => comparable[id]?.includes(fact)) ?? null;

const keyOf = (atlas: Atlas, { fact, metric }: Entry): string =>
  sharedKey(atlas, fact) ?? `${metric.measure} ${metric.name.zh}`;

/** The years a figure is of: its own, else its report's. */
export function yearsOfFigure(period: Period | undefined, report: Period | undefined): string {
  const dated = period?.from || period?.to ? period : report;
  return [...new Set([dated?.from, dated?.to].flatMap((date) => date?.slice(0, 4) ?? []))].join('–');
}

const exactly = (period: Period | undefined): string => [period?.from, period?.to].join('/');

/** Whose figure it is, `own` said by the level of its locality: a district's own is 全区. */
function scopeIn(atlas: Atlas, { fact, metric }: Entry): string {
  const level = atlas.byId.get(fact.split('.')[0] ?? '')?.level;
  return metric.scope === 'own' ? (level ?? 'own') : metric.scope;
}

function reportOf(atlas: Atlas, fact: string): Period | undefined {
  const report = atlas.byId.get(fact.split('.')[0] ?? '')?.report;
  return atlas.index.reports.find(({ id }) => id === report)?.period;
}

/** Every reason, in their order, for which these figures are not of one kind. */
export function reasonsOf(atlas: Atlas, entries: readonly Entry[]): Reason[] {
  const differ = (of: (entry: Entry) => unknown) => new Set(entries.map(of)).size > 1;
  const isYear = differ(({ fact, metric }) => yearsOfFigure(metric.period, reportOf(atlas, fact)));
  const isPlan = differ(({ metric }) => isAhead(metric.modality));
  const holds: Record<Reason, boolean> = {
    year: isYear,
    period: !isYear && differ(({ metric }) => exactly(metric.period)),
    scope: differ((entry) => scopeIn(atlas, entry)),
    plan: isPlan,
    kind: !isPlan && differ(({ metric }) => `${metric.modality} ${metric.aggregation}`),
    unit: differ(({ metric }) => metric.normalised.unit),
    meaning: differ(({ metric }) => metric.name.zh),
  };
  return reasons.filter((reason) => holds[reason]);
}

const entriesOf = (file: LocalityFile): Entry[] =>
  file.own.metrics.map((metric) => ({ fact: factId(file.locality.id, 'metric', metric.id), metric }));

/** The localities' own figures, line by line: those of several first, then each one's alone. */
export function linesOf(atlas: Atlas, files: readonly LocalityFile[]): Line[] {
  const columns = files.map(entriesOf);
  const keys = [...new Set(columns.flat().map((entry) => keyOf(atlas, entry)))];
  const lines = keys.flatMap((key): Line[] => {
    const cells = columns.map((entries) => entries.find((entry) => keyOf(atlas, entry) === key) ?? null);
    const there = cells.filter((cell) => cell !== null);
    const [first, second] = there;
    if (!first) return [];
    const only = second ? null : (files[cells.indexOf(first)]?.locality.id ?? null);
    const isAlone = only !== null;
    return [
      {
        key,
        shared: isAlone ? null : sharedKey(atlas, first.fact),
        name: first.metric.name,
        cells,
        reasons: isAlone ? [] : reasonsOf(atlas, there),
        only,
      },
    ];
  });
  return [...lines.filter(({ only }) => only === null), ...lines.filter(({ only }) => only !== null)];
}

/** A locality's records of one kind: its own and, apart, those within; `isMentioned`: the report has any, kept or not. */
export type Part<T> = { own: T[]; within: T[]; isMentioned: boolean };

const isHeld = (file: LocalityFile, list: 'projects' | 'initiatives' | 'enterprises'): boolean =>
  [file.own, ...file.within].some((records) => records[list].length > 0);

/** What the filter keeps of a locality's projects, initiatives or enterprises. */
export function partOf<K extends 'projects' | 'initiatives' | 'enterprises'>(
  atlas: Atlas,
  file: LocalityFile,
  selection: Rows,
  list: K,
): Part<Rows[K][number]> {
  const { id } = file.locality;
  const rows: readonly Rows[K][number][] = selection[list];
  const own = rows.filter(({ locality }) => locality === id);
  const taken = new Set(own.map((row) => row.id));
  const inside = rows.filter((row) => row.locality !== id && !taken.has(row.id) && isWithin(atlas, row.locality, id));
  const within = [...new Map(inside.map((row) => [row.id, row])).values()];
  return { own, within, isMentioned: isHeld(file, list) };
}

/** The rows of a locality and of what lies within it. */
export function rowsWithin(atlas: Atlas, rows: Rows, ids: readonly string[]): Rows {
  const inside = <T extends { locality: string }>(list: readonly T[]) =>
    list.filter(({ locality }) => ids.some((id) => isWithin(atlas, locality, id)));
  return {
    projects: inside(rows.projects),
    initiatives: inside(rows.initiatives),
    metrics: inside(rows.metrics),
    enterprises: inside(rows.enterprises),
    events: inside(rows.events),
  };
}

/** The localities that have a figure of the same meaning as a fact, its own first; none where it is of no such meaning. */
export function likeOf({ comparable }: Atlas, fact: string): string[] {
  const own = fact.split('.')[0] ?? '';
  const facts = Object.values(comparable).find((alike) => alike.includes(fact)) ?? [];
  const localities = facts.map((one) => one.split('.')[0] ?? '');
  return facts.length === 0 ? [] : [...new Set([own, ...localities])];
}
