// The wordmark, the search box, the views, and what is set for the whole page; on a phone the rest is a menu.
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../domain/view';
import { Missing } from '../parts/ErrorBoundary';
import { isEmbedded } from '../parts/host';

const PhoneMenu = lazy(() => import('./PhoneMenu').then((module) => ({ default: module.PhoneMenu })));

type Props = {
  page: 'map' | 'table' | 'about' | 'compare';
  /** How many localities wait to be compared. */
  compared: number;
  theme: Theme;
  isPhone: boolean;
  search: ReactNode;
  takeAway: ReactNode;
  onSkip: () => void;
  onMap: () => void;
  onTable: () => void;
  onCompare: () => void;
  onAbout: () => void;
  onKeys: () => void;
  onLanguage: () => void;
  onTheme: () => void;
};

type Action = { id: string; label: string; isOn?: boolean; spoken?: string; act: () => void };

export function Header(props: Props) {
  const { page, compared, theme, isPhone, search, takeAway } = props;
  const { t } = useTranslation();
  const views: Action[] = [
    { id: 'map', label: t('chrome.map'), isOn: page === 'map', act: props.onMap },
    { id: 'table', label: t('chrome.table'), isOn: page === 'table', act: props.onTable },
    {
      id: 'compare',
      label: compared > 0 ? t('chrome.compareCount', { count: compared }) : t('chrome.compare'),
      isOn: page === 'compare',
      act: props.onCompare,
    },
    { id: 'about', label: t('aboutLink'), isOn: page === 'about', act: props.onAbout },
  ];
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
  const again = (
    <button
      type="button"
      className="plain more"
      aria-label={t('versions.again')}
      onClick={() => window.location.reload()}
    >
      ↻
    </button>
  );
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
          {takeAway}
          {!isEmbedded && (
            <Missing instead={again}>
              {/* the bar keeps its room until the menu has come */}
              <Suspense fallback={<span className="plain more">⋯</span>}>
                <PhoneMenu entries={entries} />
              </Suspense>
            </Missing>
          )}
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
          {takeAway}
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
