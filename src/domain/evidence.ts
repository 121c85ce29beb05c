// A reader's own copy of a report beside its citations: the passage, with the cited characters apart; and citations by passage.
import type { IndexedReport, PublishedCite } from '../../data/published';

/** Characters of a passage in their order; `isMarked`: they are cited. */
export type Passage = readonly { text: string; isMarked: boolean }[];

/** Citations that stand in one paragraph, or in one title, in their order there; the first passage is the first cited. */
export function byPassage(cites: readonly PublishedCite[]): (readonly [PublishedCite, ...PublishedCite[]])[] {
  const groups = new Map<string, [PublishedCite, ...PublishedCite[]]>();
  for (const cite of cites) {
    const { article, section, paragraph, caption } = cite.standing ?? {};
    const key = [cite.report, article, section, paragraph, caption].join(' ');
    const group = groups.get(key);
    if (group) group.push(cite);
    else groups.set(key, [cite]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.start - b.start));
}

/**
 * The paragraph around citations of one passage, from the report's code points; null if the text does not hold each of them at
 * its place. Only the paragraph is shown, so that a passage can be read without the whole report.
 */
export function passageOf(
  cites: readonly [PublishedCite, ...PublishedCite[]],
  text: readonly string[],
  report: IndexedReport,
): Passage | null {
  if (cites.some(({ start, end, exact }) => text.slice(start, end).join('') !== exact)) return null;
  const paragraphs = report.articles.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
  const [first] = cites;
  const last = Math.max(...cites.map(({ end }) => end));
  const around = paragraphs.find(({ start, end }) => start <= first.start && last <= end) ?? {
    start: first.start,
    end: last,
  };
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = around.start;
  const upTo = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end).join(''), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of cites) {
    upTo(start, false);
    upTo(end, true);
  }
  upTo(around.end, false);
  return parts;
}
