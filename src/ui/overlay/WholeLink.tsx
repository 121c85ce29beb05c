// In an embedded map: the way to the same view in the whole atlas.
import { useTranslation } from 'react-i18next';

export function WholeLink({ hash }: { hash: string }) {
  const { t } = useTranslation();
  return (
    <a className="embed-link link" href={`./${hash}`} target="_blank" rel="noopener">
      {t('takeaway.whole')}
    </a>
  );
}
