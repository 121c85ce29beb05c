// Always in sight: what the map is no basis for, and where its data come from.
import { useTranslation } from 'react-i18next';

/** `streets`: whose the open street map is; null without one. */
export function Footer({ streets }: { streets: string | null }) {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <strong>{t('illustrative')}</strong>
      <span>{[t('sources'), streets && t('streets.credit', { credit: streets })].filter(Boolean).join(' · ')}</span>
    </footer>
  );
}
