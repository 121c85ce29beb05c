// A figure's citation on demand: article, byline, time, section, paragraph, anchor, ways to cite it, and the passage.
import { Popover } from '@base-ui/react/popover';
import { useMemo, useRef, useState } from 'react';
import { byPassage, passageOf } from '../../domain/evidence';
import { articleOf, inBibtex, inGbt7714, placeOf } from '../../domain/reference';
import { datesOf } from '../../domain/times';
import { CopyButton } from '../parts/CopyButton';
import { copyText } from '../parts/clipboard';
import { useExplorer } from '../parts/explorer';
import { type Cited, stopCiting, useCiting } from './citing';
import { ReportTextPicker } from './ReportTextPicker';

/** px beside a panel that a citation needs. */
const leastRoom = 420;

type Together = ReturnType<typeof byPassage>[number];

function Passage({ cites }: { cites: Together }) {
  const { evidence, report } = useExplorer();
  const text = evidence.texts.get(cites[0].report);
  const outline = report(cites[0].report);
  const passage = text && outline ? passageOf(cites, text, outline) : null;
  if (!passage) return null;
  return (
    <blockquote className="passage" lang="zh">
      {passage.map(({ text: part, isMarked }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        isMarked ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
      )}
    </blockquote>
  );
}

function Locator({ cites }: { cites: Together }) {
  const { t, report, name } = useExplorer();
  const [first] = cites;
  const source = report(first.report);
  if (!source) return null;
  const article = articleOf(source, first);
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
        {placeOf(source, first)}{' '}
        {cites.map(({ start, exact }) => (
          <q key={start}>{exact}</q>
        ))}
      </p>
      <Passage cites={cites} />
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
  const copy = async (kind: keyof typeof texts) => setCopied((await copyText(texts[kind])) ? kind : 'failed');
  return (
    <div className="copies">
      {(['gbt', 'bibtex', 'link'] as const).map((kind) => (
        <CopyButton key={kind} label={t(`copy.${kind}`)} isCopied={copied === kind} onPress={() => void copy(kind)} />
      ))}
      {copied === 'failed' && <p role="alert">{t('copyFailed')}</p>}
    </div>
  );
}

/** Where a button's citation stands: beside its panel, whose own buttons stay free, at the button's height; else below it. */
function standOf(button: HTMLElement | undefined) {
  const panel = button?.closest('.panel');
  if (!button || !panel || panel.getBoundingClientRect().left < leastRoom)
    return { anchor: button, side: 'bottom' as const };
  const anchor = {
    contextElement: button,
    getBoundingClientRect: () => {
      const { left } = panel.getBoundingClientRect();
      const { top, height } = button.getBoundingClientRect();
      return new DOMRect(left, top, 0, height);
    },
  };
  return { anchor, side: 'left' as const };
}

/** The one popover that all citation buttons share. */
export function CitationPopover() {
  const { t, evidence } = useExplorer();
  const citing = useCiting();
  // while it closes it still shows what it showed
  const last = useRef(citing);
  if (citing) last.current = citing;
  const { cited, button } = last.current ?? {};
  const stand = useMemo(() => standOf(button), [button]);
  const popup = useRef<HTMLDivElement>(null);
  // back to the button, unless the reader has gone on to something else while the popover was closing
  const whereTo = () => {
    const { activeElement, body } = document;
    const isLeft = activeElement !== body && !popup.current?.contains(activeElement);
    return isLeft ? false : (button ?? null);
  };
  return (
    <Popover.Root
      open={citing !== null}
      onOpenChange={(isOpen, { event }) => {
        // the button itself closes what it has opened
        if (!isOpen && !(event.target instanceof Node && button?.contains(event.target))) stopCiting();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner {...stand} sideOffset={6} collisionPadding={12} className="citation-positioner">
          <Popover.Popup ref={popup} className="citation-popup" finalFocus={whereTo}>
            <Popover.Title className="citation-title">
              {t('citations')} · {cited?.label}
            </Popover.Title>
            <ul className="places">
              {byPassage(cited?.cites ?? []).map((cites) => (
                <Locator key={`${cites[0].report} ${cites[0].start}`} cites={cites} />
              ))}
            </ul>
            {cited && <CopyButtons key={cited.fact} cited={cited} />}
            {cited?.cites.some(({ report }) => !evidence.texts.has(report)) && <ReportTextPicker />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
