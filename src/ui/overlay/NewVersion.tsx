// Offers a newer version that is ready; nothing changes until the reader takes it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** `onTake` is null while there is nothing newer. */
export function NewVersion({ onTake }: { onTake: (() => void) | null }) {
  const { t } = useTranslation();
  const [isLater, setLater] = useState(false);
  if (onTake === null || isLater) return null;
  return (
    <div className="new-version" role="status">
      <p>{t('versions.ready')}</p>
      <button type="button" className="plain" onClick={onTake}>
        {t('versions.take')}
      </button>
      <button type="button" className="plain" onClick={() => setLater(true)}>
        {t('versions.later')}
      </button>
    </div>
  );
}
