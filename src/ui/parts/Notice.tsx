// Says something politely until it is dismissed or no longer true; `act` is what the reader can do about it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { text: string; act?: string; onAct?: () => void };

export function Notice({ text, act, onAct }: Props) {
  const { t } = useTranslation();
  const [dismissed, setDismissed] = useState('');
  if (text === '' || text === dismissed) return null;
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      {onAct && (
        <button type="button" className="plain" onClick={onAct}>
          {act}
        </button>
      )}
      <button type="button" className="plain" onClick={() => setDismissed(text)}>
        {t('dismiss')}
      </button>
    </div>
  );
}
