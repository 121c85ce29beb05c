// A figure's citation on demand: article, byline, time, section, paragraph, anchor, ways to cite it, and the passage.
import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedCite } from '../../../data/published';
import { passageOf } from '../../domain/evidence';
import { articleOf, inBibtex, inGbt7714, placeOf } from '../../domain/reference';
import { useExplorer } from '../parts/explorer';
import { datesOf } from './PeriodText';
import { ReportTextPicker } from './ReportTextPicker';

type Cited = { fact: string; label: string; cites: readonly PublishedCite[] };
const most = 3; // paragraphs named on a button
const handle = Popover.createHandle<Cited>();

/** A button that shows where `cites` stand; its content is what it is pressed on, usually the figure itself. */
export function CitationButton({ fact, label, cites, children }: Cited & { children?: ReactNode }) {
  const { t } = useTranslation();
  const marks = cites.map(({ standing }) => (standing?.paragraph ? `¶${standing.paragraph}` : t('cite.title')));
  const distinct = [...new Set(marks)];
  const paragraphs = distinct.length > most ? `${distinct.slice(0, most).join(' ')} …` : distinct.join(' ');
  return (
    <Popover.Trigger
      handle={handle}
      payload={{ fact, label, cites }}
      className="cite"
      aria-label={children ? undefined : t('citeButton', { label })}
    >
      {children}
      <span className="paragraph">{paragraphs}</span>
    </Popover.Trigger>
  );
}

function Passage({ cite }: { cite: PublishedCite }) {
  const { evidence, report } = useExplorer();
  const text = evidence.texts.get(cite.report);
  const outline = report(cite.report);
  const passage = text && outline ? passageOf(cite, text, outline) : null;
  if (!passage) return null;
  return (
    <blockquote className="passage" lang="zh">
      {passage.before}
      <mark>{passage.exact}</mark>
      {passage.after}
    </blockquote>
  );
}

function Locator({ cite }: { cite: PublishedCite }) {
  const { t, report, name } = useExplorer();
  const source = report(cite.report);
  if (!source) return null;
  const article = articleOf(source, cite);
  return (
    <li>
      <p lang="zh">
        <cite>《{article?.title.join(' ')}》</cite>
        <span className="soft"> {article?.byline.replace(/^□/, '')}</span>
      </p>
      <p className="soft">
        {source.paper ? name(source.paper) : t('noPaper')} · {datesOf(source.period)}
        {source.period.inferred && ` ${t('periodInferred')}`}
      </p>
      <p lang="zh">
        {placeOf(source, cite)} <q>{cite.exact}</q>
      </p>
      <Passage cite={cite} />
    </li>
  );
}

function CopyButtons({ cited }: { cited: Cited }) {
  const { t, report, linkTo } = useExplorer();
  const [copied, setCopied] = useState('');
  const [first] = cited.cites;
  const source = first && report(first.report);
  if (!first || !source) return null;
  const texts = { gbt: inGbt7714(source, first), bibtex: inBibtex(source, first), link: linkTo(cited.fact) };
  const copy = (kind: keyof typeof texts) =>
    navigator.clipboard.writeText(texts[kind]).then(
      () => setCopied(kind),
      () => setCopied('failed'),
    );
  return (
    <div className="copies">
      {(['gbt', 'bibtex', 'link'] as const).map((kind) => (
        <button key={kind} type="button" className="plain" onClick={() => copy(kind)}>
          {copied === kind ? t('copied') : t(`copy.${kind}`)}
        </button>
      ))}
      {copied === 'failed' && <p role="alert">{t('copyFailed')}</p>}
    </div>
  );
}

/** The one popover that all citation buttons share. */
export function CitationPopover() {
  const { t, evidence } = useExplorer();
  return (
    <Popover.Root handle={handle}>
      {({ payload }) => (
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} collisionPadding={12} className="citation-positioner">
            <Popover.Popup className="citation-popup">
              <Popover.Title className="citation-title">
                {t('citations')} · {payload?.label}
              </Popover.Title>
              <ul className="places">
                {payload?.cites.map((cite) => (
                  <Locator key={`${cite.report} ${cite.start}`} cite={cite} />
                ))}
              </ul>
              {payload && <CopyButtons key={payload.fact} cited={payload} />}
              {payload?.cites.some(({ report }) => !evidence.texts.has(report)) && <ReportTextPicker />}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      )}
    </Popover.Root>
  );
}
