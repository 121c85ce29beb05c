// What a report leaves open about a fact, with each way to read it, and where the same report says otherwise.
import { useTranslation } from 'react-i18next';
import type { Quantity } from '../../../data/published';
import { useExplorer } from '../parts/explorer';
import { CitationButton } from './CitationButton';

type Props = { fact: string; record: Pick<Quantity, 'ambiguity' | 'conflicts'> };

export function Doubts({ fact, record: { ambiguity, conflicts = [] } }: Props) {
  const { t } = useTranslation();
  const { name, openFact } = useExplorer();
  return (
    <>
      {ambiguity && (
        <div className="note doubt">
          {t(`doubts.${ambiguity.openQuestion}`)}
          <ol>
            {ambiguity.readings.map((reading) => (
              <li key={reading.zh}>
                {name(reading)} <CitationButton fact={fact} label={name(reading)} cites={reading.cites} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {conflicts.length > 0 && (
        <div className="note conflict">
          {t('doubts.otherwise')}
          <ul>
            {conflicts.map((conflict) => (
              <li key={conflict.with}>
                <button type="button" className="link" onClick={() => openFact(conflict.with)}>
                  {name(conflict.note)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
