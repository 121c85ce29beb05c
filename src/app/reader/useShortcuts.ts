// Single keys do what the table of shortcuts says, except where text is typed or a modifier is held.
import { useEffect } from 'react';
import { type Shortcut, shortcutOf } from '../../domain/shortcuts';

const typing = 'input:not([type="checkbox"]):not([type="range"]), textarea, select, [contenteditable="true"]';

export function useShortcuts(isOn: boolean, act: (shortcut: Shortcut) => void) {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(typing))) return;
      const shortcut = shortcutOf(key);
      if (!shortcut) return;
      event.preventDefault();
      act(shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, act]);
}
