// A file that did not come, said in place, with a way to try again.
import { useTranslation } from 'react-i18next';

export function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="empty" role="alert">
      <p>{t('failed')}</p>
      <button type="button" className="link" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
