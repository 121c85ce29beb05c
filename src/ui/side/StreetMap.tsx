// A street map of the reader's own: what it is, and a file to open.
import { useTranslation } from 'react-i18next';

type Props = {
  /** The file that is open; null for none. */
  name: string | null;
  isOpening: boolean;
  onChoose: () => void;
  onClose: () => void;
};

export function StreetMap({ name, isOpening, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <section className="street-map" aria-labelledby="street-map-heading">
      <h2 id="street-map-heading">{t('streets.title')}</h2>
      {name === null ? (
        <>
          <p className="soft">{t('streets.about')}</p>
          <p className="soft">{t('streets.whence')}</p>
        </>
      ) : (
        <p role="status">{t('streets.shown', { name })}</p>
      )}
      {isOpening && <p role="status">{t('streets.opening')}</p>}
      <p>
        <button type="button" className="plain" onClick={onChoose}>
          {t(name === null ? 'streets.open' : 'streets.other')}
        </button>{' '}
        {name !== null && (
          <button type="button" className="plain" onClick={onClose}>
            {t('streets.close')}
          </button>
        )}
      </p>
    </section>
  );
}
