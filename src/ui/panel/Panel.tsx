// The details of one locality: what it is, where, which report, its headline figures and its lists.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AtlasLocality } from '../../../geo/published';
import { childrenOf } from '../../domain/atlas';
import { factId } from '../../domain/fact';
import { farText, neighboursOf } from '../../domain/nearest';
import { distanceText, figureText, figureTitle } from '../../domain/quantity';
import { datesOf } from '../../domain/times';
import { CitationButton } from '../citation/CitationButton';
import { lighting, useExplorer } from '../parts/explorer';
import { Frame } from './Frame';

type Props = {
  locality: AtlasLocality;
  /** Other localities at the place that was pressed. */
  others: readonly string[];
  /** What can be done with the locality as a whole. */
  tools: ReactNode;
  /** Its lists, or what stands in their place. */
  children: ReactNode;
  onClose: () => void;
  onPrefecture: (adcode: string) => void;
};

function Where({ locality, onPrefecture }: Pick<Props, 'locality' | 'onPrefecture'>) {
  const { t, atlas, open, name, language, light } = useExplorer();
  const parent = atlas.byId.get(locality.parent);
  const prefecture = atlas.prefectures.get(locality.parent);
  const label = parent ? name(parent.name) : language === 'zh' ? prefecture?.name : prefecture?.name_en;
  const children = childrenOf(atlas, locality.id);
  return (
    <>
      <p className="breadcrumb">
        {label && (
          <button
            type="button"
            className="link"
            onClick={() => (parent ? open(parent.id) : onPrefecture(locality.parent))}
            {...(parent && lighting(light, { kind: 'locality', id: parent.id }))}
          >
            ‹ {label}
          </button>
        )}
        <span className="soft">
          {label && ' · '}
          {t(`level.${locality.level}`)}
        </span>
      </p>
      {children.length > 0 && (
        <nav className="children" aria-label={t('contains')}>
          <ul>
            {children.map((child) => (
              <li key={child.id}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => open(child.id)}
                  {...lighting(light, { kind: 'locality', id: child.id })}
                >
                  {name(child.name)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

function ReportLine({ locality }: { locality: AtlasLocality }) {
  const { t, atlas, name } = useExplorer();
  const report = atlas.index.reports.find(({ id }) => id === locality.report);
  const lead = report?.articles[locality.article];
  if (!report || !lead) return null;
  return (
    <p className="report">
      {t('reportOf')} <cite lang="zh">《{lead.title.join(' ')}》</cite>
      <span className="soft" lang="zh">
        {' '}
        {lead.byline.replace(/^□/, '')}
      </span>
      <span className="soft">
        {' '}
        · {report.paper ? name(report.paper) : t('noPaper')} · {datesOf(report.period)} {t('periodInferred')}
      </span>
    </p>
  );
}

/** The other localities on its level, the nearest first, and how far they are. */
function Neighbours({ locality }: { locality: AtlasLocality }) {
  const { t, atlas, open, name } = useExplorer();
  return (
    <p className="alike soft">
      {t('alike.near')}
      {neighboursOf(atlas, locality).map(({ locality: other, metres }) => (
        <button key={other.id} type="button" className="link" onClick={() => open(other.id)}>
          {name(other.short ?? other.name)} {farText(metres)}
        </button>
      ))}
    </p>
  );
}

function Headlines({ locality }: { locality: AtlasLocality }) {
  const { language, name } = useExplorer();
  if (locality.headlines.length === 0) return null;
  return (
    <dl className="headlines">
      {locality.headlines.map(({ name: label, quantity }) => (
        <div key={label.zh} data-modality={quantity.modality}>
          <dd title={figureTitle(quantity, language)}>
            <CitationButton
              fact={factId(locality.id, 'metric', quantity.id)}
              label={name(label)}
              cites={quantity.cites}
            >
              {figureText(quantity, language)}
            </CitationButton>
          </dd>
          <dt>{name(label)}</dt>
        </div>
      ))}
    </dl>
  );
}

function Sketch({ locality }: { locality: AtlasLocality }) {
  const { t } = useTranslation();
  if (locality.outline !== 'schematic') return null;
  const reported = locality.area_km2 > 2; // the hexagons of unknown size are about 1 km²
  const area = `${locality.area_km2.toFixed(1)} km²`;
  const distance = distanceText(locality.precision_m ?? 0);
  return <p className="sketch">{reported ? t('schematicArea', { area }) : t('schematic', { distance })}</p>;
}

export function Panel({ locality, others, tools, children, onClose, onPrefecture }: Props) {
  const { t, atlas, open, name } = useExplorer();
  return (
    <Frame id={locality.id} title={name(locality.name)} onClose={onClose}>
      <Where locality={locality} onPrefecture={onPrefecture} />
      {others.length > 0 && (
        <p className="others">
          {t('here')}
          {others.map((id) => {
            const other = atlas.byId.get(id);
            return other ? (
              <button key={id} type="button" className="link" onClick={() => open(id)}>
                {name(other.name)}
              </button>
            ) : null;
          })}
        </p>
      )}
      {locality.summary && <p className="summary">{name(locality.summary)}</p>}
      <Headlines locality={locality} />
      {locality.projects.within > 0 && <p className="soft own-within">{t('ownAndWithin', locality.projects)}</p>}
      {tools}
      <Sketch locality={locality} />
      <ReportLine locality={locality} />
      <Neighbours locality={locality} />
      {children}
    </Frame>
  );
}
