// Take it away: link, embed code, the selection as files, the map as a picture, a printed dossier.
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../parts/announcing';
import { useExplorer } from '../parts/explorer';
import { isSingle } from '../parts/host';

export type Saved = Promise<string> | string;
type Props = {
  /** The address of what is seen, and of the same in the page for embedding. */
  link: string;
  embedLink: string;
  /** The filter in words; empty where nothing is filtered. */
  filter: string;
  counts: { projects: number; initiatives: number } | null;
  /** Rows of the table on screen, which are then what CSV takes, and what it lists. */
  table: { count: number; list: string } | null;
  canPicture: boolean;
  canPrint: boolean;
  onCsv: () => Saved;
  onGeojson: () => Saved;
  onJson: () => Saved;
  onPng: (ratio: 2 | 3) => Saved;
  onSvg: () => Saved;
  onPrint: () => Promise<void>;
};

const embedCode = (link: string, title: string) =>
  `<iframe src="${link.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="${title}" width="800" height="600" style="border:0" loading="lazy"></iframe>`;

export function Share(props: Props) {
  const { link, embedLink, filter, counts, table, canPicture, canPrint } = props;
  const { t } = useTranslation();
  const { language } = useExplorer();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  const keep = async (save: () => Saved) => {
    try {
      say(t('takeaway.saved', { file: await save() }));
    } catch {
      say(t('takeaway.failed'));
    }
  };
  const print = () => props.onPrint().catch(() => say(t('takeaway.failed')));
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => say(t('copied')),
      () => say(t('copyFailed')),
    );
  const button = (label: string, act: () => void, isOff = false) => (
    <button type="button" className="plain" disabled={isOff} onClick={act}>
      {label}
    </button>
  );
  return (
    <Popover.Root onOpenChange={() => setSaid('')}>
      <Popover.Trigger className="plain share" aria-label={t('takeaway.open')}>
        {t('takeaway.button')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} collisionPadding={8} align="end" className="share-positioner">
          <Popover.Popup className="share-popup" lang={language}>
            <Popover.Title className="citation-title">{t('takeaway.open')}</Popover.Title>
            <section>
              <h3>{t('takeaway.link')}</h3>
              <div className="share-buttons">
                {button(t('takeaway.copyLink'), () => copy(link))}
                {'share' in navigator &&
                  button(t('takeaway.send'), () => void navigator.share({ url: link }).catch(() => undefined))}
                {!isSingle && button(t('takeaway.copyEmbed'), () => copy(embedCode(embedLink, t('title'))))}
              </div>
              {!isSingle && <p className="soft">{t('takeaway.embedHint')}</p>}
            </section>
            <section>
              <h3>{t('takeaway.rows')}</h3>
              <p className="soft">
                {counts && t('takeaway.taken', counts)}
                {table && ` · ${t('takeaway.takenRows', { count: table.count })}`}
                {' · '}
                {filter === '' ? t('takeaway.unfiltered') : t('takeaway.under', { filter })}
              </p>
              <div className="share-buttons">
                {button(
                  table ? t('takeaway.csvOf', { list: table.list }) : t('takeaway.csv'),
                  () => keep(props.onCsv),
                  !counts,
                )}
                {button(t('takeaway.geojson'), () => keep(props.onGeojson), !counts)}
                {button(t('takeaway.json'), () => keep(props.onJson), !counts)}
              </div>
            </section>
            <section>
              <h3>{t('takeaway.picture')}</h3>
              {!canPicture && <p className="soft">{t('takeaway.noPicture')}</p>}
              <div className="share-buttons">
                {([2, 3] as const).map((ratio) => (
                  <span key={ratio}>
                    {button(t('takeaway.png', { ratio }), () => keep(() => props.onPng(ratio)), !canPicture)}
                  </span>
                ))}
                {button(t('takeaway.svg'), () => keep(props.onSvg), !canPicture)}
              </div>
            </section>
            <section>
              <h3>{t('takeaway.print')}</h3>
              {!canPrint && <p className="soft">{t('takeaway.noPrint')}</p>}
              <div className="share-buttons">{button(t('takeaway.dossier'), () => void print(), !canPrint)}</div>
            </section>
            {said !== '' && <p className="share-said">{said}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
