// What can colour the localities: one table of measures, each with its value per locality or null where none is reported.
import type { ComparableId } from '../../data/model/ids';
import type { MetricRow, Rows } from '../../data/published';
import { type Atlas, isWithin } from './atlas';
import { moneyText } from './money';
import { type Phase, phaseOf } from './phases';
import type { Fill, Language } from './view';

/** `count`: distinct records, own and within; `share`: per cent of the projects with a stage; `metric`: as reported, from `atlas/measures.json`. */
type Measure =
  | { of: 'count'; list: 'projects' | 'initiatives' | 'enterprises' }
  | { of: 'share'; phase: Phase }
  | { of: 'metric'; id: ComparableId };

export const measures: Record<Fill, Measure> = {
  projects: { of: 'count', list: 'projects' },
  initiatives: { of: 'count', list: 'initiatives' },
  enterprises: { of: 'count', list: 'enterprises' },
  planned: { of: 'share', phase: 'plan' },
  'under-way': { of: 'share', phase: 'way' },
  done: { of: 'share', phase: 'done' },
  'above-scale': { of: 'metric', id: 'above-scale' },
  'output-value': { of: 'metric', id: 'output-value' },
  online: { of: 'metric', id: 'online' },
};

/** A locality's value; `metric` is the row it comes from. Null value: the report does not mention it. */
export type Measured = { locality: string; value: number | null; metric: MetricRow | null };

type Counted = { id: string; fact: string; locality: string };

/** One entity however many places it acts in; every other record is its own, though another place has one of its id. */
const distinct = (rows: readonly Counted[], list: keyof Rows) =>
  new Set(rows.map(({ id, fact }) => (list === 'enterprises' ? id : fact))).size;

function measuredAt(atlas: Atlas, id: string, measure: Measure, shown: Rows, all: Rows): Measured {
  const inside = <T extends { locality: string }>(rows: readonly T[]) =>
    rows.filter(({ locality }) => isWithin(atlas, locality, id));
  if (measure.of === 'count') {
    const { list } = measure;
    // nothing in the report is not zero: zero is what the filter leaves of something
    const there: readonly Counted[] = all[list];
    const kept: readonly Counted[] = shown[list];
    const value = inside(there).length === 0 ? null : distinct(inside(kept), list);
    return { locality: id, value, metric: null };
  }
  if (measure.of === 'share') {
    const staged = inside(shown.projects).flatMap(({ stage }) => (stage === null ? [] : [stage]));
    const there = staged.filter((stage) => phaseOf[stage] === measure.phase).length;
    return { locality: id, value: staged.length === 0 ? null : (100 * there) / staged.length, metric: null };
  }
  const facts = atlas.comparable[measure.id] ?? [];
  const metric = all.metrics.find(({ fact, locality }) => locality === id && facts.includes(fact)) ?? null;
  const { value, min, max } = metric?.quantity.normalised ?? {};
  return { locality: id, value: value ?? min ?? max ?? null, metric };
}

/** Every locality's value of a measure. `shown` are the rows that the filter keeps; reported metrics ignore it. */
export const measuredBy = (atlas: Atlas, fill: Fill, shown: Rows, all: Rows): Measured[] =>
  atlas.index.localities.map(({ id }) => measuredAt(atlas, id, measures[fill], shown, all));

/** A class of values, both ends included. */
export type Class = { min: number; max: number };
export const mostClasses = 5;

const shares: Class[] = [
  { min: 0, max: 0 },
  { min: 0.1, max: 25 },
  { min: 25.1, max: 50 },
  { min: 50.1, max: 75 },
  { min: 75.1, max: 100 },
];

/** At most five classes: quarters for shares, each value its own where there are few, else equal numbers of localities. */
export function classesOf(fill: Fill, measured: readonly Measured[]): Class[] {
  const values = measured.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const different = [...new Set(values)];
  if (measures[fill].of === 'share') return shares;
  if (different.length <= mostClasses) return different.map((value) => ({ min: value, max: value }));
  // zero stays a class of its own
  const zero = different[0] === 0 ? [{ min: 0, max: 0 }] : [];
  const rest = different.filter((value) => value > 0);
  const size = Math.ceil(rest.length / (mostClasses - zero.length));
  const slices = Array.from({ length: Math.ceil(rest.length / size) }, (_, index) =>
    rest.slice(index * size, (index + 1) * size),
  );
  return [...zero, ...slices.map((slice) => ({ min: slice[0] ?? 0, max: slice.at(-1) ?? 0 }))];
}

/** What a class says, with its unit: `3–7`, `>25–50%`, `77.2亿元`, `CNY 7.72 billion`. */
export function classText({ min, max }: Class, fill: Fill, measured: readonly Measured[], language: Language): string {
  const { of } = measures[fill];
  if (of === 'share') return min === max ? `${Math.round(min)}%` : `>${Math.floor(min)}–${Math.round(max)}%`;
  const unit = measured.find(({ metric }) => metric !== null)?.metric?.quantity.normalised.unit;
  const grouped = new Intl.NumberFormat(language);
  const written = (value: number) => {
    if (unit === 'CNY') return moneyText(value, language);
    return `${grouped.format(Math.round(value * 100) / 100)}${unit === '%' ? '%' : ''}`;
  };
  return min === max ? written(min) : `${written(min)}–${written(max)}`;
}

/** Which of the ramp's five colours a class takes: spread over the ramp where there are fewer. */
export const rampIndex = (index: number, count: number): number =>
  count > 1 ? Math.round((index * (mostClasses - 1)) / (count - 1)) : mostClasses - 2;

/** The class that holds a value; -1 for none. */
export const classAt = (classes: readonly Class[], value: number | null): number =>
  value === null ? -1 : classes.findIndex(({ max }) => Math.round(value * 10) / 10 <= max);
