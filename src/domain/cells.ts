// What a table's cells say: sums, times, names and years of a row in a language, and what each is sorted by.
import { type Aggregation, type InitiativeKind, type Modality, type Scope, sizes } from '../../data/model/ids';
import type { MetricRow, Period, ProjectRow, Row, RowInvestment, Rows } from '../../data/published';
import type { Atlas } from './atlas';
import { type StageKey, yearOf } from './filter';
import { figureText } from './quantity';
import { timeText } from './times';
import type { Language } from './view';

/** Keys of the messages that a cell's text is made of. */
export type Label =
  | `stage.${StageKey}`
  | `modality.${Modality}`
  | `aggregation.${Aggregation}`
  | `scope.${Scope}`
  | `initiativeKind.${InitiativeKind}`
  | 'cite.caption'
  | 'cite.title'
  | 'notMentioned'
  | 'periodInferred';

/** What turns a row into words. */
export type ColumnContext = {
  atlas: Atlas;
  language: Language;
  label: (key: Label) => string;
  /** The register's name of an enterprise. */
  enterprise: (id: string) => string;
};

/** Compared one after the other; none at all: the report says nothing, which stands last in either direction. */
export type SortKeys = readonly (number | string)[];

export const joinNames = (names: readonly string[], language: Language) => names.join(language === 'zh' ? '、' : ', ');
export const joinParts = (parts: readonly string[], language: Language) => parts.join(language === 'zh' ? '；' : '; ');

/** A period as the report says it; in English its dates, where it has any. */
export function periodText(period: Period, { language, label }: ColumnContext): string {
  const said = timeText(period, language);
  return period.inferred ? `${said} · ${label('periodInferred')}` : said;
}

/** Sums of the project itself: what it is to cost, as the investment filter counts it. */
export const ownSums = ({ investments }: ProjectRow): RowInvestment[] =>
  investments.filter(({ quantity }) => quantity.scope === 'own' && sizes.includes(quantity.aggregation));

/** What is left: sums of several projects, sums that are unclear whose, and what has been spent. */
export function otherSums(row: ProjectRow): RowInvestment[] {
  const own = new Set(ownSums(row));
  return row.investments.filter((investment) => !own.has(investment));
}

export function sumsText(sums: readonly RowInvestment[], { language, label }: ColumnContext): string {
  if (sums.length === 0) return label('notMentioned');
  const texts = sums.map(({ quantity }) => {
    const { modality, aggregation, scope } = quantity;
    const whose = scope === 'own' ? [] : [label(`scope.${scope}`)];
    return [
      figureText(quantity, language),
      label(`modality.${modality}`),
      label(`aggregation.${aggregation}`),
      ...whose,
    ].join(' · ');
  });
  return joinParts(texts, language);
}

export const figureKeys = ({ normalised: { unit, value, min, max } }: MetricRow['quantity']): SortKeys => {
  const number = value ?? min ?? max;
  return number === undefined ? [unit] : [unit, number]; // one unit beside another is no order
};

export const enterprisesText = (ids: readonly string[], { language, label, enterprise }: ColumnContext) =>
  ids.length > 0 ? joinNames(ids.map(enterprise), language) : label('notMentioned');

export const nameOf = (atlas: Atlas, id: string, language: Language) => atlas.byId.get(id)?.name[language] ?? id;

/** A row's industries in the order of the legend. */
export const industriesOf = ({ index }: Atlas, { industries }: ProjectRow) =>
  index.industries.filter(({ id }) => industries.includes(id));

/** A date of a record: named where its name adds to the record's, and marked where it is not yet achieved. */
export function dateText(row: Pick<Row, 'name'>, { name, period, modality }: Row['dates'][number], on: ColumnContext) {
  const said = periodText(period, on);
  const marked = modality === 'stated' ? said : `${said} · ${on.label(`modality.${modality}`)}`;
  const own = name[on.language];
  return own === row.name[on.language] ? marked : `${own}${on.language === 'zh' ? '：' : ': '}${marked}`;
}

/** The report's year is the row's; `periodInferred` where the report does not print it. */
export function reportYear(atlas: Atlas, row: Row): { year: string; isInferred: boolean } {
  const report = atlas.index.reports.find(({ id }) => id === atlas.byId.get(row.locality)?.report);
  return { year: yearOf(atlas, row.locality), isInferred: report?.period.inferred === true };
}

/** An enterprise's name by its id, as the rows of a selection know it. */
export function enterpriseNames(selection: Rows, language: Language): (id: string) => string {
  const names = new Map(selection.enterprises.map((row) => [row.id, row.name[language]]));
  return (id) => names.get(id) ?? id;
}
