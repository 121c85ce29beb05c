// Says politely which ids of the address the atlas does not hold.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export function Notice({ unknown }: { unknown: readonly string[] }) {
  const { t } = useTranslation();
  const [dismissed, setDismissed] = useState('');
  const ids = unknown.join(' · ');
  if (ids === '' || ids === dismissed) return null;
  return (
    <div className="notice" role="status">
      <p>{t('unknown', { ids })}</p>
      <button type="button" className="plain" onClick={() => setDismissed(ids)}>
        {t('dismiss')}
      </button>
    </div>
  );
}
