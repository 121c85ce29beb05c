// The left column: industries, localities and the legend. On a phone the industries are a row, the rest unfolds.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Industries } from './Industries';
import { Legend } from './Legend';
import { Localities } from './Localities';

type Props = {
  hidden: readonly string[];
  counts: ReadonlyMap<string, { own: number; within: number }>;
  onHidden: (hidden: string[]) => void;
};

export function Side({ hidden, counts, onHidden }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={isOpen ? 'side is-open' : 'side'}>
      <Industries hidden={hidden} onChange={onHidden} />
      <button type="button" className="side-toggle plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('menu')}
      </button>
      {/* on a phone, choosing a locality folds the list away again */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are the controls */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a button inside is a click */}
      <div className="side-more" onClick={() => setOpen(false)}>
        <Localities counts={counts} />
        <Legend />
      </div>
    </div>
  );
}
