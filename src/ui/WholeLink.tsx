// In an embedded map: the way to the same view in the whole atlas.
import { useTranslation } from 'react-i18next';

export function WholeLink() {
  const { t } = useTranslation();
  return (
    <a
      className="embed-link link"
      href="./"
      target="_blank"
      rel="noopener"
      // the view changes without this being drawn again
      onClick={({ currentTarget }) => {
        currentTarget.href = `./${window.location.hash}`;
      }}
    >
      {t('takeaway.whole')}
    </a>
  );
}
