// What must travel with a figure: what kind of statement it is, and whose figure.
import { useTranslation } from 'react-i18next';
import type { FactKind, Scope } from '../../../data/model/ids';

/** That a figure is its subject's own goes without saying, unless `isOwnSaid`. */
type Props = { factKind: FactKind; scope?: Scope; isOwnSaid?: boolean };

export function Tags({ factKind, scope = 'own', isOwnSaid = false }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <span className="tag" data-fact-kind={factKind}>
        {t(`factKind.${factKind}`)}
      </span>
      {(scope !== 'own' || isOwnSaid) && (
        <span className="tag" data-scope={scope}>
          {t(`scope.${scope}`)}
        </span>
      )}
    </>
  );
}
