import { describe, expect, test } from 'vitest';
import type { Comparable, LocalityFile, Rows } from '../../data/published';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../../src/domain/atlas';
import { linesOf, partOf, rowsWithin } from '../../src/domain/comparison';
import { noFilter, selectRows } from '../../src/domain/filter';
import { published } from './published';

const comparable = published<Comparable>('measures.json');
const atlas = atlasOf(published<AtlasIndex>('index.json'), comparable);
const rows = published<Rows>('rows.json');
const files = (...ids: string[]) => ids.map((id) => published<LocalityFile>(`localities/${id}.json`));
const [fulaerji, fuxin, park] = files('fulaerji', 'fuxin', '5g-park');

const lineWith = (fact: string, ...ids: string[]) =>
  linesOf(atlas, files(...ids)).find(({ cells }) => cells.some((cell) => cell?.fact === fact));

describe('figures side by side', () => {
  test('those of one meaning share a line, though their names differ, and say why they cannot be compared', () => {
    const line = lineWith('ganjingzi.metric.above-scale-enterprises', 'ganjingzi', 'taiping');
    expect(line?.cells.map((cell) => cell?.metric.normalised.value)).toEqual([288, 21]);
    expect(line).toMatchObject({ shared: 'above-scale', only: null, reasons: ['year', 'meaning'] });
  });

  test('a district’s own and a figure of the whole district are of one scope; a district and a park are not', () => {
    const online = lineWith('fulaerji.metric.online-rate', 'fulaerji', 'jianhua');
    expect(online?.reasons).toEqual(['year', 'meaning']);
    const output = lineWith('ganjingzi.metric.above-scale-output', 'ganjingzi', 'fuxin-fluorine-park');
    expect(output?.reasons).toContain('scope');
  });

  test('what only one report mentions is blank elsewhere, apart from zero, and stands after what is shared', () => {
    const lines = linesOf(atlas, files('ganjingzi', 'taiping', 'fulaerji'));
    const alone = lines.findIndex(({ only }) => only !== null);
    expect(lines.slice(alone).every(({ only, reasons }) => only !== null && reasons.length === 0)).toBe(true);
    const capital = lines.find(({ key }) => key.startsWith('investment 实际到位内资'));
    expect(capital).toMatchObject({ only: 'ganjingzi', cells: [{}, null, null] });
  });

  test('every figure of every locality stands in exactly one line', () => {
    const all = files(...atlas.byId.keys());
    const facts = linesOf(atlas, all).flatMap(({ cells }) => cells.flatMap((cell) => cell?.fact ?? []));
    expect(facts.sort()).toEqual(rows.metrics.map(({ fact }) => fact).sort());
  });

  test('a figure compared with itself differs in nothing', () => {
    const line = lineWith('fulaerji.metric.online-rate', 'fulaerji', 'fulaerji');
    expect(line?.reasons).toEqual([]);
  });

  test('every pair of data/measures.yaml shares a line, and without it none does', () => {
    for (const [id, facts] of Object.entries(comparable)) {
      const localities = facts.map((fact) => fact.split('.')[0] ?? '');
      const shared = (one: typeof atlas) =>
        linesOf(one, files(...localities)).flatMap((line) => (line.shared ? [line.shared] : []));
      expect(shared(atlas), id).toContain(id);
      expect(shared(atlasOf(atlas.index)), id).toEqual([]);
    }
  });
});

describe('records side by side', () => {
  test('own and within stand apart, each record once', () => {
    const part = fuxin && partOf(atlas, fuxin, rows, 'projects');
    expect(part?.own.every(({ locality }) => locality === 'fuxin')).toBe(true);
    expect(part?.own.length).toBe(fuxin?.own.projects.length);
    expect(part?.within.length).toBe(atlas.byId.get('fuxin')?.projects.within);
    const ids = [...(part?.own ?? []), ...(part?.within ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('filtered out is not the same as not mentioned', () => {
    const none = selectRows(atlas, rows, { ...noFilter, within: ['jianhua'] });
    expect(fulaerji && partOf(atlas, fulaerji, none, 'projects')).toEqual({ own: [], within: [], isMentioned: true });
    expect(park && partOf(atlas, park, rows, 'projects')).toEqual({ own: [], within: [], isMentioned: false });
  });

  test('charts take the rows of a locality and of what lies within it', () => {
    const inside = rowsWithin(atlas, rows, ['fuxin']);
    const { own = 0, within = 0 } = atlas.byId.get('fuxin')?.projects ?? {};
    expect(inside.projects.length).toBe(own + within);
    expect(rowsWithin(atlas, rows, []).projects).toEqual([]);
  });
});
