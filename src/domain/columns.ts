// The table's columns: of every kind of row its texts, by which it is filtered, and its keys, by which it is sorted.
import { aggregations, initiativeKinds, modalities, stageIds } from '../../data/model/ids';
import type { TableKind } from '../../data/model/kinds';
import type { EnterpriseRow, InitiativeRow, MetricRow, ProjectRow, Row } from '../../data/published';
import {
  type ColumnContext,
  dateText,
  enterprisesText,
  figureKeys,
  industriesOf,
  joinNames,
  joinParts,
  nameOf,
  otherSums,
  ownSums,
  periodText,
  reportYear,
  type SortKeys,
  sumsText,
} from './cells';
import { figureText } from './quantity';

export type ColumnId =
  | 'name'
  | 'locality'
  | 'industries'
  | 'stage'
  | 'investment'
  | 'sums'
  | 'enterprises'
  | 'of'
  | 'dates'
  | 'figure'
  | 'modality'
  | 'aggregation'
  | 'scope'
  | 'period'
  | 'role'
  | 'year'
  | 'cite';

// methods, so that the columns of a kind can be listed as columns of any row: a kind's rows meet only its own columns
export type Column<R extends Row = Row> = {
  id: ColumnId;
  text(row: R, context: ColumnContext): string;
  keys(row: R, context: ColumnContext): SortKeys;
};

const name: Column = {
  id: 'name',
  text: (row, { language }) => row.name[language],
  keys: (row, { language }) => [row.name[language]],
};

const locality: Column = {
  id: 'locality',
  text: (row, { atlas, language }) => nameOf(atlas, row.locality, language),
  keys: (row, { atlas, language }) => [nameOf(atlas, row.locality, language)],
};

const year: Column = {
  id: 'year',
  text: (row, { atlas, label }) => {
    const said = reportYear(atlas, row);
    return said.isInferred ? `${said.year} · ${label('periodInferred')}` : said.year;
  },
  keys: (row, { atlas }) => {
    const said = reportYear(atlas, row).year;
    return said === '' ? [] : [Number(said)];
  },
};

/** The first citation's paragraph, sorted as the reports are read. */
const cite: Column = {
  id: 'cite',
  text: ({ cites: [first] }, { label }) => {
    if (first?.standing?.paragraph) return `¶${first.standing.paragraph}`;
    return label(first?.standing?.caption ? 'cite.caption' : 'cite.title');
  },
  keys: ({ cites: [first] }, { atlas }) =>
    first ? [atlas.index.reports.findIndex(({ id }) => id === first.report), first.start] : [],
};

const enterprises: Column<ProjectRow | InitiativeRow> = {
  id: 'enterprises',
  text: (row, context) => enterprisesText(row.enterprises, context),
  keys: (row, context) => (row.enterprises.length > 0 ? [enterprisesText(row.enterprises, context)] : []),
};

const projects: readonly Column<ProjectRow>[] = [
  name,
  locality,
  {
    id: 'industries',
    text: (row, { atlas, language }) =>
      joinNames(
        industriesOf(atlas, row).map((industry) => industry.name[language]),
        language,
      ),
    keys: (row, { atlas }) => industriesOf(atlas, row).map((industry) => atlas.index.industries.indexOf(industry)),
  },
  {
    id: 'stage',
    text: ({ stage }, { label }) => label(`stage.${stage ?? 'unknown'}`),
    keys: ({ stage }) => (stage ? [stageIds.indexOf(stage)] : []),
  },
  {
    id: 'investment',
    text: (row, context) => sumsText(ownSums(row), context),
    keys: ({ investment_cny: cny }) => (cny === null ? [] : [cny]),
  },
  {
    id: 'sums',
    text: (row, context) => sumsText(otherSums(row), context),
    keys: (row) => otherSums(row).flatMap(({ quantity }) => figureKeys(quantity)),
  },
  enterprises,
  year,
  cite,
];

const initiatives: readonly Column<InitiativeRow>[] = [
  name,
  {
    id: 'of',
    text: ({ of }, { label }) => label(`initiativeKind.${of}`),
    keys: ({ of }) => [initiativeKinds.indexOf(of)],
  },
  locality,
  enterprises,
  {
    id: 'dates',
    text: (row, context) => {
      const texts = row.dates.map((date) => dateText(row, date, context));
      return texts.length > 0 ? joinParts(texts, context.language) : context.label('notMentioned');
    },
    keys: (row) => row.dates.flatMap(({ period }) => period.from ?? period.to ?? []),
  },
  year,
  cite,
];

const metrics: readonly Column<MetricRow>[] = [
  name,
  {
    id: 'figure',
    text: ({ quantity }, { language }) => figureText(quantity, language),
    keys: ({ quantity }) => figureKeys(quantity),
  },
  {
    id: 'modality',
    text: ({ quantity }, { label }) => label(`modality.${quantity.modality}`),
    keys: ({ quantity }) => [modalities.indexOf(quantity.modality)],
  },
  {
    id: 'aggregation',
    text: ({ quantity }, { label }) => label(`aggregation.${quantity.aggregation}`),
    keys: ({ quantity }) => [aggregations.indexOf(quantity.aggregation)],
  },
  {
    id: 'scope',
    text: ({ quantity }, { label }) => label(`scope.${quantity.scope}`),
    keys: ({ quantity }, { label }) => [label(`scope.${quantity.scope}`)],
  },
  {
    id: 'period',
    text: ({ quantity: { period } }, context) => (period ? periodText(period, context) : context.label('notMentioned')),
    keys: ({ quantity: { period } }) => (period ? [period.from ?? period.to ?? period.text] : []),
  },
  locality,
  year,
  cite,
];

const enterpriseColumns: readonly Column<EnterpriseRow>[] = [
  name,
  {
    id: 'role',
    text: ({ role }, { language }) => role[language],
    keys: ({ role }, { language }) => [role[language]],
  },
  locality,
  year,
  cite,
];

/** Every kind's columns, in the order of the table; the first names the row and is always shown. */
export const columns: Readonly<Record<TableKind, readonly Column[]>> = {
  projects,
  initiatives,
  metrics,
  enterprises: enterpriseColumns,
};
