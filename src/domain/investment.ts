// The logarithmic ladder of investment sums in CNY (1–2–5 steps), by which the range filter and its histogram step.
import type { InvestRange } from './filter';

/** 10 million to 10 billion CNY; the outer steps mean "any". */
export const steps = [1e7, 2e7, 5e7, 1e8, 2e8, 5e8, 1e9, 2e9, 5e9, 1e10] as const;
const last = steps.length - 1;

const nearest = (cny: number): number =>
  steps.reduce<number>(
    (best, step, index) =>
      Math.abs(Math.log(step / cny)) < Math.abs(Math.log((steps[best] ?? 1) / cny)) ? index : best,
    0,
  );

/** Positions of the slider's two thumbs, 0 to the last step. */
export const positionsOf = (range: InvestRange | null): [number, number] => [
  range?.min == null ? 0 : nearest(range.min),
  range?.max == null ? last : nearest(range.max),
];

/** The range between two positions; the outer positions are open, so that both ends out filter nothing. */
export function rangeAt([low, high]: readonly [number, number]): InvestRange | null {
  const min = low <= 0 ? null : (steps[low] ?? null);
  const max = high >= last ? null : (steps[high] ?? null);
  return min === null && max === null ? null : { min, max };
}

/** How many sums fall into each interval between steps; the outer intervals take what lies beyond. */
export function histogramOf(sums: readonly (number | null)[]): number[] {
  const bins = steps.slice(1).map(() => 0);
  for (const sum of sums) {
    if (sum === null) continue;
    const above = steps.findIndex((step) => sum < step);
    const bin = Math.min(bins.length - 1, Math.max(0, (above === -1 ? steps.length : above) - 1));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
