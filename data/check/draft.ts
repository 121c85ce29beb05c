// What can be proposed of a new report by its form alone; a person decides what each proposal is.
import { createHash } from 'node:crypto';
import { tokensOf } from './coverage';

export type Proposal = {
  kind: 'figure' | 'enterprise' | 'park' | 'project';
  start: number;
  end: number;
  exact: string;
};

const longest = 30; // code points of an anchor

const names: readonly [Proposal['kind'], RegExp][] = [
  ['enterprise', /[\p{Script=Han}A-Za-z0-9()()]{2,20}?(?:有限责任公司|有限公司|公司|集团)/gu],
  ['park', /[\p{Script=Han}A-Za-z0-9]{2,14}?(?:开发区|产业园区|产业园|工业园|园区)/gu],
  ['project', /[\p{Script=Han}A-Za-z0-9()()]{2,24}?(?:项目|工程)/gu],
];

const cut = (text: readonly string[], start: number, end: number) => {
  const from = Math.max(start, end - longest); // a name's end tells more than its beginning
  return { start: from, end, exact: text.slice(from, end).join('') };
};

/** Figures and names that look like enterprises, parks and projects, in reading order, each once a place. */
export function proposalsOf(text: readonly string[]): Proposal[] {
  const joined = text.join('');
  const figures = tokensOf(text).map(({ start, end }): Proposal => ({ kind: 'figure', ...cut(text, start, end) }));
  const found = names.flatMap(([kind, pattern]) => {
    // matches come in order: what lies before the last one is counted once
    let [units, points] = [0, 0];
    return [...joined.matchAll(pattern)].map((match): Proposal => {
      points += [...joined.slice(units, match.index)].length;
      units = match.index;
      const start = points;
      return { kind, ...cut(text, start, start + [...match[0]].length) };
    });
  });
  return [...figures, ...found].sort((a, b) => a.start - b.start || a.kind.localeCompare(b.kind));
}

/** A report's outline as far as its lines show it: one article, one section, a paragraph a non-empty line. */
export function outlineOf(id: string, file: string, bytes: Buffer, text: readonly string[]) {
  const lines: { start: number; end: number; words: string }[] = [];
  let start = 0;
  for (const line of text.join('').split('\n')) {
    const words = line.trim();
    const length = [...line].length;
    const lead = [...line].length - [...line.trimStart()].length;
    if (words !== '') lines.push({ start: start + lead, end: start + lead + [...words].length, words });
    start += length + 1;
  }
  const short = ({ words }: { words: string }) => [...words].length <= longest;
  const title = lines.find(short)?.words ?? [...(lines[0]?.words ?? id)].slice(0, longest).join('');
  const byline = lines.find((line) => short(line) && /记者|□|通讯员/.test(line.words))?.words ?? '';
  const end = lines.at(-1)?.end ?? text.length;
  const paragraphs = lines.map((line) => ({ start: line.start, end: line.end, kind: 'text' as const }));
  return {
    id,
    file,
    draft: true as const,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    length: text.length,
    paper: null,
    period: { text: '待填' },
    articles: [
      {
        title: [title],
        byline,
        authors: ['待填'],
        start: lines[0]?.start ?? 0,
        end,
        sections: [{ title: [], start: lines[0]?.start ?? 0, end, paragraphs }],
      },
    ],
  };
}
