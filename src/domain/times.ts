// A time as the report says it, and the dates that it resolves to.
import type { Period } from '../../data/published';
import type { Language } from './view';

/** `2023-05 – 2023-08`, or one of the two; '' where the time has no dates. */
export const datesOf = ({ from, to }: Pick<Period, 'from' | 'to'>): string =>
  [...new Set([from, to].filter(Boolean))].join(' – ');

/** In Chinese the report's own words; in English the dates, or what the words say. */
export const timeText = (period: Period, language: Language): string =>
  language === 'zh' ? period.text : datesOf(period) || period.en || period.text;
