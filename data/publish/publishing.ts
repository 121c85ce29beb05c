// Records → their published form: the same records read once more, each citation finding where it stands in its report.
import { z } from 'zod';
import { timeOf } from '../model/edtf';
import { locatorOf } from '../model/outline';
import { citation, figuresWith, type Report, recordsWith } from '../model/schema';
import { normalise } from '../model/units';

/** Readers that give every citation its locator, and every figure its normalised value and its time. */
export function publishing(reports: readonly Report[]) {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const cite = citation.transform((one) => {
    const report = byId.get(one.report);
    return { ...one, standing: report ? locatorOf(one, report) : null };
  });
  const figures = figuresWith(cite);
  const reported = ([first]: readonly { report: string }[]) => byId.get(first?.report ?? '')?.period;
  const quantity = figures.quantity.transform((one) => ({
    ...one,
    normalised: normalise(one),
    time: timeOf(one, reported(one.cites)),
  }));
  const metric = figures.metric.transform((one) => ({
    ...one,
    normalised: normalise(one),
    time: timeOf(one, reported(one.cites)),
  }));
  const { lists } = recordsWith(cite, { quantity, metric });
  return { cites: z.array(cite), metric, records: z.object(lists) };
}
