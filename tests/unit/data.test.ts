import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differenceCiede2000, lab } from 'culori';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf } from '../../data/check/facts';
import { readRecords } from '../../data/check/records';
import { checkRecords } from '../../data/check/rules';
import { locatorOf } from '../../data/model/outline';
import { citationsIn, recordsOf } from '../../data/model/visit';

const { records, issues, sources } = readRecords('data');

describe('the records', () => {
  test('have no issue', () => {
    expect([...issues, ...checkRecords(records, sources)]).toEqual([]);
  });

  test('cover all 25 localities of the five reports', () => {
    expect(records.localities).toHaveLength(25);
    expect(new Set(records.localities.map(({ report }) => report)).size).toBe(5);
  });

  test('every record carries a citation, and every citation stands in its report’s outline', () => {
    const reports = new Map(records.reports.map((report) => [report.id, report]));
    for (const locality of records.localities)
      for (const { record } of recordsOf(locality)) {
        const cites = citationsIn(record);
        expect(cites.length, `${locality.id} ${record.id}`).toBeGreaterThan(0);
        for (const { cite } of cites) {
          const report = reports.get(cite.report);
          expect(report && locatorOf(cite, report), `${locality.id} ${record.id} «${cite.exact}»`).not.toBeNull();
        }
      }
  });

  test('an anchor is at most 30 characters', () => {
    for (const locality of records.localities)
      for (const { cite } of citationsIn(locality)) expect([...cite.exact].length).toBeLessThanOrEqual(30);
  });
});

test('facts stand in data, not in code', () => {
  const ids = factsOf(records).map(({ id }) => id);
  for (const room of ['src', 'geo', 'data'])
    for (const name of readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((one) => /\.tsx?$/.test(one))) {
      const text = readFileSync(join(room, name), 'utf8');
      expect(
        ids.filter((id) => text.includes(`'${id}'`)),
        join(room, name),
      ).toEqual([]);
    }
});

describe('the industries', () => {
  const colours = records.industries.map(({ id, hue }) => ({ id, hue, lab: lab(hue) }));
  const difference = differenceCiede2000();

  test('are told apart by hue: lightness 35–65, CIEDE2000 at least 15', () => {
    for (const [index, one] of colours.entries()) {
      expect(one.lab?.l, one.id).toBeGreaterThanOrEqual(35);
      expect(one.lab?.l, one.id).toBeLessThanOrEqual(65);
      for (const other of colours.slice(index + 1))
        expect(difference(one.hue, other.hue), `${one.id} ${other.id}`).toBeGreaterThanOrEqual(15);
    }
  });

  test('each has a symbol of its own', () => {
    const symbols = records.industries.map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });
});

describe('bad data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heitu-'));
  const file = join(folder, 'localities/5g-park.yaml');
  let good = '';

  beforeAll(() => {
    cpSync('data', folder, { recursive: true });
    good = readFileSync(file, 'utf8');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function issuesWith(text: string, name = 'localities/5g-park.yaml') {
    writeFileSync(join(folder, name), text);
    const read = readRecords(folder);
    const all = [...read.issues, ...checkRecords(read.records, read.sources)];
    return all.filter((issue) => issue.file === name);
  }
  const line = (text: string, part: string) => text.split('\n').findIndex((one) => one.includes(part)) + 1;

  test('a misspelt key is named with its line and the remedy', () => {
    const text = good.replace('level: park', 'level: park\nlevle: park');
    const [issue] = issuesWith(text);
    expect(issue?.file).toBe('localities/5g-park.yaml');
    expect(issue?.says).toContain('levle');
    expect(issue?.remedy).toContain('spelling');
  });

  test('a wrong value names the line and the values that would be right', () => {
    const text = good.replace('level: park', 'level: parc');
    const [issue] = issuesWith(text);
    expect(issue?.line).toBe(line(text, 'parc'));
    expect(issue?.says).toContain('"district"');
  });

  test('broken YAML is said with its line, and the other files are still checked', () => {
    const [issue] = issuesWith(`${good}\nprojects: [`);
    expect(issue?.file).toBe('localities/5g-park.yaml');
    expect(issue?.remedy).toBe('correct the YAML here');
  });

  test('a parent that does not exist is an issue with the ones that do', () => {
    const text = good.replace(/parent: .*/, 'parent: atlantis');
    const [issue] = issuesWith(text);
    expect(issue).toMatchObject({ line: line(text, 'atlantis'), says: 'no locality atlantis' });
    expect(issue?.remedy).toContain('ganjingzi');
  });

  test.each([
    ['no metric fulaerji.metric.rumour', 'fulaerji.metric.online-rate', 'fulaerji.metric.rumour', 'facts'],
    [
      'is count in count, fulaerji.metric.online-rate is share in %',
      'jianhua.metric.online-share',
      'taiping.metric.above-scale-enterprises',
      'one kind and unit',
    ],
    ['a second metric of fulaerji', 'jianhua.metric.online-share', 'fulaerji.metric.online-rate', 'leave the one'],
  ])('data/measures.yaml is held to what can be compared: %s', (says, old, by, remedy) => {
    const measures = readFileSync('data/measures.yaml', 'utf8').replace(old, by);
    const [issue, ...more] = issuesWith(measures, 'measures.yaml');
    expect(issue?.says).toContain(says);
    expect(issue?.remedy).toContain(remedy);
    expect(issue?.line).toBe(measures.split('\n').findLastIndex((one) => one.includes(by)) + 1);
    expect(more).toEqual([]);
    writeFileSync(join(folder, 'measures.yaml'), readFileSync('data/measures.yaml'));
  });

  test('a measure that is left out is named', () => {
    const [issue] = issuesWith(
      readFileSync('data/measures.yaml', 'utf8').replace(/^online:.*(?=^signed)/ms, ''),
      'measures.yaml',
    );
    expect(issue?.says).toContain('online');
    writeFileSync(join(folder, 'measures.yaml'), readFileSync('data/measures.yaml'));
  });

  test('a citation whose end is not its start plus its length is an issue', () => {
    const cite = '{ report: ganjingzi, start: 10, end: 99, exact: 甘井子 }';
    const metric = `{ id: x, name: { zh: 甲, en: A }, measure: count, value: 2, unit: 家, counted: { zh: 企业, en: enterprises }, modality: stated, aggregation: stock, scope: own, cites: [${cite}] }`;
    const [issue] = issuesWith(`${good}\nmetrics:\n  - ${metric}\n`);
    expect(issue?.says).toContain('not 89 characters long');
  });

  const cited = (exact: string) => `{ report: ganjingzi, start: 10, end: ${10 + exact.length}, exact: "${exact}" }`;
  test.each([
    [
      'a rise that its name does not tell',
      'measure: growth, value: 30, unit: "%"',
      '提升30%',
      'name does not say so',
      '提升',
    ],
    ['a fall that is positive', 'measure: growth, value: 50, unit: "%"', '下降50%', 'it is not negative', 'max: -50'],
    [
      'an as-of date with a beginning',
      'measure: count, value: 5, unit: 家, period: { text: 截至目前, from: "2021-01", to: "2021-12" }',
      '5家',
      'gives no beginning',
      'leave out from',
    ],
    [
      'a time that no date and no English says',
      'measure: count, value: 5, unit: 家, period: { text: 投产后 }',
      '5家',
      'has no date, and no English',
      'period: { text: 投产后, en: … }',
    ],
    ['a rating that is a rank', 'measure: rank, value: 4, unit: A级', '4A级', 'go together', 'measure: rating'],
    [
      'a share that is counted as a stock',
      'measure: share, value: 5, unit: "%"',
      '5%',
      'not counted as stock',
      'aggregation: share',
    ],
    [
      'per cent that are counted',
      'measure: count, value: 5, unit: "%"',
      '5%',
      'not counted as stock',
      'share or change',
    ],
    [
      'a number and a word for it',
      'measure: count, value: 1, word: { zh: 若干, en: several }, unit: 座',
      '若干',
      'either value',
      '',
    ],
    ['neither a number nor a word', 'measure: count, unit: 座', '若干', 'either value', ''],
  ])('%s is an issue', (_, figure, exact, says, remedy) => {
    const metric = `{ id: x, name: { zh: 甲, en: A }, ${figure}, modality: stated, aggregation: stock, scope: own, cites: [${cited(exact)}] }`;
    const found = issuesWith(`${good}\nmetrics:\n  - ${metric}\n`).find((issue) => issue.says.includes(says));
    expect(found?.remedy).toContain(remedy);
  });

  test('a term that is translated another way is an issue with its one English', () => {
    const event = `{ id: x, name: { zh: “一件事一次办”, en: All at once }, kind: other, cites: [${cited('一件事')}] }`;
    const [issue] = issuesWith(`${good}\nevents:\n  - ${event}\n`);
    expect(issue?.says).toContain('All at once');
    expect(issue?.remedy).toContain('One matter, handled once');
  });
});
