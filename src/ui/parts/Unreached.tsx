// Says of a list which filters in force do not reach it, and why.
import { useTranslation } from 'react-i18next';
import type { ListKey } from '../../../data/model/kinds';
import { type Filter, unreached } from '../../domain/filter';

export function Unreached({ filter, list }: { filter: Filter; list: ListKey }) {
  const { t } = useTranslation();
  const facets = unreached(filter, list).map((facet) => t(`filters.${facet}`));
  if (facets.length === 0) return null;
  return (
    <p className="unreached soft" role="status">
      {t('filters.unreached', { list: t(`tabs.${list}`), facets: facets.join(' · ') })}
    </p>
  );
}
