// Sums of CNY in words, for axes and filters (a report's own figures keep their wording: see quantity.ts).

import { madeOnce } from './once';
import type { Language } from './view';

const chinese = madeOnce(() => new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 2 }));
const english = madeOnce(
  () => new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }),
);

/** `5亿元`, `CNY 500 million`. */
export const moneyText = (cny: number, language: Language): string =>
  language === 'zh' ? `${chinese().format(cny)}元` : `CNY ${english().format(cny)}`;
