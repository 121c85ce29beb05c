// Where a record stands in its report: article, section, paragraph and the anchor's few characters.
import type { PublishedCite } from '../../../data/published';
import { useExplorer } from '../parts/explorer';
import { CitationButton } from './CitationButton';

type Props = { fact: string; label: string; cites: readonly PublishedCite[] };
type CitedPlace = { key: string; where: string; anchors: string[] };
type Source = { key: string; title: string; places: CitedPlace[] };

const most = 4; // places shown in the list; the button shows them all

/** A record's citations by article and paragraph, and the button that shows them whole. */
export function Citations({ fact, label, cites }: Props) {
  const { t, report, fact: landed } = useExplorer();
  const sources = new Map<string, Source>();
  for (const { report: id, exact, standing } of cites) {
    const article = report(id)?.articles[standing?.article ?? 0];
    const key = `${id} ${standing?.article}`;
    const source = sources.get(key) ?? { key, title: article?.title.join(' ') ?? '', places: [] };
    const section = article?.sections[standing?.section ?? 0]?.title.join(' ') ?? '';
    const paragraph = standing?.paragraph ?? 0;
    const text = section ? t('cite.section', { section, paragraph }) : t('cite.lead', { paragraph });
    const where = standing?.caption ? t('cite.caption') : paragraph ? text : t('cite.title');
    const place = source.places.find((one) => one.where === where) ?? { key: `${key} ${where}`, where, anchors: [] };
    if (!place.anchors.includes(exact)) place.anchors.push(exact);
    if (!source.places.includes(place)) source.places.push(place);
    sources.set(key, source);
  }
  return (
    <ul className="citations" aria-label={t('citations')}>
      {[...sources.values()].map(({ key, title, places }) => (
        <li key={key} lang="zh">
          <cite>《{title}》</cite>
          {places.slice(0, most).map((place) => (
            <span key={place.key} className="citation-place">
              {place.where}
              {place.anchors.slice(0, most).map((exact) => (
                <q key={exact}>{exact}</q>
              ))}
            </span>
          ))}
        </li>
      ))}
      <li>
        <CitationButton isLanding={landed === fact} fact={fact} label={label} cites={cites}>
          {t('cite.all', { count: cites.length })}{' '}
        </CitationButton>
      </li>
    </ul>
  );
}
