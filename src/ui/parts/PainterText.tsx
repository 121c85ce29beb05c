// What draws the map, why, and how to ask for the other.
import { useTranslation } from 'react-i18next';
import type { EngineChoice } from '../../domain/engineChoice';

export function PainterText({ engine, reason, renderer }: EngineChoice) {
  const { t } = useTranslation();
  const other = engine === 'drawn' ? 'webgl' : 'drawn';
  return (
    <p className="soft painter">
      {t(`painter.by.${engine}`)} {t(`painter.because.${reason}`, { renderer })} {t('painter.ask', { other })}
    </p>
  );
}
