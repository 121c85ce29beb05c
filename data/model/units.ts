// Units as the reports write them → one normalised unit each, so that figures can be compared and written in English.
import { z } from 'zod';
import type { Quantity } from './schema';

export const normalisedUnits = [
  'CNY',
  'MW',
  'm²',
  'km²',
  'km',
  't',
  't/day',
  't/h',
  'kV',
  'mm',
  'min',
  'h',
  'month',
  'year',
  '%',
  'count',
] as const;
export type NormalisedUnit = (typeof normalisedUnits)[number];
/** Each unit's code in UCUM, or in ISO 4217 for money; UCUM's `1` is a bare number. */
export const unitCodes: Readonly<Record<NormalisedUnit, { ucum: string } | { currency: string }>> = {
  CNY: { currency: 'CNY' },
  MW: { ucum: 'MW' },
  'm²': { ucum: 'm2' },
  'km²': { ucum: 'km2' },
  km: { ucum: 'km' },
  t: { ucum: 't' },
  't/day': { ucum: 't/d' },
  't/h': { ucum: 't/h' },
  kV: { ucum: 'kV' },
  mm: { ucum: 'mm' },
  min: { ucum: 'min' },
  h: { ucum: 'h' },
  month: { ucum: 'mo' },
  year: { ucum: 'a' },
  '%': { ucum: '%' },
  count: { ucum: '1' },
};

/** A figure in its normalised unit. */
export const normalised = z.strictObject({
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.enum(normalisedUnits),
});
export type Normalised = z.infer<typeof normalised>;

/** Written unit → [factor, normalised unit]; a unit that is not listed is a count of what the unit names. */
const units: Record<string, readonly [number, NormalisedUnit]> = {
  元: [1, 'CNY'],
  万元: [1e4, 'CNY'],
  亿元: [1e8, 'CNY'],
  MW: [1, 'MW'],
  万千瓦: [10, 'MW'],
  平方米: [1, 'm²'],
  万平方米: [1e4, 'm²'],
  平方公里: [1, 'km²'],
  公里: [1, 'km'],
  吨: [1, 't'],
  千吨: [1e3, 't'],
  万吨: [1e4, 't'],
  亿吨: [1e8, 't'],
  '吨/日': [1, 't/day'],
  '万吨/日': [1e4, 't/day'],
  't/h': [1, 't/h'],
  分钟: [1, 'min'],
  小时: [1, 'h'],
  个月: [1, 'month'],
  年: [1, 'year'],
  '%': [1, '%'],
  kv: [1, 'kV'],
  mm: [1, 'mm'],
};

// rounded at twelve significant digits: 7.35 × 1e8 must not become 734999999.9999999
const times = (value: number | undefined, factor: number) =>
  value === undefined ? undefined : Number((value * factor).toPrecision(12));

const wan = /^万(?!元|吨|平方|千瓦)/;

/**
 * A quantity in its normalised unit: money in CNY, power in MW, area in m² or km², mass in t, durations in the unit that the
 * report gives, counts with 万 multiplied out. One without a number has its unit alone.
 */
export function normalise({ value, min, max, unit }: Pick<Quantity, 'value' | 'min' | 'max' | 'unit'>): Normalised {
  const [factor, scale] = units[unit] ?? [wan.test(unit) ? 1e4 : 1, 'count' as const];
  const result: Normalised = { unit: scale };
  const scaled = { value: times(value, factor), min: times(min, factor), max: times(max, factor) };
  if (scaled.value !== undefined) result.value = scaled.value;
  if (scaled.min !== undefined) result.min = scaled.min;
  if (scaled.max !== undefined) result.max = scaled.max;
  return result;
}
