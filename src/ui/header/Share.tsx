// Take it away: link, embed code, and in groups what else is offered, as the selection's files and the map's picture.
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../parts/announcing';
import { CopyButton } from '../parts/CopyButton';
import { copyText } from '../parts/clipboard';
import { useExplorer } from '../parts/explorer';
import { isSingle } from '../parts/host';
import { isWithheld } from '../parts/withheld';

/** Something to take away: the name of the file that was saved, null where there is none to name. */
type Offer = { label: string; isOff: boolean; take: () => Promise<string | null> | string };
export type Offers = { title: string; note: string | null; offers: readonly Offer[] };

export type ShareProps = {
  /** The address of what is seen, and of the same in the page for embedding. */
  link: string;
  embedLink: string;
  groups: readonly Offers[];
};

const embedCode = (link: string, title: string) =>
  `<iframe src="${link.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="${title}" width="800" height="600" style="border:0" loading="lazy"></iframe>`;

function ShareButton({ label, isOff = false, onPress }: { label: string; isOff?: boolean; onPress: () => void }) {
  return (
    <button type="button" className="plain" disabled={isOff} onClick={onPress}>
      {label}
    </button>
  );
}

function Links({ link, embedLink, onSaid }: Omit<ShareProps, 'groups'> & { onSaid: (text: string) => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'link' | 'embed' | null>(null);
  const copy = async (what: 'link' | 'embed', text: string) => {
    const isCopied = await copyText(text);
    setCopied(isCopied ? what : null);
    onSaid(t(isCopied ? 'copied' : 'copyFailed'));
  };
  return (
    <section>
      <h3>{t('takeaway.link')}</h3>
      <div className="share-buttons">
        <CopyButton
          label={t('takeaway.copyLink')}
          isCopied={copied === 'link'}
          onPress={() => void copy('link', link)}
        />
        {'share' in navigator && (
          <ShareButton label={t('takeaway.send')} onPress={() => void send({ url: link }).catch(() => undefined)} />
        )}
        {!isSingle && (
          <CopyButton
            label={t('takeaway.copyEmbed')}
            isCopied={copied === 'embed'}
            onPress={() => void copy('embed', embedCode(embedLink, t('title')))}
          />
        )}
      </div>
      {!isSingle && <p className="soft">{t('takeaway.embedHint')}</p>}
    </section>
  );
}

/** The system's own way to share; rejects where the reader or the browser will not. */
const send = async (what: ShareData) => navigator.share(what);

/** Open from the start, since it is only shown once its button was pressed. */
export function Share({ link, embedLink, groups }: ShareProps) {
  const { t, language } = useExplorer();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  const take = async (offer: Offer) => {
    try {
      const file = await offer.take();
      if (file !== null) say(t('takeaway.saved', { file }));
    } catch (fault) {
      say(t(isWithheld(fault) ? 'takeaway.withheld' : 'takeaway.failed'));
    }
  };
  return (
    <Popover.Root defaultOpen onOpenChange={() => setSaid('')}>
      <Popover.Trigger className="plain share" aria-label={t('takeaway.open')}>
        {t('takeaway.button')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} collisionPadding={8} align="end" className="share-positioner">
          <Popover.Popup className="share-popup" lang={language}>
            <Popover.Title className="citation-title">{t('takeaway.open')}</Popover.Title>
            <Links link={link} embedLink={embedLink} onSaid={say} />
            {groups.map(({ title, note, offers }) => (
              <section key={title}>
                <h3>{title}</h3>
                {note !== null && <p className="soft">{note}</p>}
                <div className="share-buttons">
                  {offers.map((offer) => (
                    <ShareButton
                      key={offer.label}
                      label={offer.label}
                      isOff={offer.isOff}
                      onPress={() => void take(offer)}
                    />
                  ))}
                </div>
              </section>
            ))}
            {said !== '' && <p className="share-said">{said}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
