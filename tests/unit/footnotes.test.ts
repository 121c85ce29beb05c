// What is cited carries its place: the paragraph as a reader counts it, and in a dossier a number for every citation.
import { describe, expect, test } from 'vitest';
import { locatorOf } from '../../data/model/outline';
import type { Report } from '../../data/model/schema';
import type { LocalityFile, Period } from '../../data/published';
import { citesInOrder, keyOf } from '../../src/domain/footnotes';
import { timeText } from '../../src/domain/times';
import { published } from './published';

describe('a paragraph’s number', () => {
  const paragraphs = [
    { start: 0, end: 10, kind: 'caption' },
    { start: 10, end: 20, kind: 'text' },
    { start: 20, end: 30, kind: 'caption' },
    { start: 30, end: 40, kind: 'broken' },
  ] as const;
  const report = {
    articles: [{ start: 0, end: 40, sections: [{ title: [], start: 0, end: 40, paragraphs }] }],
  } as unknown as Report;
  const at = (start: number) => locatorOf({ start, end: start + 5 }, report);

  test('counts the text as a reader does, captions apart', () => {
    expect([at(10), at(32)].map((one) => one?.paragraph)).toEqual([1, 2]);
    expect([at(0), at(22)]).toMatchObject([
      { paragraph: 1, caption: true },
      { paragraph: 2, caption: true },
    ]);
  });
});

describe('a time', () => {
  const once: Period = { text: '投产后', en: 'once in operation' };
  test('is in Chinese what the report says, and in English its dates or what it says', () => {
    expect([timeText(once, 'zh'), timeText(once, 'en')]).toEqual(['投产后', 'once in operation']);
    const dated: Period = { text: '年初以来', from: '2023-01', to: '2023-08' };
    expect([timeText(dated, 'zh'), timeText(dated, 'en')]).toEqual(['年初以来', '2023-01 – 2023-08']);
  });
});

test.each(['fulaerji', 'fuxin', 'ganjingzi', 'jianhua', 'shuangyashan-etdz'])(
  'a dossier of %s numbers every citation of every record that it prints',
  (id) => {
    const file = published<LocalityFile>(`localities/${id}.json`);
    const numbered = new Set(citesInOrder([file]).map(keyOf));
    const inFile = new Set<string>();
    JSON.stringify([file.own, ...file.within], (key, value) => {
      if (key === 'cites' && Array.isArray(value)) for (const cite of value) inFile.add(keyOf(cite));
      return value;
    });
    expect([...inFile].filter((key) => !numbered.has(key))).toEqual([]);
  },
);
