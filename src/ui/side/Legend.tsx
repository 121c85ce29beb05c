// What the marks on the map mean.
import { useTranslation } from 'react-i18next';

const marks = [
  ['district', 'legendDistrict'],
  ['schematic', 'legendSchematic'],
  ['site', 'legendSite'],
  ['hollow', 'legendHollow'],
  ['cluster', 'legendCluster'],
] as const;

export function Legend() {
  const { t } = useTranslation();
  return (
    <details className="legend facet">
      <summary>
        <h2>{t('legend')}</h2>
      </summary>
      <ul>
        {marks.map(([mark, key]) => (
          <li key={mark}>
            <span className="mark" data-mark={mark} aria-hidden="true" />
            {t(key)}
          </li>
        ))}
      </ul>
    </details>
  );
}
