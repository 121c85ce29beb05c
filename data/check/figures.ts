// Rules of figures: what their words leave no choice of.
import type { Aggregation, Measure } from '../model/ids';
import type { Bilingual, Metric, Period, Quantity } from '../model/schema';
import { normalise } from '../model/units';
import { recordsOf } from '../model/visit';
import { fileOf, type Records, type Rule } from './records';

type FigureIn = {
  file: string;
  path: readonly PropertyKey[];
  id: string;
  locality: string;
  /** A metric is its own record. */
  record: { name: Bilingual };
  figure: Quantity | Metric;
};

/** Every figure with its fact id and its place in its file. */
export const figuresIn = ({ localities }: Records): FigureIn[] =>
  localities.flatMap((locality) =>
    recordsOf(locality).flatMap(({ kind, record, path }): FigureIn[] => {
      const id = `${locality.id}.${kind}.${record.id}`;
      const at = { file: fileOf(locality), locality: locality.id, record };
      const own = 'measure' in record ? [{ ...at, path, id, figure: record }] : [];
      const parts = ('quantities' in record ? (record.quantities ?? []) : []).map((figure, index) => ({
        ...at,
        path: [...path, 'quantities', index],
        id: `${id}.${figure.id}`,
        figure,
      }));
      return [...own, ...parts];
    }),
  );

const fall = /(下降|降低|缩短|减少|节省)[^,，。]{0,6}\d/;

/** What has become less is negative: 「下降50%」 is no growth of 50. */
export const fallsAreNegative: Rule = (records) =>
  figuresIn(records)
    .filter(({ figure }) => figure.measure === 'growth' || figure.measure === 'share')
    .filter(
      ({ figure: { cites, value, max } }) => cites.some(({ exact }) => fall.test(exact)) && !((value ?? max ?? 0) < 0),
    )
    .map(({ file, path, id }) => ({
      file,
      path,
      says: `${id}: the report says that it fell, and it is not negative`,
      remedy: 'measure: growth with a negative value; 「下降50%以上」 is max: -50',
    }));

const rise = { zh: /增|升|提高|扩大/, en: /grow|gain|rise|increase/i };

/** A change that is no fall says in its name which way it went: 「人工效率 30%」 does not. */
export const risesAreNamed: Rule = (records) =>
  figuresIn(records).flatMap(({ file, path, id, record, figure: { measure, value, min, name = record.name } }) => {
    if (measure !== 'growth' || !((value ?? min ?? 0) > 0)) return [];
    if (rise.zh.test(name.zh) && rise.en.test(name.en)) return [];
    return [
      {
        file,
        path: [...path, 'name'],
        says: `${id}: a change for the more whose name does not say so in both languages`,
        remedy: 'name the change: 「人工效率提升」, “Gain in labour efficiency”',
      },
    ];
  });

const asOf = /^(现已|目前|截至|到\d|预计到\d)/;

/** 「目前」 and 「到2025年」 say until when, not since when. */
export const asOfHasNoBeginning: Rule = (records) =>
  figuresIn(records)
    .filter(({ figure: { period } }) => period?.from !== undefined && asOf.test(period.text))
    .map(({ file, path, id, figure }) => ({
      file,
      path: [...path, 'period'],
      says: `${id}: «${figure.period?.text}» gives no beginning, its period has one`,
      remedy: 'leave out from',
    }));

type Placed = { path: (string | number)[]; period: Period };

/** Every time below a value, each with its path. */
function periodsIn(value: unknown, path: (string | number)[] = []): Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]): Placed[] => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'period' && below ? [{ path: at, period: below as Period }] : periodsIn(below, at);
  });
}

/** A time that no date says is said in English as well. */
export const timesAreInBothLanguages: Rule = ({ localities }) =>
  localities.flatMap((locality) =>
    periodsIn(locality)
      .filter(({ period: { from, to, en } }) => !from && !to && !en)
      .map(({ path, period: { text } }) => ({
        file: fileOf(locality),
        path,
        says: `${locality.id}: «${text}» has no date, and no English`,
        remedy: `write  period: { text: ${text}, en: … }  or give from and to`,
      })),
  );

/** A rating is a code, and the numeral of a name is no figure. */
export const ratingsAreNoRanks: Rule = (records) =>
  figuresIn(records)
    .filter(({ figure }) => /^\d?A级?$/.test(figure.unit) !== (figure.measure === 'rating'))
    .map(({ file, path, id }) => ({
      file,
      path,
      says: `${id}: a unit of A and the measure rating go together`,
      remedy: 'measure: rating, unit: A',
    }));

/** What a measure and a unit leave no choice of. */
const countedAs: Readonly<Partial<Record<Measure, Aggregation>>> = {
  share: 'share',
  growth: 'change',
  rank: 'rank',
  rating: 'rating',
};

/** A share is counted as a share, a rank as a rank; per cent are shares or changes. */
export const countedAsMeasured: Rule = (records) =>
  figuresIn(records).flatMap(({ file, path, id, figure: { measure, unit, aggregation } }) => {
    const due = countedAs[measure];
    const isOther = due
      ? aggregation !== due
      : Object.values(countedAs).includes(aggregation) && aggregation !== 'change';
    const fault = (remedy: string) => [
      { file, path, says: `${id}: ${measure} in ${unit} is not counted as ${aggregation}`, remedy },
    ];
    if (isOther) return fault(due ? `aggregation: ${due}` : `measure: ${aggregation}, or another aggregation`);
    if (unit === '%' && aggregation !== 'share' && aggregation !== 'change')
      return fault('aggregation: share or change');
    return [];
  });

/** Their unit is a place in an order, a code or a multiple. */
const uncounted: readonly Measure[] = ['rank', 'rating', 'growth'];

/** A count names what it counts, and nothing else does; a single one has an English word of its own. */
export const countsSayWhat: Rule = (records) =>
  figuresIn(records).flatMap(({ file, path, id, figure }) => {
    const { measure, counted } = figure;
    const { unit, value } = normalise(figure);
    const isCount = unit === 'count' && !uncounted.includes(measure);
    const fault = (says: string, remedy: string) => [{ file, path, says: `${id}: ${says}`, remedy }];
    if (isCount !== (counted !== undefined))
      return fault(
        isCount ? 'what is counted is not said' : 'is no count',
        isCount ? 'counted: { zh: 企业, en: enterprises }' : 'leave out counted',
      );
    if (counted && (value === 1) !== (counted.one !== undefined))
      return fault('the English of a single one goes with the value 1', 'counted.one, as in enterprise');
    return [];
  });
