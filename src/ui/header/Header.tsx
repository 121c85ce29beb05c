// The wordmark, the search box, the views, and what is set for the whole page; on a phone the rest is a menu.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Page, pages, type Theme } from '../../domain/view';
import { isEmbedded } from '../parts/host';
import { useIsPhone } from '../parts/useScreen';
import { LazyMenu } from './LazyMenu';

type Props = {
  page: Page;
  /** How many localities wait to be compared. */
  compared: number;
  theme: Theme;
  search: ReactNode;
  share: ReactNode;
  onSkip: () => void;
  onPage: (page: Page) => void;
  onKeys: () => void;
  onLanguage: () => void;
  onTheme: () => void;
};

type Action = { id: string; label: string; isOn?: boolean; spoken?: string; act: () => void };

export function Header(props: Props) {
  const { page, compared, theme, search, share } = props;
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const labels: Record<Page, string> = {
    map: t('chrome.map'),
    table: t('chrome.table'),
    compare: compared > 0 ? t('chrome.compareCount', { count: compared }) : t('chrome.compare'),
    about: t('aboutLink'),
  };
  const views = pages.map((id): Action => ({ id, label: labels[id], isOn: page === id, act: () => props.onPage(id) }));
  const settings: Action[] = [
    { id: 'language', label: t('language'), spoken: t('languageLabel'), act: props.onLanguage },
    { id: 'theme', label: '◐', spoken: t(theme === 'dark' ? 'chrome.light' : 'chrome.dark'), act: props.onTheme },
    { id: 'keys', label: '?', spoken: t('chrome.keys'), act: props.onKeys },
  ];
  const entries = [...views, ...settings].map(({ id, label, spoken, act }) => ({
    id,
    label: id === 'language' ? label : (spoken ?? label),
    act,
  }));
  return (
    <header className="top">
      <button type="button" className="skip" onClick={props.onSkip}>
        {t('chrome.skipMap')}
      </button>
      <h1>
        <span className="wordmark">{t('title')}</span>
        {!isPhone && <span className="tagline">{t('tagline')}</span>}
      </h1>
      {search}
      <span className="grow" />
      {isPhone ? (
        <>
          {share}
          {!isEmbedded && <LazyMenu entries={entries} />}
        </>
      ) : (
        <>
          <nav className="views" aria-label={t('chrome.views')}>
            {views.map(({ id, label, isOn, act }) => (
              <button key={id} type="button" aria-current={isOn ? 'page' : undefined} onClick={act}>
                {label}
              </button>
            ))}
          </nav>
          {share}
          {settings.map(({ id, label, spoken, act }) => (
            <button key={id} type="button" className="plain" aria-label={spoken} title={spoken} onClick={act}>
              {label}
            </button>
          ))}
        </>
      )}
    </header>
  );
}
