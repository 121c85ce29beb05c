// A time as the report says it, with the dates it resolves to where the year is inferred.
import type { Period } from '../../../data/published';
import { datesOf, timeText } from '../../domain/times';
import { useExplorer } from '../parts/explorer';

export { datesOf };

export function PeriodText({ period }: { period: Period }) {
  const { t, language } = useExplorer();
  const dates = datesOf(period);
  const shown = timeText(period, language);
  return (
    <span className="period" title={language === 'zh' ? dates : period.text}>
      {shown}
      {period.inferred && <span className="inferred"> {t('periodInferred')}</span>}
    </span>
  );
}
