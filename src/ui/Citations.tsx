// Where a record stands in its report: article, section, paragraph and the anchor's few characters.
import { useTranslation } from 'react-i18next';
import type { PublishedCite } from '../../data/published';
import { CitationButton } from './CitationPopover';
import { useExplorer } from './explorer';

type Place = { key: string; article: string; where: string; anchors: string[] };

type Props = { fact: string; label: string; cites: readonly PublishedCite[] };

/** A record's citations, gathered by paragraph, and the button that shows them whole. */
export function Citations({ fact, label, cites }: Props) {
  const { t } = useTranslation();
  const { atlas } = useExplorer();
  const places = new Map<string, Place>();
  for (const { report, exact, standing } of cites) {
    const article = atlas.index.reports.find(({ id }) => id === report)?.articles[standing?.article ?? 0];
    const section = article?.sections[standing?.section ?? 0]?.title.join(' ') ?? '';
    const paragraph = standing?.paragraph ?? 0;
    const at = section ? t('cite.section', { section, paragraph }) : t('cite.lead', { paragraph });
    const where = standing?.caption ? t('cite.caption') : standing?.paragraph ? at : t('cite.title');
    const key = `${report} ${standing?.article} ${standing?.section} ${paragraph}`;
    const place = places.get(key) ?? { key, article: article?.title.join(' ') ?? '', where, anchors: [] };
    if (!place.anchors.includes(exact)) place.anchors.push(exact);
    places.set(key, place);
  }
  return (
    <ul className="citations" aria-label={t('citations')} lang="zh">
      {[...places.values()].map(({ key, article, where, anchors }) => (
        <li key={key}>
          <cite>《{article}》</cite>
          {where}
          {anchors.map((exact) => (
            <q key={exact}>{exact}</q>
          ))}
        </li>
      ))}
      <li>
        <CitationButton fact={fact} label={label} cites={cites}>
          {t('citations')}{' '}
        </CitationButton>
      </li>
    </ul>
  );
}
