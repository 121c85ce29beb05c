// A phone's menu, fetched beside the page: its button stays the same element until it is pressed.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePart } from '../parts/usePart';
import { Again } from './Again';
import type { MenuEntry } from './PhoneMenu';

const loadMenu = () => import('./PhoneMenu').then((module) => module.PhoneMenu);

export function LazyMenu({ entries }: { entries: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { Part: PhoneMenu, failed, ask } = usePart(loadMenu, true);
  const press = () => {
    setAsked(true);
    ask();
  };
  if (PhoneMenu && isAsked) return <PhoneMenu entries={entries} />;
  if (failed && isAsked) return <Again />;
  return (
    <button type="button" className="plain more" aria-label={t('chrome.more')} aria-haspopup="menu" onClick={press}>
      ⋯
    </button>
  );
}
