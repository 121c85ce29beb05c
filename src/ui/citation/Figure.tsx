// A figure with what must travel with it: kind of statement, scope, time and paragraph.
import type { Metric, Quantity } from '../../../data/published';
import { likeOf } from '../../domain/comparison';
import { figureText, figureTitle } from '../../domain/quantity';
import { useExplorer } from '../parts/explorer';
import { CitationButton } from './CitationButton';
import { Doubts } from './Doubts';
import { PeriodText } from './PeriodText';
import { Tags } from './Tags';

/** `fact`: the id by which a link lands here. */
type Props = { fact: string; quantity: Quantity | Metric };

export function Figure({ fact, quantity }: Props) {
  const { t, atlas, language, name, compare, fact: landed } = useExplorer();
  const alike = likeOf(atlas, fact);
  const { modality, aggregation, scope, period, note, cites } = quantity;
  return (
    <div className={landed === fact ? 'figure is-landed' : 'figure'} data-modality={modality} data-fact={fact}>
      <dt>{name(quantity.name)}</dt>
      <dd>
        <CitationButton isLanding={landed === fact} fact={fact} label={name(quantity.name)} cites={cites}>
          <strong title={figureTitle(quantity, language)}>{figureText(quantity, language)}</strong>
        </CitationButton>
        <Tags modality={modality} aggregation={aggregation} scope={scope} />
        {period && <PeriodText period={period} />}
        {note && <p className="note">{name(note)}</p>}
        <Doubts fact={fact} record={quantity} />
        {alike.length > 1 && (
          <button type="button" className="link alike" onClick={() => compare(alike)}>
            {t('alike.figures', { count: alike.length - 1 })}
          </button>
        )}
      </dd>
    </div>
  );
}
