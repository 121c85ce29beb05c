// Always in sight: what the map is no basis for, and where its data come from.
import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <strong>{t('illustrative')}</strong>
      <span>{t('sources')}</span>
    </footer>
  );
}
