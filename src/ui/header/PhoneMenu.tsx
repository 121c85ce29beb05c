// What a phone's header has no room for. Open from the start, since it is only shown once its button was pressed.
import { Menu } from '@base-ui/react/menu';
import { useTranslation } from 'react-i18next';

export type MenuEntry = { id: string; label: string; act: () => void };

export function PhoneMenu({ entries }: { entries: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className="plain more" aria-label={t('chrome.more')}>
        ⋯
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="menu-positioner">
          <Menu.Popup className="menu">
            {entries.map(({ id, label, act }) => (
              <Menu.Item key={id} className="menu-item" onClick={act}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
