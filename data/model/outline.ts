// Where a citation stands in its report: article, section, paragraph, from the outline's offsets.
import { z } from 'zod';
import type { Citation, Report } from './schema';

/**
 * `article` and `section` index into the report's outline; `paragraph` counts the section's text from 1, as a reader does:
 * captions and credits have numbers of their own. Null in a title.
 */
export const standing = z.strictObject({
  article: z.int().min(0),
  section: z.int().min(0),
  paragraph: z.int().min(1).nullable(),
  caption: z.boolean(),
});
type Locator = z.infer<typeof standing>;

type Kind = Report['articles'][number]['sections'][number]['paragraphs'][number]['kind'];
/** A paragraph that the copy breaks off is one of the text. */
const seriesOf = (kind: Kind): Kind => (kind === 'broken' ? 'text' : kind);

/** Finds a citation's locator; null only where the outline does not hold the place at all. */
export function locatorOf(cite: Pick<Citation, 'start' | 'end'>, report: Report): Locator | null {
  const holds = ({ start, end }: { start: number; end: number }) => start <= cite.start && cite.end <= end;
  for (const [article, { sections }] of report.articles.entries())
    for (const [section, { paragraphs }] of sections.entries()) {
      const index = paragraphs.findIndex(holds);
      const found = paragraphs[index];
      if (!found) continue;
      const paragraph = paragraphs
        .slice(0, index + 1)
        .filter(({ kind }) => seriesOf(kind) === seriesOf(found.kind)).length;
      return { article, section, paragraph, caption: found.kind === 'caption' };
    }
  for (const [article, { sections }] of report.articles.entries()) {
    const section = sections.findIndex(holds);
    if (section >= 0) return { article, section, paragraph: null, caption: false };
  }
  const article = report.articles.findIndex(holds);
  return article < 0 ? null : { article, section: 0, paragraph: null, caption: false };
}
