// A range of investment in words.
import type { InvestRange } from '../../domain/filter';
import { moneyText } from '../../domain/money';
import { useExplorer } from '../parts/explorer';

/** A range in words. */
export function useRangeText() {
  const { t, language } = useExplorer();
  return (range: InvestRange | null): string => {
    const [from, to] = [range?.min ?? null, range?.max ?? null].map((end) => end !== null && moneyText(end, language));
    if (from && to) return t('filters.range', { from, to });
    if (from) return t('filters.from', { from });
    return to ? t('filters.to', { to }) : t('filters.any');
  };
}
