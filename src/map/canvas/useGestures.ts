// Drag, pinch, wheel, double click and arrow keys on a drawn map: its picture moves while they last, then it is painted anew.
import { type RefObject, useEffect, useRef } from 'react';
import { constrained, planeOf, type Size } from '../../domain/fitting';
import type { Camera } from '../../domain/view';
import type { ScreenPoint } from '../engine';
import { type Glide, glideOf, type Trail } from './inertia';

type Gestures = {
  box: RefObject<HTMLDivElement | null>;
  camera: () => Camera;
  size: () => Size;
  /** The closest zoom. */
  closest: number;
  /** Where the map looks while a gesture lasts. */
  onMove: (camera: Camera) => void;
  onEnd: (camera: Camera) => void;
  onClick: (event: PointerEvent) => void;
  /** Whether a mark lies under an event: a double click there is two clicks. */
  hasMark: (event: MouseEvent) => boolean;
};

const slip = 4; // px that a click may move
const rest = 80; // ms after the last turn of the wheel
const step = 100; // px of an arrow key

/** The camera that keeps `from` of the old view under `to` of the new one at another zoom. */
function anchored(
  camera: Camera,
  { size, closest }: Pick<Gestures, 'size' | 'closest'>,
  from: ScreenPoint,
  to: ScreenPoint,
  zoom: number,
): Camera {
  const seen = size();
  const under = planeOf(camera, seen).unproject(from);
  const { x, y } = planeOf({ ...camera, zoom }, seen).project(under);
  const [lon, lat] = planeOf({ ...camera, zoom }, seen).unproject({
    x: seen.width / 2 + x - to.x,
    y: seen.height / 2 + y - to.y,
  });
  return constrained({ zoom, lat, lon }, seen, closest);
}

const middleOf = (points: readonly ScreenPoint[]): ScreenPoint => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spanOf = ([a, b]: readonly ScreenPoint[]) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** Whether an event met an element that a selector names, or something in it. */
export const isOver = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

type Latest = RefObject<Gestures>;

/** Where an event met the map, CSS px. */
function pointIn(element: HTMLElement, { clientX, clientY }: MouseEvent): ScreenPoint {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Moves the map while a gesture lasts; its camera is the map's once it ends. */
function moverOf(latest: Latest) {
  let now: Camera | null = null;
  let frame: number | undefined;
  const show = (camera: Camera) => {
    now = camera;
    latest.current.onMove(camera);
  };
  const end = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    if (now) latest.current.onEnd(now);
    now = null;
  };
  return {
    camera: () => now ?? latest.current.camera(),
    show,
    end,
    /** Ends what still glides. */
    stop: () => frame !== undefined && end(),
    /** Goes on as far as the hand's speed carries it, and ends. */
    glide: ({ x, y, duration }: Glide) => {
      const from = now ?? latest.current.camera();
      const middle = middleOf([
        { x: 0, y: 0 },
        { x: latest.current.size().width, y: latest.current.size().height },
      ]);
      let begun: number | null = null;
      const step = (time: number) => {
        begun ??= time;
        const share = Math.min(1, (time - begun) / duration);
        const far = share * (2 - share); // as fast as the hand at first, and evenly slower
        show(anchored(from, latest.current, middle, { x: middle.x + x * far, y: middle.y + y * far }, from.zoom));
        if (share === 1) return end();
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}
type Mover = ReturnType<typeof moverOf>;

/** What gestures listen on and move; all end with the signal. */
type Stage = { element: HTMLElement; latest: Latest; mover: Mover; signal: AbortSignal };

/** One pointer drags, two pinch; one that does not move clicks. */
function listenToPointers({ element, latest, mover, signal }: Stage) {
  const pointers = new Map<number, ScreenPoint>();
  let start: { camera: Camera; middle: ScreenPoint; span: number } | null = null;
  let hasMoved = false;
  let trail: Trail = [];
  const begin = () => {
    trail = [];
    const points = [...pointers.values()];
    start = points.length > 0 ? { camera: mover.camera(), middle: middleOf(points), span: spanOf(points) } : null;
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || isOver(event.target, 'button')) return;
    mover.stop();
    pointers.set(event.pointerId, pointIn(element, event));
    hasMoved = hasMoved && pointers.size > 1;
    begin();
  };
  const move = (event: PointerEvent) => {
    if (!pointers.has(event.pointerId) || !start) return;
    pointers.set(event.pointerId, pointIn(element, event));
    const points = [...pointers.values()];
    const middle = middleOf(points);
    if (!hasMoved && Math.hypot(middle.x - start.middle.x, middle.y - start.middle.y) < slip && points.length === 1)
      return;
    if (!hasMoved) element.setPointerCapture(event.pointerId);
    hasMoved = true;
    trail = [...trail, { ...middle, at: event.timeStamp }];
    const zoom = start.camera.zoom + (start.span > 0 ? Math.log2(spanOf(points) / start.span) : 0);
    mover.show(anchored(start.camera, latest.current, start.middle, middle, zoom));
  };
  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (!hasMoved && pointers.size === 0 && event.type === 'pointerup') latest.current.onClick(event);
    if (pointers.size > 0) return begin();
    const glide = hasMoved && start?.span === 0 ? glideOf(trail, event.timeStamp) : null;
    if (glide) mover.glide(glide);
    else if (hasMoved) mover.end();
    hasMoved = false;
    start = null;
  };
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
}

/** The wheel and a double click zoom at the pointer. */
function listenToWheel({ element, latest, mover, signal }: Stage) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const zoomed = (event: MouseEvent, camera: Camera, by: number) => {
    const point = pointIn(element, event);
    return anchored(camera, latest.current, point, point, camera.zoom + by);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    mover.stop();
    const turn = -event.deltaY * (event.deltaMode === 1 ? 16 : 1);
    mover.show(zoomed(event, mover.camera(), turn / 450));
    clearTimeout(timer);
    timer = setTimeout(mover.end, rest);
  };
  const twice = (event: MouseEvent) => {
    if (isOver(event.target, 'button') || latest.current.hasMark(event)) return;
    const { camera, onEnd } = latest.current;
    mover.stop();
    onEnd(zoomed(event, camera(), 1));
  };
  element.addEventListener('wheel', wheel, { passive: false, signal });
  element.addEventListener('dblclick', twice, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** What a key does: arrow keys move by so many px, plus and minus zoom by so much. */
const keys: Readonly<Record<string, { x?: number; y?: number; zoom?: number }>> = {
  ArrowRight: { x: step },
  ArrowLeft: { x: -step },
  ArrowUp: { y: -step },
  ArrowDown: { y: step },
  '+': { zoom: 1 },
  '=': { zoom: 1 },
  '-': { zoom: -1 },
};

function listenToKeys({ element, latest, signal }: Stage) {
  const key = (event: KeyboardEvent) => {
    const move = keys[event.key];
    if (!move || event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { camera, size, closest, onEnd } = latest.current;
    const { width, height } = size();
    const { x = 0, y = 0, zoom = 0 } = move;
    const [lon, lat] = planeOf(camera(), size()).unproject({ x: width / 2 + x, y: height / 2 + y });
    onEnd(constrained({ zoom: camera().zoom + zoom, lat, lon }, size(), closest));
  };
  element.addEventListener('keydown', key, { signal });
}

/** Listens on the map's box, always with the latest of what it is given. */
export function useGestures(gestures: Gestures) {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const element = latest.current.box.current;
    if (!element) return;
    const end = new AbortController();
    const stage = { element, latest, mover: moverOf(latest), signal: end.signal };
    listenToPointers(stage);
    listenToWheel(stage);
    listenToKeys(stage);
    return () => end.abort();
  }, []);
}
