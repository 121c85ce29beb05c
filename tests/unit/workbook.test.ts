// The workbook, read back: a sheet a kind with its headings frozen and filtered, numbers as numbers, codes and dates as text.

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { lettersOf, workbookOf } from '../../src/app/export/workbook';
import { atlasOf } from '../../src/domain/atlas';
import { countsOf, type ProjectPoints, selectRows, shownPoints } from '../../src/domain/filter';
import { sheetOf } from '../../src/domain/sheets';
import { anyFilter, published } from './published';

const atlas = atlasOf(published<AtlasIndex>('index.json'));
const rows = published<Rows>('rows.json');
const points = published<ProjectPoints>('projects.geojson');
const context = { atlas, language: 'zh' as const, label: (key: string) => key, enterprise: (id: string) => id };
const projects = sheetOf('project', rows.projects, context);
const metrics = sheetOf('metric', rows.metrics, context);
const blob = await workbookOf([
  { name: '项目', sheet: projects },
  { name: "指标/[a]'b'", sheet: metrics },
  { name: '来源与说明', lines: [['报道'], ['《甲》'], [], ['=1+1']] },
]);
const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
const xmlOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
const first = xmlOf('xl/worksheets/sheet1.xml');

test('its sheets hold the rows that any filter keeps, as many as the tabs and the map say', async () => {
  await fc.assert(
    fc.asyncProperty(anyFilter(atlas), async (filter) => {
      const selected = selectRows(atlas, rows, filter);
      const sheets = [
        { name: '项目', sheet: sheetOf('project', selected.projects, context) },
        { name: '举措', sheet: sheetOf('initiative', selected.initiatives, context) },
      ];
      const made = unzipSync(new Uint8Array(await (await workbookOf(sheets)).arrayBuffer()));
      const rowsIn = (index: number) =>
        strFromU8(made[`xl/worksheets/sheet${index}.xml`] ?? new Uint8Array()).match(/<row /g)?.length ?? 0;
      expect(rowsIn(1) - 1).toBe(selected.projects.length);
      expect(rowsIn(2) - 1).toBe(selected.initiatives.length);
      const shown = shownPoints(atlas, points, filter);
      expect(shown.features).toHaveLength(selected.projects.length);
      // what the list of places and the line over the map say
      const told = [
        ...countsOf(
          atlas,
          shown.features.map(({ properties }) => properties),
        ).values(),
      ].reduce((sum, { own }) => sum + own, 0);
      expect(told).toBe(selected.projects.length);
    }),
    { numRuns: 25 },
  );
});

describe('a workbook', () => {
  test('is an .xlsx file with a sheet for each kind and one of sources', () => {
    expect(blob.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const names = [...xmlOf('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['项目', expect.stringMatching(/^指标/), '来源与说明']);
    for (const name of names) expect(name).not.toMatch(/[[\]:*?/\\]/);
  });

  test('freezes the headings and has a filter on each of them', () => {
    expect(first).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const last = `${lettersOf(projects.columns.length - 1)}${projects.rows.length + 1}`;
    expect(first).toContain(`<autoFilter ref="A1:${last}"/>`);
    expect(xmlOf('xl/workbook.xml').match(/_xlnm\._FilterDatabase/g)).toHaveLength(2);
    expect(xmlOf('xl/worksheets/sheet3.xml')).not.toContain('autoFilter');
  });

  test('holds sums as numbers, and codes, years and dates as text', () => {
    const column = (id: string) => lettersOf(projects.columns.findIndex((one) => one.id === id));
    const cells = (id: string) => first.match(new RegExp(`<c r="${column(id)}\\d+"[^>]*>`, 'g')) ?? [];
    const row = projects.rows.findIndex((cells) => cells.some((cell) => typeof cell === 'number' && cell > 1e6)) + 2;
    expect(first).toMatch(new RegExp(`<c r="${column('investmentCny')}${row}"(?![^>]*t="s")[^>]*><v>\\d+`));
    for (const id of ['year', 'stageCode', 'fact', 'dates'])
      for (const cell of cells(id)) expect(cell, id).toMatch(/t="(s|inlineStr|str)"/);
  });

  test('runs nothing: what looks like a formula is text', () => {
    for (const path of Object.keys(files)) expect(xmlOf(path)).not.toMatch(/<f[ >]/);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
])('column %i is %s', (index, letters) => {
  expect(lettersOf(index)).toBe(letters);
});
