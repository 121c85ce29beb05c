// A figure with what must travel with it: kind of statement, scope, time and paragraph.
import { useTranslation } from 'react-i18next';
import type { Metric, Quantity } from '../../data/published';
import { figureText, figureTitle } from '../domain/quantity';
import { Paragraphs } from './Citations';
import { useExplorer } from './explorer';
import { PeriodText } from './PeriodText';

type Props = { quantity: Quantity | Metric };

export function Figure({ quantity }: Props) {
  const { t } = useTranslation();
  const { language, name } = useExplorer();
  const { factKind, scope, period, note, cites } = quantity;
  return (
    <div className="figure" data-fact-kind={factKind}>
      <dt>{name(quantity.name)}</dt>
      <dd>
        <strong title={figureTitle(quantity, language)}>{figureText(quantity, language)}</strong>
        <span className="tag" data-fact-kind={factKind}>
          {t(`factKind.${factKind}`)}
        </span>
        {scope !== 'own' && (
          <span className="tag" data-scope={scope}>
            {t(`scope.${scope}`)}
          </span>
        )}
        {period && <PeriodText period={period} />}
        <Paragraphs cites={cites} />
        {note && <p className="note">{name(note)}</p>}
      </dd>
    </div>
  );
}
