// A reader's own copy of a report beside its citations: the passage, with the cited characters apart.
import type { IndexedReport, PublishedCite } from '../../data/published';

export type Passage = { before: string; exact: string; after: string };

/**
 * The paragraph around a citation from the report's code points; null if the text does not hold the citation at its place.
 * Only the paragraph is shown, so that a passage can be read without the whole report.
 */
export function passageOf(cite: PublishedCite, text: readonly string[], report: IndexedReport): Passage | null {
  if (text.slice(cite.start, cite.end).join('') !== cite.exact) return null;
  const paragraphs = report.articles.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
  const around = paragraphs.find(({ start, end }) => start <= cite.start && cite.end <= end) ?? cite;
  return {
    before: text.slice(around.start, cite.start).join(''),
    exact: cite.exact,
    after: text.slice(cite.end, around.end).join(''),
  };
}
