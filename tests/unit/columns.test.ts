import { createTable, type TableState } from '@tanstack/react-table';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../data/check/records';
import { stageIds } from '../../data/model/ids';
import { type TableKind, tableKinds } from '../../data/model/kinds';
import { rowsOf } from '../../data/publish/rows';
import type { MetricRow, ProjectRow, Row } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { type ColumnContext, enterpriseNames } from '../../src/domain/cells';
import { type Column, type ColumnId, columns } from '../../src/domain/columns';
import type { Language } from '../../src/domain/view';
import { optionsOf } from '../../src/ui/table/options';
import { published } from './published';

const atlas = atlasOf(published<AtlasIndex>('index.json'));
const rows = rowsOf(readRecords('data').records);
const speaking = (language: Language): ColumnContext => ({
  atlas,
  language,
  label: (key) => key,
  enterprise: enterpriseNames(rows, language),
});
const zh = speaking('zh');
const en = speaking('en');

function columnOf(kind: TableKind, id: ColumnId) {
  const column = columns[kind].find((one) => one.id === id);
  if (!column) throw new Error(`no column ${id}`);
  return column;
}
function rowOf(kind: TableKind, fact: string): Row {
  const row = rows[kind].find((one) => one.fact === fact);
  if (!row) throw new Error(`no row ${fact}`);
  return row;
}
const project = (id: string) => rowOf('projects', id);
const said = (kind: TableKind, id: ColumnId, row: Row, context = zh) => columnOf(kind, id).text(row, context);
/** The rows as the headless table gives them. */
function tabled(kind: TableKind, shown: readonly Column[], context: ColumnContext, state: Partial<TableState>): Row[] {
  const options = optionsOf(kind, rows[kind], shown, context);
  const table = createTable<Row>({ ...options, state: {}, onStateChange: () => undefined, renderFallbackValue: null });
  table.setOptions((given) => ({ ...given, state: { ...table.initialState, ...state } }));
  return table.getSortedRowModel().rows.map(({ original }) => original);
}
const sorted = (id: ColumnId, isDescending: boolean) =>
  tabled('projects', columns.projects, zh, { sorting: [{ id, desc: isDescending }] }) as ProjectRow[];
const facts = (found: readonly Row[]) => found.map(({ fact }) => fact);
const found = (kind: TableKind, text: string, ids?: ColumnId[], context = zh) =>
  tabled(
    kind,
    columns[kind].filter(({ id }) => !ids || ids.includes(id)),
    context,
    { globalFilter: text },
  );

describe('a column', () => {
  test.each(tableKinds)('says something of every row of %s, in both languages', (kind) => {
    for (const context of [zh, en])
      for (const column of columns[kind])
        for (const row of rows[kind] as Row[])
          expect(column.text(row, context), `${row.fact} ${column.id}`).toMatch(/\S/);
  });

  test('gives each sum as reported, with what sort of statement it is; nothing is added up', () => {
    const lines = project('jianhua.project.mengniu-lines');
    expect(said('projects', 'investment', lines)).toBe(
      '5000 万元 · modality.planned · aggregation.whole-project；5000 万元 · modality.planned · aggregation.change',
    );
    expect(said('projects', 'investment', lines, en)).toBe(
      'CNY 50 million · modality.planned · aggregation.whole-project; CNY 50 million · modality.planned · aggregation.change',
    );
  });

  test('a sum of several projects, or one unclear whose, is never a project’s own', () => {
    const shared = rows.projects.filter(
      ({ investments }) =>
        investments.length > 0 &&
        investments.every(({ quantity: { scope } }) => scope === 'group' || scope === 'ambiguous'),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const row of shared) {
      expect(said('projects', 'investment', row)).toBe('notMentioned');
      expect(columnOf('projects', 'investment').keys(row, zh)).toEqual([]);
      expect(said('projects', 'sums', row)).toMatch(/scope\.(group|ambiguous)/);
    }
  });

  test('shows a sum of its own exactly where the investment filter counts one, or where another was added to it', () => {
    const isAddedTo = ({ investments }: ProjectRow) =>
      investments.some(({ quantity }) => quantity.scope === 'own' && quantity.aggregation === 'change');
    expect(rows.projects.filter(isAddedTo).map(({ id }) => id)).toEqual(['mengniu-lines']);
    for (const row of rows.projects) {
      const isCounted = row.investment_cny !== null;
      expect(isCounted && isAddedTo(row), row.fact).toBe(false);
      expect(said('projects', 'investment', row) !== 'notMentioned', row.fact).toBe(isCounted || isAddedTo(row));
    }
  });

  test('says that a year is inferred', () => {
    const [row] = rows.projects;
    if (!row) throw new Error('no projects');
    expect(said('projects', 'year', row)).toMatch(/^20\d\d · periodInferred$/);
  });
});

describe('sorting', () => {
  test.each([false, true])('by own investment puts none last (descending: %s)', (isDescending) => {
    const sums = sorted('investment', isDescending).map(({ investment_cny }) => investment_cny);
    const known = sums.filter((sum) => sum !== null);
    expect(sums.slice(known.length).every((sum) => sum === null)).toBe(true);
    expect(known).toEqual(known.toSorted((a, b) => (isDescending ? b - a : a - b)));
    expect(known.length).toBeGreaterThan(5);
  });

  test('by stage follows the ladder, the unmentioned last', () => {
    const ranks = sorted('stage', false).map(({ stage }) => (stage ? stageIds.indexOf(stage) : stageIds.length));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(sorted('stage', true).at(-1)?.stage).toBeNull();
  });

  test('by a Chinese name follows pinyin', () => {
    const names = sorted('name', false).map(({ name }) => name.zh);
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh', { numeric: true }).compare));
  });

  test('keeps the order of lists among equals, in both directions', () => {
    for (const isDescending of [false, true]) {
      const planned = sorted('stage', isDescending).filter(({ stage }) => stage === 'planned');
      expect(facts(planned)).toEqual(facts(rows.projects.filter(({ stage }) => stage === 'planned')));
    }
  });

  test('figures of one unit stand together', () => {
    const figures = tabled('metrics', columns.metrics, zh, { sorting: [{ id: 'figure', desc: false }] }) as MetricRow[];
    const units = figures.map(({ quantity }) => quantity.normalised.unit);
    expect(units.filter((unit, index) => unit !== units[index - 1]).length).toBe(new Set(units).size);
  });
});

describe('the text filter', () => {
  test('finds projects by enterprise, in the reader’s language', () => {
    const lines = 'jianhua.project.mengniu-lines';
    expect(facts(found('projects', '蒙牛', ['enterprises']))).toContain(lines);
    expect(facts(found('projects', 'MENGNIU', ['enterprises'], en))).toContain(lines);
  });

  test('finds by locality, and every word must be found', () => {
    const here = found('projects', '建华', ['locality']);
    expect(facts(here)).toEqual(facts(rows.projects.filter(({ locality }) => locality === 'jianhua')));
    expect(facts(found('projects', '建华　蒙牛'))).toContain('jianhua.project.mengniu-lines');
    expect(found('projects', '建华 并无此物')).toEqual([]);
  });

  test('looks only into the columns that are shown', () => {
    expect(found('projects', '建华', ['name']).length).toBeLessThan(found('projects', '建华').length);
  });

  test('blank text keeps the very same rows', () => {
    expect(found('metrics', '  ')).toEqual(rows.metrics);
  });
});
