// A file that has not come yet, takes long or will not come, said in its place, with a way to try again.
import { useTranslation } from 'react-i18next';

type Props = { failed: boolean; slow: boolean; retry: () => void };

/** How a file's load stands, and how to ask for it again. */
export function Loading({ failed, slow, retry }: Props) {
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
      <button type="button" className="link" onClick={retry}>
        {t('retry')}
      </button>
    </div>
  );
}
