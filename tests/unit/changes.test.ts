// The data's versions: what changed is computed, and an address of an earlier version still leads somewhere.
import { describe, expect, test } from 'vitest';
import { changesBetween, changesOf, kept, oldAddressesLand } from '../../data/check/changes';
import { type Fact, factsOf } from '../../data/check/facts';
import { readRecords } from '../../data/check/records';

const { records } = readRecords('data');
const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'metric',
  locality: 'a',
  report: 'r',
  label: '甲',
  cites: [{ start: 3, end: 5, exact: '甲乙' }],
  ...more,
});

describe('what has changed since the version before', () => {
  test('is said of facts that are new, gone or moved, and by field where they say something else', () => {
    const before = [fact('a.metric.x', { value: 1 }), fact('a.metric.y'), fact('a.metric.z')].map(kept);
    const after = [fact('a.metric.x', { value: 2, unit: '家' }), fact('a.metric.z'), fact('a.metric.new')];
    expect(changesBetween(before, after, new Map([['a.metric.y', 'a.metric.new']]))).toEqual({
      added: ['a.metric.new'],
      removed: [{ fact: 'a.metric.y', moved: 'a.metric.new' }],
      changed: [{ fact: 'a.metric.x', fields: ['unit', 'value'] }],
    });
  });

  test('is a citation’s place too, and nothing where all is as it was', () => {
    const before = [kept(fact('a.metric.x'))];
    const elsewhere = [fact('a.metric.x', { cites: [{ start: 9, end: 11, exact: '甲乙' }] })];
    expect(changesBetween(before, elsewhere, new Map()).changed).toEqual([{ fact: 'a.metric.x', fields: ['cites'] }]);
    const all = factsOf(records);
    const none = changesBetween(all.map(kept), all, new Map());
    expect(none).toEqual({ added: [], removed: [], changed: [] });
  });

  test('is known of the version before', () => {
    expect(records.released.length).toBeGreaterThan(800);
    const { since, changed } = changesOf(records);
    expect(since.version).toBe(records.release?.before.version);
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('an address of an earlier version', () => {
  const earlier = [{ id: 'fuxin.metric.gone', report: 'fuxin' }];
  const found = (moved: { from: string; to: string }[]) => {
    if (!records.release) throw new Error('no release');
    return oldAddressesLand({ ...records, released: earlier, release: { ...records.release, moved } });
  };
  const to = 'fuxin.initiative.three-eight-hundred';

  test('leads to a fact, which is where it was or has moved', () => {
    expect(oldAddressesLand(records)).toEqual([]);
    expect(found([{ from: 'fuxin.metric.gone', to }])).toEqual([]);
  });

  test('that leads nowhere is an issue with its remedy', () => {
    expect(found([])[0]).toMatchObject({ file: 'release.yaml', says: 'fuxin.metric.gone was published and is gone' });
    expect(found([{ from: 'fuxin.metric.gone', to: 'fuxin.metric.nowhere' }])[0]?.says).toContain('does not lead');
    expect(
      found([
        { from: 'fuxin.metric.gone', to },
        { from: to, to },
      ])[0]?.says,
    ).toContain('does not lead');
  });
});
