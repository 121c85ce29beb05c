// A file that has not come yet, takes long or will not come, said in its place, with a way to try again.
import { useTranslation } from 'react-i18next';

type Props = { failed: boolean; slow: boolean; onRetry: () => void };

export function Awaited({ failed, slow, onRetry }: Props) {
  const { t } = useTranslation();
  if (!failed && !slow)
    return (
      <p className="empty" role="status">
        {t('loading')}
      </p>
    );
  return (
    <div className="empty" role={failed ? 'alert' : 'status'}>
      <p>{t(failed ? 'failed' : 'slow')}</p>
      <button type="button" className="link" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
