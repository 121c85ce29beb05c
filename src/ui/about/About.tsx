// About the data: the reports and their coverage, counts, how figures are treated, what to be cautious with, and blanks.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ownKinds } from '../../../data/model/kinds';
import type { About as AboutFile, Remark } from '../../../data/published';
import { datesOf } from '../citation/PeriodText';
import { ReportTextPicker } from '../citation/ReportTextPicker';
import { useExplorer } from '../parts/explorer';
import { isSingle } from '../parts/host';
import { StageBadge } from '../parts/StageBadge';

/** `painter`: what draws the map, and why; `loading`: what stands in the file's place while it is not there. */
type Props = { about: AboutFile | null; painter: ReactNode; loading: ReactNode; onClose: () => void };

const percent = (share: number) => `${(share * 100).toFixed(share === 1 ? 0 : 1)}%`;

function Reports({ about }: { about: AboutFile }) {
  const { t, evidence, report, name } = useExplorer();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by key
    <section className="scroll" tabIndex={0} aria-label={t('about.reports')}>
      <table>
        <caption>{t('about.reports')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('about.report')}</th>
            <th scope="col">{t('about.when')}</th>
            {ownKinds.map(({ kind }) => (
              <th key={kind} scope="col">
                {t(`kind.${kind}`)}
              </th>
            ))}
            <th scope="col">{t('about.cites')}</th>
            <th scope="col">{t('about.coverage')}</th>
            <th scope="col">{t('about.held')}</th>
          </tr>
        </thead>
        <tbody>
          {about.reports.map(({ id, counts, cites, coverage }) => {
            const source = report(id);
            if (!source) return null;
            return (
              <tr key={id}>
                <th scope="row" lang="zh">
                  {source.articles.map(({ title, byline }) => (
                    <span key={title.join()} className="article">
                      《{title.join(' ')}》<span className="soft">{byline.replace(/^□/, '')}</span>
                    </span>
                  ))}
                  <span className="soft">{source.paper ? name(source.paper) : t('noPaper')}</span>
                </th>
                <td>
                  {datesOf(source.period)}{' '}
                  <span className="inferred">{source.period.inferred && t('periodInferred')}</span>
                </td>
                {ownKinds.map(({ kind }) => (
                  <td key={kind}>{counts[kind] ?? 0}</td>
                ))}
                <td>{cites}</td>
                <td>
                  {coverage
                    ? t(coverage.leftOut > 0 ? 'about.coverageOf' : 'about.coverageAll', {
                        share: percent(coverage.cited / coverage.tokens),
                        cited: coverage.cited,
                        tokens: coverage.tokens,
                        leftOut: coverage.leftOut,
                      })
                    : t('about.unmeasured')}
                </td>
                <td>
                  {evidence.texts.has(id) ? (
                    <button type="button" className="link" onClick={() => evidence.remove(id)}>
                      {t('evidence.remove')}
                    </button>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Remarks({ title, remarks }: { title: string; remarks: readonly Remark[] }) {
  const { t, atlas, openFact, name } = useExplorer();
  return (
    <details open={remarks.length <= 40}>
      <summary>
        {title} <span className="count">{remarks.length}</span>
      </summary>
      <ul className="remarks">
        {remarks.map(({ fact, name: label, figure, stages, note, readings, other }) => {
          const locality = atlas.byId.get(fact.split('.')[0] ?? '');
          return (
            <li key={`${fact} ${other ?? ''}`}>
              <button type="button" className="link" onClick={() => openFact(fact)}>
                {locality && `${name(locality.name)} · `}
                {name(label)}
                {figure && ` · ${name(figure)}`}
              </button>
              {stages?.map((stage) => (
                <StageBadge key={stage} stage={stage} />
              ))}
              {note && <p className="soft">{name(note)}</p>}
              {readings && (
                <ol className="soft">
                  {readings.map((reading) => (
                    <li key={reading.zh}>{name(reading)}</li>
                  ))}
                </ol>
              )}
              {other && (
                <button type="button" className="link" onClick={() => openFact(other)}>
                  {t('about.other')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Blanks({ about }: { about: AboutFile }) {
  const { t, atlas, open, name } = useExplorer();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by key
    <section className="scroll" tabIndex={0} aria-label={t('about.blanks')}>
      <table className="blanks">
        <caption>{t('about.blanks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('localities')}</th>
            {ownKinds.map(({ kind }) => (
              <th key={kind} scope="col">
                {t(`kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {about.blanks.map(({ locality, reported }) => {
            const found = atlas.byId.get(locality);
            return (
              <tr key={locality}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => open(locality)}>
                    {found ? name(found.name) : locality}
                  </button>
                </th>
                {ownKinds.map(({ kind }) => (
                  <td key={kind} className={reported.includes(kind) ? 'is-reported' : 'is-blank'}>
                    {reported.includes(kind) ? t('about.isReported') : t('notMentioned')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Accessibility() {
  const { t } = useTranslation();
  return (
    <>
      <h3 id="accessibility">{t('chrome.accessibilityTitle')}</h3>
      <p>{t('chrome.accessibilityText.aim')}</p>
      <p>{t('chrome.accessibilityText.list')}</p>
      <p>{t('chrome.accessibilityText.colour')}</p>
      <p>{t('chrome.accessibilityText.short')}</p>
      <ul className="treatment">
        {(['canvas', 'chinese', 'tested', 'contrast'] as const).map((key) => (
          <li key={key}>{t(`chrome.shortfalls.${key}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** The single file has nothing beside it to be downloaded. */
function Downloads({ about: { release } }: { about: AboutFile }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('about.download')}</h3>
      <p>
        {t('about.version', { ...release, since: release.since.version })}{' '}
        <a href="./atlas/changes.json">changes.json</a>
      </p>
      <p>
        <a href="./atlas/dictionary.html">{t('about.dictionary')}</a> ·{' '}
        <a href="./atlas/datapackage.json">datapackage.json</a> · <a href="./atlas/projects.csv">projects.csv</a> ·{' '}
        <a href="./atlas/projects.geojson">projects.geojson</a> ·{' '}
        <a href="./atlas/districts.geojson">districts.geojson</a> · <a href="./atlas/parks.geojson">parks.geojson</a> ·{' '}
        <a href="./atlas/SHA256SUMS">SHA256SUMS</a>
      </p>
    </>
  );
}

export function About({ about, painter, loading, onClose }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="about" aria-labelledby="about-heading">
      <header>
        <h2 id="about-heading" ref={heading} tabIndex={-1}>
          {t('about.title')}
        </h2>
        <button type="button" className="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      {!about && loading}
      {about && (
        <>
          <Reports about={about} />
          <ReportTextPicker />
          <h3>{t('about.treatment')}</h3>
          <ul className="treatment">
            {(['plan', 'scope', 'sum', 'range', 'dates', 'places', 'context'] as const).map((key) => (
              <li key={key}>{t(`about.rules.${key}`)}</li>
            ))}
          </ul>
          <h3>{t('about.caution')}</h3>
          <Remarks title={t('about.contradictions')} remarks={about.contradictions} />
          <Remarks title={t('about.ambiguous')} remarks={about.ambiguous} />
          <Remarks title={t('about.notes')} remarks={about.notes} />
          <Blanks about={about} />
          <Accessibility />
          <h3>{t('painter.title')}</h3>
          {painter}
          {!isSingle && <Downloads about={about} />}
        </>
      )}
    </section>
  );
}
