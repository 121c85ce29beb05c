// What can be done with a locality as a whole: compare it, print it, see it in charts.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { isCompared: boolean; children: ReactNode; onCompare: (add: boolean) => void };

export function Tools({ isCompared, children, onCompare }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="tools">
      <div className="tool-buttons">
        <button type="button" className="chip" aria-pressed={isCompared} onClick={() => onCompare(!isCompared)}>
          {t(isCompared ? 'chrome.dropCompare' : 'chrome.addCompare')}
        </button>
        <button type="button" className="chip" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('chrome.charts')}
        </button>
      </div>
      {isOpen && children}
    </div>
  );
}
