// Time as EDTF (ISO 8601-2:2019, levels 0 and 1): what a figure refers to, as of when it holds, and how sure the dating is.
import { z } from 'zod';
import type { Aggregation } from './ids';
import type { Period } from './schema';

/** Where a figure's date comes from: printed; a year or day that we inferred; or, where none is given, its report's own date. */
export const datings = ['printed', 'inferred', 'report'] as const;

const date = '\\d{4}(-\\d{2}(-\\d{2})?)?~?';
const edtf = z.string().regex(new RegExp(`^(${date}|(${date})?/(${date})?)$`), 'a date or an interval in EDTF');

/** `referencePeriod`: what a flow or a change covers; `asOf`: when a level holds. */
export const figureTime = z.strictObject({
  referencePeriod: edtf.optional(),
  asOf: edtf.optional(),
  dating: z.enum(datings),
});
export type FigureTime = z.infer<typeof figureTime>;

/** What is counted over a period; the others hold at a time. */
const overPeriods: readonly Aggregation[] = ['flow', 'cumulative', 'change'];

/** `~`, EDTF's approximate: the date is near, not printed. */
const dated = (date: string | undefined, isSure: boolean) => (date ? `${date}${isSure ? '' : '~'}` : '');

/** `2023-05`, `2023-01~/2023-08~`, `/2025`: a beginning that no word gives stays unknown; null without any date. */
export function edtfOf({ from, to, inferred }: Pick<Period, 'from' | 'to' | 'inferred'>): string | null {
  if (!from && !to) return null;
  const [start, end] = [dated(from, !inferred), dated(to, !inferred)];
  return start === end ? start : `${start}/${end}`;
}

/** The time of a figure; `reported`: its report's own date. */
export function timeOf(
  { aggregation, period }: { aggregation: Aggregation; period?: Period | undefined },
  reported: Pick<Period, 'to'> | undefined,
): FigureTime {
  const own = period && edtfOf(period);
  if (!own) return { ...(reported?.to && { asOf: dated(reported.to, false) }), dating: 'report' };
  const dating = period.inferred ? 'inferred' : 'printed';
  const isLevel = !overPeriods.includes(aggregation) && (period.from === undefined || period.from === period.to);
  return isLevel ? { asOf: dated(period.to, !period.inferred), dating } : { referencePeriod: own, dating };
}
