// The columns' headings: a locality each, to be opened or taken away, with its report and its area.
import type { AtlasLocality } from '../../../geo/published';
import { datesOf } from '../../domain/times';
import { useExplorer } from '../parts/explorer';

export function HeadRow({ localities, onRemove }: { localities: AtlasLocality[]; onRemove: (id: string) => void }) {
  const { t, open, name } = useExplorer();
  return (
    <tr>
      <th scope="col" className="compare-corner">
        {t('compare.place')}
      </th>
      {localities.map((locality) => (
        <th key={locality.id} scope="col">
          <span className="compare-head">
            <button
              type="button"
              className="compare-name"
              title={t('compare.openPlace', { name: name(locality.name) })}
              onClick={() => open(locality.id)}
            >
              {name(locality.name)}
            </button>
            <button
              type="button"
              className="compare-remove"
              aria-label={t('compare.remove', { name: name(locality.name) })}
              onClick={() => onRemove(locality.id)}
            >
              ×
            </button>
          </span>
          <span className="soft">{t(`level.${locality.level}`)}</span>
        </th>
      ))}
    </tr>
  );
}

export function ReportCell({ locality }: { locality: AtlasLocality }) {
  const { t, report, name } = useExplorer();
  const source = report(locality.report);
  const article = source?.articles[locality.article];
  if (!source || !article) return t('notMentioned');
  return (
    <>
      <cite lang="zh">《{article.title.join(' ')}》</cite>
      <p className="soft">
        {source.paper ? name(source.paper) : t('noPaper')} · {datesOf(source.period)}{' '}
        {source.period.inferred && t('periodInferred')}
      </p>
    </>
  );
}

const smallestKnown = 2; // km²: the hexagons of unknown size are about 1 km²

export function AreaCell({ locality: { outline, area_km2 } }: { locality: AtlasLocality }) {
  const { t, language } = useExplorer();
  const area = `${new Intl.NumberFormat(language, { maximumFractionDigits: area_km2 < 100 ? 1 : 0 }).format(area_km2)} km²`;
  if (outline === 'surveyed') return t('compare.areaSurveyed', { area });
  return area_km2 > smallestKnown ? t('compare.areaReported', { area }) : t('compare.areaUnknown');
}
