// The table's upper edge on a wide screen: dragged, or moved by the arrow keys; where it was left is remembered.
import { type KeyboardEvent, type PointerEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../parts/useKept';

/** How far down the window the table begins, in per cent of its height. */
const home = 29;
const [highest, lowest] = [16, 74];
const step = 4;

const within = (share: number) => Math.min(lowest, Math.max(highest, Math.round(share)));
const atPointer = ({ clientY }: PointerEvent) => within((100 * clientY) / window.innerHeight);

export function HeightHandle() {
  const { t } = useTranslation();
  const [kept, keep] = useKept('table-top');
  const top = kept === null || !Number.isFinite(Number(kept)) ? home : within(Number(kept));
  useLayoutEffect(() => document.documentElement.style.setProperty('--table-top', `${top}vh`), [top]);
  const moved = ({ key }: KeyboardEvent) =>
    ({ ArrowUp: top - step, ArrowDown: top + step, Home: highest, End: lowest })[key];
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      className="table-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('table.height')}
      aria-valuenow={100 - top}
      aria-valuemin={100 - lowest}
      aria-valuemax={100 - highest}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) keep(String(atPointer(event)));
      }}
      onDoubleClick={() => keep(String(home))}
      onKeyDown={(event) => {
        const next = moved(event);
        if (next === undefined) return;
        event.preventDefault();
        keep(String(within(next)));
      }}
    />
  );
}
