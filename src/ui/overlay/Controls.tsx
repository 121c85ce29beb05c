// Zoom buttons and the way home.
import { useTranslation } from 'react-i18next';

type Props = { onZoom: (by: number) => void; onHome: () => void };

export function Controls({ onZoom, onHome }: Props) {
  const { t } = useTranslation();
  return (
    <div className="controls">
      <button type="button" aria-label={t('zoomIn')} onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label={t('zoomOut')} onClick={() => onZoom(-1)}>
        −
      </button>
      <button type="button" aria-label={t('home')} onClick={onHome}>
        ⌂
      </button>
    </div>
  );
}
