// Rows as sheets for an office: headings and words in the reader's language, codes beside them, numbers as numbers, each row
// with its report, paragraph and wording.
import type { MetricRow, ProjectRow, Row } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import {
  type ColumnContext,
  dateText,
  industriesOf,
  joinNames,
  joinParts,
  type Label,
  nameOf,
  otherSums,
  ownSums,
  periodText,
  reportYear,
} from './cells';
import { figureText } from './quantity';
import { articleOf } from './reference';

/** Names of columns: their headings are messages. */
export const sheetColumns = [
  'name',
  'otherName',
  'locality',
  'year',
  'industries',
  'industryCodes',
  'stage',
  'stageCode',
  'investment',
  'investmentCny',
  'otherSums',
  'kind',
  'kindCode',
  'enterprises',
  'enterpriseCodes',
  'dates',
  'figure',
  'value',
  'min',
  'max',
  'unit',
  'counted',
  'normalisedValue',
  'normalisedUnit',
  'modality',
  'modalityCode',
  'aggregation',
  'aggregationCode',
  'scope',
  'scopeCode',
  'period',
  'asOf',
  'dating',
  'role',
  'to',
  'report',
  'paragraph',
  'wording',
  'citations',
  'fact',
  'localityCode',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];
export type SheetLabel = Label | `workbook.${SheetColumn}` | `dating.${'printed' | 'inferred' | 'report'}`;
export type SheetContext = Omit<ColumnContext, 'label'> & { label: (key: SheetLabel) => string };

export type SheetCell = string | number | null;
/** `isNumber`: its cells are numbers or empty; all others are text, also dates and codes. */
export type Sheet = { columns: { id: SheetColumn; title: string; isNumber: boolean }[]; rows: SheetCell[][] };

type Of<R extends Row> = (row: R, context: SheetContext) => SheetCell;
type Columns<R extends Row> = readonly (readonly [SheetColumn, Of<R>])[];

const numbers: readonly SheetColumn[] = [
  'investmentCny',
  'value',
  'min',
  'max',
  'normalisedValue',
  'paragraph',
  'citations',
];

const start: Columns<Row> = [
  ['name', ({ name }, { language }) => name[language]],
  ['otherName', ({ name }, { language }) => name[language === 'zh' ? 'en' : 'zh']],
  ['locality', ({ locality }, { atlas, language }) => nameOf(atlas, locality, language)],
  ['year', (row, { atlas }) => reportYear(atlas, row).year],
];

const reportOf = ({ reports }: AtlasIndex, id: string | undefined) => reports.find((report) => report.id === id);

const end: Columns<Row> = [
  [
    'report',
    ({ cites: [cite] }, { atlas }) => {
      const report = reportOf(atlas.index, cite?.report);
      return (cite && report && articleOf(report, cite)?.title.join(' ')) ?? null;
    },
  ],
  ['paragraph', ({ cites: [cite] }) => cite?.standing?.paragraph ?? null],
  ['wording', ({ cites: [cite] }) => cite?.exact ?? null],
  ['citations', ({ cites }) => cites.length],
  ['fact', ({ fact }) => fact],
  ['localityCode', ({ locality }) => locality],
];

const codes = (ids: readonly string[]) => (ids.length > 0 ? ids.join('|') : null);
const sums = (investments: ProjectRow['investments'], { language, label }: SheetContext) =>
  investments.length === 0
    ? null
    : joinParts(
        investments.map(({ quantity }) => {
          const { modality, aggregation, scope } = quantity;
          const whose = scope === 'own' ? [] : [label(`scope.${scope}`)];
          const said = [label(`modality.${modality}`), label(`aggregation.${aggregation}`), ...whose];
          return `${figureText(quantity, language)} (${said.join(' · ')})`;
        }),
        language,
      );

const dates = (row: Row, context: SheetContext) =>
  row.dates.length === 0
    ? null
    : joinParts(
        row.dates.map((date) => dateText(row, date, context)),
        context.language,
      );

const enterprises: Columns<Extract<Row, { enterprises: string[] }>> = [
  [
    'enterprises',
    ({ enterprises: ids }, { language, enterprise }) =>
      ids.length > 0 ? joinNames(ids.map(enterprise), language) : null,
  ],
  ['enterpriseCodes', ({ enterprises: ids }) => codes(ids)],
];

const figure: Columns<MetricRow> = [
  ['figure', ({ quantity }, { language }) => figureText(quantity, language)],
  ['value', ({ quantity }) => quantity.value ?? null],
  ['min', ({ quantity }) => quantity.min ?? null],
  ['max', ({ quantity }) => quantity.max ?? null],
  ['unit', ({ quantity }) => quantity.unit],
  ['counted', ({ quantity: { counted } }, { language }) => counted?.[language] ?? null],
  ['normalisedValue', ({ quantity: { normalised } }) => normalised.value ?? normalised.min ?? normalised.max ?? null],
  ['normalisedUnit', ({ quantity: { normalised } }) => normalised.unit],
  ['modality', ({ quantity }, { label }) => label(`modality.${quantity.modality}`)],
  ['modalityCode', ({ quantity }) => quantity.modality],
  ['aggregation', ({ quantity }, { label }) => label(`aggregation.${quantity.aggregation}`)],
  ['aggregationCode', ({ quantity }) => quantity.aggregation],
  ['scope', ({ quantity }, { label }) => label(`scope.${quantity.scope}`)],
  ['scopeCode', ({ quantity }) => quantity.scope],
  ['period', ({ quantity: { period } }, context) => (period ? periodText(period, context) : null)],
  ['asOf', ({ quantity: { time } }) => time.referencePeriod ?? time.asOf ?? null],
  ['dating', ({ quantity: { time } }, { label }) => label(`dating.${time.dating}`)],
];

const columnsOf: { readonly [K in Row['kind']]: Columns<Extract<Row, { kind: K }>> } = {
  project: [
    ...start,
    [
      'industries',
      (row, { atlas, language }) =>
        joinNames(
          industriesOf(atlas, row).map(({ name }) => name[language]),
          language,
        ),
    ],
    ['industryCodes', (row, { atlas }) => codes(industriesOf(atlas, row).map(({ id }) => id))],
    ['stage', ({ stage }, { label }) => label(`stage.${stage ?? 'unknown'}`)],
    ['stageCode', ({ stage }) => stage],
    ['investment', (row, context) => sums(ownSums(row), context)],
    ['investmentCny', ({ investment_cny }) => investment_cny],
    ['otherSums', (row, context) => sums(otherSums(row), context)],
    ...enterprises,
    ['dates', dates],
    ...end,
  ],
  initiative: [
    ...start,
    ['kind', ({ of }, { label }) => label(`initiativeKind.${of}`)],
    ['kindCode', ({ of }) => of],
    ...enterprises,
    ['dates', dates],
    ...end,
  ],
  metric: [...start, ...figure, ...end],
  enterprise: [...start, ['role', ({ role }, { language }) => role[language]], ...end],
  event: [
    ...start,
    ['kindCode', ({ of }) => of],
    ['to', ({ to }, { language }) => joinNames(to, language)],
    ['dates', dates],
    ...end,
  ],
};

/** Rows of one kind as a sheet, in the given order; a kind without rows has its headings. */
export function sheetOf(kind: Row['kind'], rows: readonly Row[], context: SheetContext): Sheet {
  const columns = columnsOf[kind] as Columns<Row>;
  return {
    columns: columns.map(([id]) => ({ id, title: context.label(`workbook.${id}`), isNumber: numbers.includes(id) })),
    rows: rows.filter((row) => row.kind === kind).map((row) => columns.map(([, of]) => of(row, context))),
  };
}
