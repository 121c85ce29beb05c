// A map inside another page leaves that page its wheel and one finger: it moves by Ctrl and the wheel, and by two fingers.
import { type RefObject, useEffect, useState } from 'react';

/** What was held back from the map: it tells the reader how to move it. */
export type HeldBack = 'wheel' | 'touch';

const shown = 1600; // ms that the reader is told
const slip = 10; // px that a finger may move while it presses

/** Holds back what scrolls the page around; what was held back last, for as long as the reader is told. */
export function useCooperation(map: RefObject<HTMLElement | null>, isOn: boolean): HeldBack | null {
  const [heldBack, setHeldBack] = useState<HeldBack | null>(null);
  useEffect(() => {
    const element = map.current;
    if (!isOn || !element) return;
    const end = new AbortController();
    const before = { capture: true, passive: true, signal: end.signal };
    const fingers = new Map<number, { x: number; y: number }>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (what: HeldBack) => {
      setHeldBack(what);
      clearTimeout(timer);
      timer = setTimeout(() => setHeldBack(null), shown);
    };
    const lift = ({ pointerId }: PointerEvent) => fingers.delete(pointerId);
    element.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.stopPropagation();
        tell('wheel');
      },
      before,
    );
    element.addEventListener(
      'pointerdown',
      ({ pointerType, pointerId, clientX: x, clientY: y }) =>
        pointerType === 'touch' && fingers.set(pointerId, { x, y }),
      before,
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        const from = fingers.get(event.pointerId);
        if (!from || fingers.size > 1) return;
        event.stopPropagation();
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > slip) tell('touch');
      },
      before,
    );
    // MapLibre listens to touches themselves
    element.addEventListener('touchmove', (event) => event.touches.length < 2 && event.stopPropagation(), before);
    for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, lift, before);
    return () => {
      end.abort();
      clearTimeout(timer);
      setHeldBack(null);
    };
  }, [map, isOn]);
  return heldBack;
}
