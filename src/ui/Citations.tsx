// Where a record stands in its report: article, section, paragraph and the anchor's few characters.
import { useTranslation } from 'react-i18next';
import type { PublishedCite } from '../../data/published';
import { useExplorer } from './explorer';

/** `¶3` beside a figure; its title names the anchor. */
export function Paragraphs({ cites }: { cites: readonly PublishedCite[] }) {
  return cites.map(({ start, exact, standing }) => (
    <span key={start} className="paragraph" title={`「${exact}」`}>
      ¶{standing?.paragraph ?? '—'}
    </span>
  ));
}

type Place = { key: string; article: string; where: string; anchors: string[] };

/** A record's citations, gathered by paragraph. */
export function Citations({ cites }: { cites: readonly PublishedCite[] }) {
  const { t } = useTranslation();
  const { atlas } = useExplorer();
  const places = new Map<string, Place>();
  for (const { report, exact, standing } of cites) {
    const article = atlas.index.reports.find(({ id }) => id === report)?.articles[standing?.article ?? 0];
    const section = article?.sections[standing?.section ?? 0]?.join(' ') ?? '';
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
    </ul>
  );
}
