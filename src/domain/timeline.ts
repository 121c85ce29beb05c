// The dates of projects, initiatives and events as one sorted list, as the reports give them; years may be inferred.
import type { Modality } from '../../data/model/ids';
import type { Bilingual, Period, RowDate, Rows } from '../../data/published';

/** A dated statement; `from` and `to` are its first and last instant (ms, UTC), null where that end is open. */
export type Moment = {
  fact: string;
  kind: 'project' | 'initiative' | 'event';
  name: Bilingual;
  /** What happened then; null where the record itself is what happened. */
  what: Bilingual | null;
  period: Period;
  modality: Modality;
  from: number | null;
  to: number | null;
  isInferred: boolean;
  isAhead: boolean;
};

/** Said of the future, or not said to be so yet: never drawn like what is. */
export const isAhead = (modality: Modality): boolean => modality !== 'stated';

/** The first instant of `2022`, `2022-05` or `2022-05-17`. */
export function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The instant at which `2022`, `2022-05` or `2022-05-17` is over. */
export function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

type Dated = { fact: string; kind: Moment['kind']; name: Bilingual; dates: readonly RowDate[] };

function momentOf({ fact, kind, name }: Dated, { name: what, period, modality }: RowDate): Moment {
  return {
    fact,
    kind,
    name,
    what: what.zh === name.zh ? null : what,
    period,
    modality,
    from: period.from === undefined ? null : startOf(period.from),
    to: period.to === undefined ? null : endOf(period.to),
    isInferred: period.inferred === true,
    isAhead: isAhead(modality),
  };
}

// a record's own time and a date of it may be the same words
const sameTime = (one: RowDate, other: RowDate) =>
  one.period.text === other.period.text && one.modality === other.modality;

const momentsIn = (row: Dated): Moment[] =>
  row.dates
    .filter((date, index) => {
      const first = row.dates.findIndex((other) => sameTime(other, date));
      return first === index || row.dates[first]?.name.zh !== row.name.zh;
    })
    .map((date) => momentOf(row, date));

const order = ({ from, to }: Moment): number => from ?? to ?? Number.POSITIVE_INFINITY;

/** All dated statements, the earliest first; those whose words resolve to no date come last. */
export const momentsOf = ({
  projects,
  initiatives,
  events,
}: Pick<Rows, 'projects' | 'initiatives' | 'events'>): Moment[] =>
  [...projects, ...initiatives, ...events]
    .flatMap(momentsIn)
    .sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));

/** Whether a statement can be placed on an axis of time. */
export const isPlaced = ({ from, to }: Moment): boolean => from !== null || to !== null;

const mostYears = 6;

/** From the first to the last year that a statement falls in; what lies more than six years before the last is cut off. */
export function spanOf(moments: readonly Moment[]): [number, number] | null {
  const ends = moments.flatMap(({ from, to }) => [from, to]).filter((end) => end !== null);
  if (ends.length === 0) return null;
  const last = new Date(Math.max(...ends) - 1).getUTCFullYear() + 1;
  const first = Math.max(new Date(Math.min(...ends)).getUTCFullYear(), last - mostYears);
  return [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)];
}
