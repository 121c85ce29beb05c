// What must travel with a figure: how it is said, how it is counted, and whose it is.
import { useTranslation } from 'react-i18next';
import type { Aggregation, Modality, Scope } from '../../../data/model/ids';
import type { Quantity } from '../../../data/published';

/** That a figure can be read in several ways, or that its report says something else as well: told in full where the figure opens. */
export function DoubtTags({ of: { ambiguity, conflicts } }: { of: Pick<Quantity, 'ambiguity' | 'conflicts'> }) {
  const { t } = useTranslation();
  return (
    <>
      {ambiguity && (
        <span className="tag" data-doubt="readings">
          {t('doubts.readings')}
        </span>
      )}
      {conflicts && (
        <span className="tag" data-doubt="said">
          {t('doubts.alsoSaid')}
        </span>
      )}
    </>
  );
}

/** That a figure is its subject's own goes without saying, unless `isOwnSaid`. */
type Props = { modality: Modality; aggregation?: Aggregation; scope?: Scope; isOwnSaid?: boolean };

export function Tags({ modality, aggregation, scope = 'own', isOwnSaid = false }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <span className="tag" data-modality={modality}>
        {t(`modality.${modality}`)}
      </span>
      {aggregation && (
        <span className="tag" data-aggregation={aggregation}>
          {t(`aggregation.${aggregation}`)}
        </span>
      )}
      {(scope !== 'own' || isOwnSaid) && (
        <span className="tag" data-scope={scope}>
          {t(`scope.${scope}`)}
        </span>
      )}
    </>
  );
}
