// Figures in words: in Chinese as the report writes them, in English from the normalised value.
import type { Metric, Quantity } from '../../data/published';
import { madeOnce } from './once';
import type { Language } from './view';

type Figure = Pick<Quantity | Metric, 'measure' | 'value' | 'min' | 'max' | 'unit' | 'qualifier' | 'normalised'>;

const plain = (value: number) => String(value);

function range<T>(
  { value, min, max }: { value?: T; min?: T; max?: T },
  write: (value: T) => string,
  dash: string,
): string {
  if (value !== undefined) return write(value);
  if (min !== undefined && max !== undefined) return `${write(min)}${dash}${write(max)}`;
  const only = min ?? max;
  return only === undefined ? '' : write(only);
}

const before: Partial<Record<string, string>> = { about: '约', nearly: '近', 'at-most': '至多' };
const between: Partial<Record<string, string>> = { over: '余', some: '多' };
const after: Partial<Record<string, string>> = { 'at-least': '以上' };

/** `7.5 亿元`, `20~100 吨`, `4200 余条`: value and unit as the report writes them. */
export function inChinese(figure: Figure): string {
  const { unit } = figure;
  const qualifier: string = figure.qualifier ?? '';
  const number = `${before[qualifier] ?? ''}${range(figure, plain, '~')}`;
  if (figure.measure === 'rank') return `第 ${number} ${unit}`;
  const gap = unit === '%' ? '' : ' ';
  return `${number}${gap}${between[qualifier] ?? ''}${unit}${after[qualifier] ?? ''}`;
}

const words: Partial<Record<string, string>> = {
  over: 'over ',
  about: 'about ',
  nearly: 'nearly ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  some: 'some ',
};

const long = madeOnce(
  () => new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }),
);
const exact = madeOnce(() => new Intl.NumberFormat('en', { maximumFractionDigits: 4 }));

/** `CNY 750 million`, `20–100 t`, `over 4,200`: counts without a unit word, since the figure's name says what is counted. */
export function inEnglish({ measure, normalised, qualifier: kind }: Figure): string {
  if (measure === 'rank') return `No. ${range(normalised, plain, '–')}`;
  const qualifier: string = kind ?? '';
  const { unit } = normalised;
  const number = range(normalised, (value) => (value >= 1e6 ? long().format(value) : exact().format(value)), '–');
  const written =
    unit === 'CNY' ? `CNY ${number}` : unit === '%' ? `${number}%` : unit === 'count' ? number : `${number} ${unit}`;
  return `${words[qualifier] ?? ''}${written}`;
}

/** A figure in the reader's language. */
export const figureText = (figure: Figure, language: Language): string =>
  language === 'zh' ? inChinese(figure) : inEnglish(figure);

/** What to show on hover: the other writing of the same figure. */
export const figureTitle = (figure: Figure, language: Language): string =>
  language === 'zh' ? inEnglish(figure) : inChinese(figure);

/** Metres as `300 m` or `6 km`. */
export const distanceText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);
