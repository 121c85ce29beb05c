// The keys in a dialog, read from the one table of shortcuts, and the switch that turns single keys off (WCAG 2.1.4).
import { Dialog } from '@base-ui/react/dialog';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../../domain/codec';
import type { EngineChoice } from '../../domain/engineChoice';
import { shortcuts } from '../../domain/shortcuts';
import { PainterText } from '../parts/PainterText';

type Props = {
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  isOn: boolean;
  onSwitch: (on: boolean) => void;
  painter: EngineChoice | null;
};

export function Keys({ isOpen, onOpen, isOn, onSwitch, painter }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{t('chrome.keys')}</Dialog.Title>
          <dl className="keys">
            {keysOf(shortcuts).map((name) => (
              <div key={name}>
                <dt>
                  <kbd>{shortcuts[name]}</kbd>
                </dt>
                <dd>{t(`chrome.key.${name}`)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>Esc</kbd>
              </dt>
              <dd>{t('chrome.escape')}</dd>
            </div>
            <div>
              <dt>
                <kbd>← ↑ ↓ →</kbd>
              </dt>
              <dd>{t('chrome.arrows')}</dd>
            </div>
          </dl>
          <p className="soft">{t('chrome.keysHint')}</p>
          <label className="tick">
            <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} />
            {t('chrome.keysSingle')}
          </label>
          {painter && <PainterText {...painter} />}
          <Dialog.Close className="plain">{t('close')}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
