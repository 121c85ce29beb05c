// The wordmark and the language switch.
import { useTranslation } from 'react-i18next';

export function Header({ onLanguage }: { onLanguage: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <h1>
        <span className="wordmark">{t('title')}</span>
        <span className="tagline">{t('tagline')}</span>
      </h1>
      <button type="button" className="plain" aria-label={t('languageLabel')} onClick={onLanguage}>
        {t('language')}
      </button>
    </header>
  );
}
