// Links between places: the switch, what the lines mean, and every link as a list with its record and citations.
import { Switch } from '@base-ui/react/switch';
import { useTranslation } from 'react-i18next';
import type { PlaceLink } from '../../../data/published';
import { type LinkKind, linkKinds, touches } from '../../domain/links';
import { CitationButton } from '../citation/CitationButton';
import { lighting, useExplorer } from '../parts/explorer';

type Props = {
  links: readonly PlaceLink[] | null;
  failed: boolean;
  slow: boolean;
  onRetry: () => void;
  /** The selected locality. */
  at: string | null;
  isOn: boolean;
  onToggle: (on: boolean) => void;
};

/** The message that stands between the two ends of a link. */
export const linkWord = (kind: LinkKind) =>
  kind === 'promotion-trip' || kind === 'negotiation' ? 'links.to' : 'links.with';

function Marks() {
  const { t } = useTranslation();
  return (
    <>
      <ul className="link-marks" aria-label={t('links.legend')}>
        {linkKinds.map((kind) => (
          <li key={kind}>
            <svg className="link-mark" data-kind={kind} width="30" height="4" aria-hidden="true">
              <line x1="0" y1="2" x2="30" y2="2" />
            </svg>
            {t(`links.kinds.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="soft">{t('links.inferredMeans')}</p>
      <p className="soft">{t('links.provinceMeans')}</p>
      <p className="soft">{t('links.unplacedMeans')}</p>
    </>
  );
}

function Entry({ link, isLit }: { link: PlaceLink; isLit: boolean }) {
  const { t, atlas, name, open, openFact, light } = useExplorer();
  const { fact, kind, to, cites } = link;
  const from = atlas.byId.get(link.from);
  const other = to.locality;
  if (!from) return null;
  return (
    <li
      className={isLit ? 'link-entry is-own' : 'link-entry'}
      {...lighting(light, { kind: 'locality', id: link.from })}
    >
      <p>
        <button type="button" className="link" onClick={() => open(link.from)}>
          {name(from.name)}
        </button>{' '}
        {t(linkWord(kind))}{' '}
        {other === null ? (
          <strong>{name(to.name)}</strong>
        ) : (
          <button type="button" className="link" onClick={() => open(other)}>
            {name(to.name)}
          </button>
        )}
        {to.inferred && <span className="link-tag">{t('links.inferred')}</span>}
        {other === null && to.at === null && <span className="link-tag">{t('links.unplaced')}</span>}
      </p>
      <p className="soft">
        {t(`links.kinds.${kind}`)}
        {' · '}
        <button type="button" className="link" onClick={() => openFact(fact)}>
          {name(link.name)}
        </button>{' '}
        <CitationButton fact={fact} label={name(link.name)} cites={cites} />
      </p>
    </li>
  );
}

function Entries({ links, at }: { links: readonly PlaceLink[]; at: string | null }) {
  const { t, atlas } = useExplorer();
  const own = links.filter((link) => at !== null && touches(atlas, link, at));
  const others = links.filter((link) => !own.includes(link));
  if (links.length === 0) return <p className="soft">{t('links.empty')}</p>;
  return (
    <details className="facet" open={own.length > 0}>
      <summary>{t('links.list', { count: links.length })}</summary>
      {own.length > 0 && <p className="soft">{t('links.own', { count: own.length })}</p>}
      <ul>
        {[...own, ...others].map((link, index) => (
          <Entry key={link.id} link={link} isLit={index < own.length} />
        ))}
      </ul>
    </details>
  );
}

/** The list is the lines’ equivalent for those who do not see them. */
export function LinksPanel({ links, failed, slow, onRetry, at, isOn, onToggle }: Props) {
  const { t } = useTranslation();
  return (
    <section className="place-links" aria-labelledby="place-links-heading">
      <div className="switch-row">
        <h2 id="place-links-heading">{t('links.title')}</h2>
        <Switch.Root className="switch" checked={isOn} onCheckedChange={onToggle} aria-labelledby="place-links-heading">
          <Switch.Thumb className="switch-thumb" />
        </Switch.Root>
      </div>
      <p className="soft">{t('links.about')}</p>
      {isOn && (failed || slow) && (
        <p role={failed ? 'alert' : 'status'}>
          {t(failed ? 'links.failed' : 'slow')}{' '}
          <button type="button" className="link" onClick={onRetry}>
            {t('retry')}
          </button>
        </p>
      )}
      {isOn && !failed && !slow && links === null && <p className="soft">{t('links.loading')}</p>}
      {isOn && links && (
        <>
          <Marks />
          <Entries links={links} at={at} />
        </>
      )}
    </section>
  );
}
