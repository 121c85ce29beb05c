// What the keyboard does, and what is said aloud of it: the single keys, their help, the announcements.
import { lazy, Suspense } from 'react';
import type { EngineChoice } from '../../domain/engineChoice';
import type { Kept } from '../../domain/kept';
import type { Shortcut } from '../../domain/shortcuts';
import type { Engine } from '../../map/engine';
import { useSwitch } from '../../ui/parts/useKept';
import { useAnnouncements } from './useAnnouncements';
import { useShortcuts } from './useShortcuts';

const Keys = lazy(() => import('../../ui/header/Keys').then((module) => ({ default: module.Keys })));

type Props = {
  map: Engine | null;
  kept: Kept;
  /** The page has what was asked for: the help may be fetched. */
  isIdle: boolean;
  isOpen: boolean;
  /** What draws the map, and why; null while that is not known. */
  painter: EngineChoice | null;
  onOpen: (isOpen: boolean) => void;
  onTable: () => void;
};

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
/** The list of the map's features takes the focus. */
export const focusOnFeatures = () => focusOn('#map-features');

export function Keyboard({ map, kept, isIdle, isOpen, painter, onOpen, onTable }: Props) {
  const [isOn, setOn] = useSwitch('keys', true);
  const sayView = useAnnouncements(kept);
  const acts: Record<Shortcut, () => void> = {
    search: () => focusOn('.search input'),
    features: focusOnFeatures,
    viewport: () => sayView(map),
    table: onTable,
    filters: () => focusOn('.filters summary'),
    help: () => onOpen(true),
  };
  useShortcuts(isOn, (shortcut) => acts[shortcut]());
  if (!isIdle && !isOpen) return null;
  return (
    <Suspense fallback={null}>
      <Keys isOpen={isOpen} painter={painter} onOpen={onOpen} isOn={isOn} onSwitch={setOn} />
    </Suspense>
  );
}
