// Stands in for a button of the header whose part failed to load: loads the page again.
import { useTranslation } from 'react-i18next';

export function Again() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="plain more"
      aria-label={t('versions.again')}
      onClick={() => window.location.reload()}
    >
      ↻
    </button>
  );
}
