// The button for taking things away, until it is pressed and what it opens has been fetched.
import { useTranslation } from 'react-i18next';

export function ShareSeat({ onWanted }: { onWanted: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="plain share"
      aria-label={t('takeaway.open')}
      aria-haspopup="dialog"
      onClick={onWanted}
    >
      {t('takeaway.button')}
    </button>
  );
}
