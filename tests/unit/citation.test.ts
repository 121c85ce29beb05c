import { describe, expect, test } from 'vitest';
import type { IndexedReport, LocalityFile, PublishedCite } from '../../data/published';
import { byPassage, passageOf } from '../../src/domain/evidence';
import { factId, factPath, recordOf } from '../../src/domain/fact';
import { inBibtex, inGbt7714, placeOf } from '../../src/domain/reference';

const text = [...'题目\n甲厂总投资7.5亿元,已投产。\n图:厂房𠮷。'];
const report: IndexedReport = {
  id: 'sample',
  sha256: '0'.repeat(64),
  length: text.length,
  paper: null,
  period: { text: '今年5月', from: '2023-06', to: '2023-08', inferred: true },
  articles: [
    {
      title: ['题目'],
      byline: '□张三 本报记者 李四',
      authors: ['张三', '李四'],
      start: 0,
      end: text.length,
      sections: [
        {
          title: ['小标题'],
          start: 3,
          end: text.length,
          paragraphs: [
            { start: 3, end: 18, kind: 'text' },
            { start: 19, end: 26, kind: 'caption' },
          ],
        },
      ],
    },
  ],
};
const cite: PublishedCite = {
  report: 'sample',
  start: 8,
  end: 13,
  exact: '7.5亿元',
  standing: { article: 0, section: 0, paragraph: 1, caption: false },
};

describe('a citation', () => {
  test('in GB/T 7714 names authors, title, that the paper is unknown and the date inferred, and the place', () => {
    expect(inGbt7714(report, cite)).toBe(
      '张三, 李四. 题目[N]. [出版者不详], [2023-06/2023-08]: 〔小标题〕第1段「7.5亿元」.',
    );
  });

  test('in BibTeX is one entry whose own characters are escaped', () => {
    const percent = { ...cite, exact: '40%' };
    expect(inBibtex(report, percent)).toContain('author = {{张三} and {李四}}');
    expect(inBibtex(report, percent)).toContain('「40\\%」');
    expect(inBibtex(report, percent).startsWith('@article{sample-8,')).toBe(true);
  });

  test('in a caption says so', () => {
    expect(placeOf(report, { ...cite, standing: { article: 0, section: 0, paragraph: 2, caption: true } })).toBe(
      '〔小标题〕图片说明',
    );
  });
});

describe('a reader’s own copy of a report', () => {
  test('shows the paragraph with the cited characters apart', () => {
    expect(passageOf([cite], text, report)).toEqual([
      { text: '甲厂总投资', isMarked: false },
      { text: '7.5亿元', isMarked: true },
      { text: ',已投产。', isMarked: false },
    ]);
  });

  test('counts code points, so that a rare character does not shift the passage', () => {
    const rare = { ...cite, start: 23, end: 24, exact: '𠮷' };
    expect(passageOf([rare], text, report)?.[0]).toEqual({ text: '图:厂房', isMarked: false });
  });

  test('marks all that is cited of one passage in it, once', () => {
    const [plant] = [{ ...cite, start: 3, end: 5, exact: text.slice(3, 5).join('') }];
    const [group] = byPassage([cite, plant]);
    expect(byPassage([cite, plant])).toHaveLength(1);
    const parts = group ? passageOf(group, text, report) : null;
    expect(parts?.filter(({ isMarked }) => isMarked).map((part) => part.text)).toEqual([plant.exact, cite.exact]);
    expect(parts?.map((part) => part.text).join('')).toBe('甲厂总投资7.5亿元,已投产。');
    const overlapping = passageOf([cite, { ...cite, start: cite.start + 1, exact: cite.exact.slice(1) }], text, report);
    expect(overlapping?.map((part) => part.text).join('')).toBe('甲厂总投资7.5亿元,已投产。');
  });

  test('keeps passages of other paragraphs apart', () => {
    const elsewhere = { ...cite, standing: { article: 0, section: 0, paragraph: 2, caption: false } };
    expect(byPassage([cite, elsewhere, cite])).toHaveLength(2);
  });

  test('shows nothing where the characters are not at their place', () => {
    expect(passageOf([{ ...cite, start: 7, end: 12 }], text, report)).toBeNull();
  });
});

describe('a fact’s id', () => {
  test('leads back to its locality, kind, record and quantity', () => {
    const id = factId('fulaerji', 'project', 'wind-50', 'investment');
    expect(id).toBe('fulaerji.project.wind-50.investment');
    expect(factPath(id)).toEqual({ locality: 'fulaerji', kind: 'project', slug: 'wind-50', quantity: 'investment' });
  });

  test('finds its record in the locality’s file, own or within, and only if the quantity is there', () => {
    const records = { locality: 'park', projects: [{ id: 'a', quantities: [{ id: 'sum' }] }] };
    const file = { own: { locality: 'district', projects: [] }, within: [records] } as unknown as LocalityFile;
    const find = (id: string) => {
      const path = factPath(id);
      return path ? recordOf(file, path) : undefined;
    };
    expect(find('park.project.a.sum')?.id).toBe('a');
    expect(find('park.project.a.other')).toBeUndefined();
    expect(find('district.project.a')).toBeUndefined();
  });

  test.each(['', '.', 'a.project', 'a.constructor.b', 'A.project.b', 'a.project.b c'])('%j is none', (id) => {
    expect(factPath(id)).toBeNull();
  });
});
