// The bottom sheet's handle on a phone: three stops, dragged or tapped.
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export const stops = ['peek', 'half', 'full'] as const;
export type Stop = (typeof stops)[number];

const least = 24; // px: less is a tap

type Props = { stop: Stop; onStop: (stop: Stop) => void };

export function SheetHandle({ stop, onStop }: Props) {
  const { t } = useTranslation();
  const from = useRef<number | null>(null);
  const index = stops.indexOf(stop);
  const step = (by: number) => onStop(stops[Math.min(2, Math.max(0, index + by))] ?? 'half');
  const release = ({ clientY }: PointerEvent) => {
    const way = from.current === null ? 0 : from.current - clientY;
    from.current = null;
    if (Math.abs(way) >= least) step(Math.abs(way) > window.innerHeight * 0.45 ? 2 * Math.sign(way) : Math.sign(way));
  };
  const next = stops[(index + 1) % stops.length] ?? 'half';
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={t(`sheet.${next}`)}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        if (from.current !== null && Math.abs(from.current - event.clientY) < least) onStop(next);
        release(event);
      }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowUp') step(1);
        else if (key === 'ArrowDown') step(-1);
        else if (key === 'Enter' || key === ' ') onStop(next);
      }}
    />
  );
}
