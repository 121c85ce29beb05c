// Figures found by their value, in whichever writing a reader has it: 1175.3亿元, 1,175.3, 117.53 billion, 十件.
import type { SearchEntry } from '../../data/published';

/** A number that is looked for. `digits`: as typed, without separators; `unit`: what was typed behind it. */
export type Sought = { digits: string; value: number; scale: string; times: number; unit: string };
type Figure = NonNullable<SearchEntry['figure']>;

const scales: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  trillion: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  thousand: 1e3,
};
const arabic =
  /^(?:cny|rmb|[¥$])?\s*(\d[\d,]*(?:\.\d*)?)\s*(万亿|亿|万|千|trillion|billion|bn|million|thousand)?\s*(.*)$/;
// without a unit a numeral is a part of a name: 三航
const chinese = /^([一二两三四五六七八九十百]+)(亿|万|千)?(\D+)$/;
/** Units as people write them in English → the normalised ones. */
const english: Readonly<Record<string, readonly string[]>> = {
  CNY: ['cny', 'yuan', 'rmb'],
  t: ['t', 'tonne', 'tonnes', 'tons'],
  MW: ['mw', 'megawatts'],
  'm²': ['m2', 'sqm'],
  'km²': ['km2', 'sqkm'],
  km: ['km'],
  '%': ['%', 'percent', 'per cent'],
};
const digitsOf: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A numeral below 1000: 十 is 10, 二十三 is 23, 一百零五 is not read. */
function numeral(text: string): number {
  let [sum, last] = [0, 0];
  for (const one of text) {
    const times = one === '十' ? 10 : one === '百' ? 100 : 0;
    if (times === 0) last = digitsOf[one] ?? 0;
    else [sum, last] = [sum + (last || 1) * times, 0];
  }
  return sum + last;
}

/** The number in a query, or null where it holds none: it begins with one, or is a Chinese numeral with its unit. */
export function soughtIn(query: string): Sought | null {
  const text = query.normalize('NFKC').trim().toLowerCase();
  const [, run, scale = '', unit = ''] = arabic.exec(text) ?? [];
  const [, numerals, chineseScale = '', chineseUnit = ''] = chinese.exec(text) ?? [];
  if (run === undefined && numerals === undefined) return null;
  const digits = run === undefined ? String(numeral(numerals ?? '')) : run.replaceAll(',', '');
  const written = run === undefined ? { scale: chineseScale, unit: chineseUnit } : { scale, unit };
  const times = scales[written.scale] ?? 1;
  return { digits, value: Number(digits), times, ...written };
}

const written = ({ value, min, max }: Pick<Figure, 'value' | 'min' | 'max'>) =>
  [value, min, max].filter((one) => one !== undefined).map(Math.abs);
const isSame = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.abs(other);

/** Whether what was typed behind a number names the figure's unit: 元 of 亿元, yuan of CNY. */
function namesUnit({ unit, normalised }: Figure, typed: string): boolean {
  if (typed === '') return true;
  return unit.toLowerCase().endsWith(typed) || (english[normalised.unit]?.includes(typed) ?? false);
}

/** How a figure answers to a number: 'whole', 'begun' where more digits or a unit may follow, or null. */
export function answers(figure: Figure, sought: Sought): 'whole' | 'begun' | null {
  const { digits, value, times, scale, unit } = sought;
  const asWritten = `${scale}${unit}`;
  const isWritten = written(figure).some((one) => isSame(value, one));
  if (isWritten && figure.unit.toLowerCase().startsWith(asWritten)) return 'whole';
  if (written(figure.normalised).some((one) => isSame(value * times, one)) && namesUnit(figure, unit)) return 'whole';
  const isBegun = asWritten === '' && digits.replace('.', '').length > 1;
  return isBegun && written(figure).some((one) => String(one).startsWith(digits)) ? 'begun' : null;
}
