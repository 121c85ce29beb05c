// The left column: industries, localities, the legend, filters, thematic fill and links. On a phone the industries are a
// row, the rest unfolds.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../domain/facets';
import type { LocalityCounts } from '../../domain/filter';
import { Industries } from './Industries';
import { Legend } from './Legend';
import { Localities } from './Localities';

type Props = {
  hidden: readonly string[];
  industryCounts: readonly Option[];
  counts: LocalityCounts;
  /** What narrows and colours the map. */
  children: ReactNode;
  onHidden: (hidden: string[]) => void;
};

export function Side({ hidden, industryCounts, counts, children, onHidden }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={isOpen ? 'side is-open' : 'side'} aria-label={t('chrome.side')}>
      <Industries hidden={hidden} counts={industryCounts} onChange={onHidden} />
      <button type="button" className="side-toggle plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('menu')}
      </button>
      <div className="side-more">
        {/* on a phone, choosing a locality folds the list away again */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are the controls */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a button inside is a click */}
        <div onClick={() => setOpen(false)}>
          <Localities counts={counts} />
        </div>
        <Legend />
        {children}
      </div>
    </section>
  );
}
