// A time as the report says it, with the dates it resolves to where the year is inferred.
import type { Period } from '../../../data/published';
import { useExplorer } from '../parts/explorer';

/** `2023-05 – 2023-08`, or one of the two. */
export const datesOf = ({ from, to }: Period): string => [...new Set([from, to].filter(Boolean))].join(' – ');

export function PeriodText({ period }: { period: Period }) {
  const { t, language } = useExplorer();
  const dates = datesOf(period);
  const shown = language === 'zh' || !dates ? period.text : dates;
  return (
    <span className="period" title={language === 'zh' ? dates : period.text}>
      {shown}
      {period.inferred && <span className="inferred"> {t('periodInferred')}</span>}
    </span>
  );
}
