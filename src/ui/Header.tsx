// The wordmark and the language switch.
import { useTranslation } from 'react-i18next';

type Props = { onAbout: () => void; onLanguage: () => void };

export function Header({ onAbout, onLanguage }: Props) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <h1>
        <span className="wordmark">{t('title')}</span>
        <span className="tagline">{t('tagline')}</span>
      </h1>
      <span className="grow" />
      <button type="button" className="plain" onClick={onAbout}>
        {t('aboutLink')}
      </button>
      <button type="button" className="plain" aria-label={t('languageLabel')} onClick={onLanguage}>
        {t('language')}
      </button>
    </header>
  );
}
