// Drag, pinch, wheel, double click and arrow keys on a drawn map: moved as a picture while they last, then drawn anew.
import { type RefObject, useEffect, useRef } from 'react';
import { planeOf, type Size, within } from '../../domain/fitting';
import type { Camera } from '../../domain/view';
import type { ScreenPoint } from '../engine';

type Given = {
  box: RefObject<HTMLDivElement | null>;
  /** What is moved while a gesture lasts. */
  picture: RefObject<HTMLDivElement | null>;
  camera: () => Camera;
  size: () => Size;
  onEnd: (camera: Camera) => void;
  onClick: (event: PointerEvent) => void;
};

const slip = 4; // px that a click may move
const rest = 140; // ms after the last turn of the wheel
const step = 100; // px of an arrow key

/** The camera that keeps `from` of the old view under `to` of the new one at another zoom. */
function anchored(camera: Camera, size: Size, from: ScreenPoint, to: ScreenPoint, zoom: number): Camera {
  const under = planeOf(camera, size).unproject(from);
  const { x, y } = planeOf({ ...camera, zoom }, size).project(under);
  const [lon, lat] = planeOf({ ...camera, zoom }, size).unproject({
    x: size.width / 2 + x - to.x,
    y: size.height / 2 + y - to.y,
  });
  return within({ zoom, lat, lon }, size);
}

const middleOf = (points: readonly ScreenPoint[]): ScreenPoint => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spanOf = ([a, b]: readonly ScreenPoint[]) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

export function useGestures(given: Given) {
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const element = latest.current.box.current;
    if (!element) return;
    const pointers = new Map<number, ScreenPoint>();
    let start: { camera: Camera; middle: ScreenPoint; span: number } | null = null;
    let now: Camera | null = null;
    let hasMoved = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const at = ({ clientX, clientY }: MouseEvent): ScreenPoint => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const show = (camera: Camera) => {
      now = camera;
      const { picture, camera: before, size } = latest.current;
      const { x, y } = planeOf(camera, size()).project([before().lon, before().lat]);
      const scale = 2 ** (camera.zoom - before().zoom);
      const [dx, dy] = [x - size().width / 2, y - size().height / 2];
      if (picture.current) picture.current.style.transform = `translate(${dx}px, ${dy}px) scale(${scale})`;
    };
    const end = () => {
      if (now) latest.current.onEnd(now);
      now = null;
    };
    const begin = () => {
      const points = [...pointers.values()];
      const camera = now ?? latest.current.camera();
      start = points.length > 0 ? { camera, middle: middleOf(points), span: spanOf(points) } : null;
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('button')) return;
      pointers.set(event.pointerId, at(event));
      hasMoved = hasMoved && pointers.size > 1;
      begin();
    };
    const move = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId) || !start) return;
      pointers.set(event.pointerId, at(event));
      const points = [...pointers.values()];
      const middle = middleOf(points);
      if (!hasMoved && Math.hypot(middle.x - start.middle.x, middle.y - start.middle.y) < slip && points.length === 1)
        return;
      if (!hasMoved) element.setPointerCapture(event.pointerId);
      hasMoved = true;
      const zoom = start.camera.zoom + (start.span > 0 ? Math.log2(spanOf(points) / start.span) : 0);
      show(anchored(start.camera, latest.current.size(), start.middle, middle, zoom));
    };
    const up = (event: PointerEvent) => {
      if (!pointers.delete(event.pointerId)) return;
      if (!hasMoved && pointers.size === 0 && event.type === 'pointerup') latest.current.onClick(event);
      if (pointers.size > 0) return begin();
      if (hasMoved) end();
      hasMoved = false;
      start = null;
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const turn = -event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      const camera = now ?? latest.current.camera();
      show(anchored(camera, latest.current.size(), at(event), at(event), camera.zoom + turn / 450));
      clearTimeout(timer);
      timer = setTimeout(end, rest);
    };
    const twice = (event: MouseEvent) => {
      if ((event.target as Element).closest('button, [data-project], [data-stack]')) return;
      const camera = latest.current.camera();
      latest.current.onEnd(anchored(camera, latest.current.size(), at(event), at(event), camera.zoom + 1));
    };
    const key = (event: KeyboardEvent) => {
      if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
      const { camera, size, onEnd } = latest.current;
      const { width, height } = size();
      const by = (x: number, y: number) => {
        const [lon, lat] = planeOf(camera(), size()).unproject({ x: width / 2 + x, y: height / 2 + y });
        onEnd(within({ zoom: camera().zoom, lat, lon }, size()));
      };
      const zoom = (amount: number) => onEnd(within({ ...camera(), zoom: camera().zoom + amount }, size()));
      const acts: Record<string, () => void> = {
        ArrowRight: () => by(step, 0),
        ArrowLeft: () => by(-step, 0),
        ArrowUp: () => by(0, -step),
        ArrowDown: () => by(0, step),
        '+': () => zoom(1),
        '=': () => zoom(1),
        '-': () => zoom(-1),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('dblclick', twice);
    element.addEventListener('keydown', key);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('dblclick', twice);
      element.removeEventListener('keydown', key);
    };
  }, []);
}
