// How a report's article is cited: GB/T 7714-2015 (newspaper article, [N]) and BibTeX. What is not printed is said to be unknown.
import type { IndexedReport, PublishedCite } from '../../data/published';

type Article = IndexedReport['articles'][number];

/** The article in which a citation stands. */
export const articleOf = ({ articles }: IndexedReport, { standing }: PublishedCite): Article | undefined =>
  articles[standing?.article ?? 0];

/** Section and paragraph in words, e.g. `第3段` or `〔…〕第3段`. */
export function placeOf(report: IndexedReport, cite: PublishedCite): string {
  const { standing } = cite;
  const section = articleOf(report, cite)?.sections[standing?.section ?? 0]?.title.join(' ') ?? '';
  const paragraph = standing?.caption ? '图片说明' : standing?.paragraph ? `第${standing.paragraph}段` : '标题';
  return `${section ? `〔${section}〕` : ''}${paragraph}`;
}

const titleOf = (article: Article | undefined) => article?.title.join(' ') ?? '';

/** `[2023-06/2023-08]`: brackets mark what is inferred (GB/T 7714-2015, 8.8.3). */
function dateOf({ period: { from = '', to = '', inferred } }: IndexedReport): string {
  const dates = from === to ? from : `${from}/${to}`;
  return inferred ? `[${dates}]` : dates;
}

export function inGbt7714(report: IndexedReport, cite: PublishedCite): string {
  const article = articleOf(report, cite);
  const authors = article?.authors.join(', ') ?? '';
  const paper = report.paper?.zh ?? '[出版者不详]';
  return `${authors}. ${titleOf(article)}[N]. ${paper}, ${dateOf(report)}: ${placeOf(report, cite)}「${cite.exact}」.`;
}

// BibTeX's own characters in a value
const escaped = (text: string) => text.replace(/[\\{}%&#$_]/g, (character) => `\\${character}`);

export function inBibtex(report: IndexedReport, cite: PublishedCite): string {
  const article = articleOf(report, cite);
  const { from = '', inferred } = report.period;
  const fields = [
    ['author', (article?.authors ?? []).map((author) => `{${escaped(author)}}`).join(' and ')],
    ['title', `{${escaped(titleOf(article))}}`],
    ['journal', escaped(report.paper?.zh ?? '出版者不详')],
    ['year', from.slice(0, 4)],
    ['note', escaped(`${inferred ? '日期推定; ' : ''}${placeOf(report, cite)}「${cite.exact}」`)],
  ];
  const body = fields.map(([key, value]) => `  ${key} = {${value}}`).join(',\n');
  return `@article{${report.id}-${cite.start},\n${body}\n}`;
}
