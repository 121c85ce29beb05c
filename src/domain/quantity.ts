// Figures in words: in Chinese as the report writes them, in English from the normalised value.
import type { Metric, Quantity } from '../../data/published';
import { madeOnce } from './once';
import type { Language } from './view';

type Figure = Pick<
  Quantity | Metric,
  'measure' | 'value' | 'min' | 'max' | 'word' | 'unit' | 'counted' | 'qualifier' | 'normalised'
> & { cites: readonly { exact: string }[] };

type Range = { value?: number | undefined; min?: number | undefined; max?: number | undefined };

function range({ value, min, max }: Range, write: (value: number) => string, dash: string): string {
  if (value !== undefined) return write(value);
  if (min !== undefined && max !== undefined) return `${write(min)}${dash}${write(max)}`;
  const only = min ?? max;
  return only === undefined ? '' : write(only);
}

/** Whether a figure says that something has become less. */
const isFall = ({ measure, value, max }: Figure) => measure === 'growth' && (value ?? max ?? 0) < 0;
/** A fall without its sign: the words say it. `isMore`: the report gives its least. */
const fallOf = ({ value, min, max }: Range) => ({
  by: {
    ...(value !== undefined && { value: -value }),
    ...(max !== undefined && { min: -max }),
    ...(min !== undefined && { max: -min }),
  },
  isMore: value === undefined && min === undefined,
});

const before: Partial<Record<string, string>> = { about: '约', nearly: '近', 'at-most': '至多' };
const between: Partial<Record<string, string>> = { over: '余', some: '多' };
const after: Partial<Record<string, string>> = { 'at-least': '以上' };

/** What stands after the number: 「余条」 of 4200余条; 「万余人」 where the report writes 8万余人, 「余万居民」 where 20余万居民. */
function unitInChinese({ unit, qualifier, cites }: Figure): string {
  const more = (qualifier && between[qualifier]) ?? '';
  const [, scale = '', counted = unit] = /^([万亿千])(.+)$/.exec(unit) ?? [];
  const isAfterScale = scale !== '' && cites.some(({ exact }) => exact.includes(`${scale}${more}`));
  return more && isAfterScale ? `${scale}${more}${counted}` : `${more}${unit}`;
}

/** `7.5 亿元`, `20~100 吨`, `4200 余条`, `下降 50%以上`, `若干座`: value and unit as the report writes them. */
export function inChinese(figure: Figure): string {
  const { unit, word, measure } = figure;
  if (word) return measure === 'count' ? `${word.zh}${unit}` : word.zh;
  if (isFall(figure)) {
    const { by, isMore } = fallOf(figure);
    return `下降 ${range(by, String, '~')}${unit}${isMore ? '以上' : ''}`;
  }
  const qualifier: string = figure.qualifier ?? '';
  const number = `${before[qualifier] ?? ''}${range(figure, String, '~')}`;
  if (measure === 'rank') return `第 ${number} ${unit}`;
  if (measure === 'rating') return `${number}${unit}级`;
  const gap = unit === '%' ? '' : ' ';
  return `${number}${gap}${unitInChinese(figure)}${after[qualifier] ?? ''}`;
}

const words: Partial<Record<string, string>> = {
  over: 'over ',
  about: 'about ',
  nearly: 'nearly ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  some: 'some ',
};

const durations: Readonly<Record<string, string>> = { min: 'minute', h: 'hour', month: 'month', year: 'year' };
const rates: Readonly<Record<string, string>> = { 't/day': 't a day', 't/h': 't an hour' };

// as many digits as the report prints: 18.77亿 is 1.877 billion
const long = madeOnce(
  () => new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 6 }),
);
const exact = madeOnce(() => new Intl.NumberFormat('en', { maximumFractionDigits: 4 }));
const written = (value: number) => (Math.abs(value) >= 1e6 ? long().format(value) : exact().format(value));

/** A number with its unit, in English. */
function unitInEnglish(number: string, isOne: boolean, { counted, normalised }: Figure): string {
  const of = normalised.unit;
  if (of === 'CNY') return `CNY ${number}`;
  if (of === '%') return `${number}%`;
  const duration = durations[of];
  if (duration) return `${number} ${duration}${isOne ? '' : 's'}`;
  if (of !== 'count') return `${number} ${rates[of] ?? of}`;
  return counted ? `${number} ${counted.one ?? counted.en}` : number;
}

/** `CNY 750 million`, `20–100 t`, `over 4,000 grid information officers`, `80 sets`, `down at least 50%`. */
export function inEnglish(figure: Figure): string {
  const { measure, normalised, word, unit, counted } = figure;
  if (word) return counted ? `${word.en} ${counted.en}` : word.en;
  if (measure === 'rank') return `No. ${range(normalised, String, '–')}`;
  if (measure === 'rating') return `${range(normalised, String, '–')}${unit}`;
  if (isFall(figure)) {
    const { by, isMore } = fallOf(normalised);
    return `down ${isMore ? 'at least ' : ''}${range(by, written, '–')}%`;
  }
  const qualifier: string = figure.qualifier ?? '';
  const number = range(normalised, written, '–');
  const isOne = normalised.value !== undefined && normalised.value <= 1 && normalised.value > 0;
  return `${words[qualifier] ?? ''}${unitInEnglish(number, isOne, figure)}`;
}

/** A figure in the reader's language. */
export const figureText = (figure: Figure, language: Language): string =>
  language === 'zh' ? inChinese(figure) : inEnglish(figure);

/** What to show on hover: the other writing of the same figure. */
export const figureTitle = (figure: Figure, language: Language): string =>
  language === 'zh' ? inEnglish(figure) : inChinese(figure);

/** Metres as `300 m` or `6 km`. */
export const distanceText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);
