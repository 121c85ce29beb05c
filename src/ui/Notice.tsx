// Says something politely until it is dismissed or no longer true.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export function Notice({ text }: { text: string }) {
  const { t } = useTranslation();
  const [dismissed, setDismissed] = useState('');
  if (text === '' || text === dismissed) return null;
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <button type="button" className="plain" onClick={() => setDismissed(text)}>
        {t('dismiss')}
      </button>
    </div>
  );
}
