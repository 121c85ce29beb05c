// Where the drawn map looks, as state and at this moment, and the map as an engine.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { constrained, fitted, planeOf, type Size } from '../../domain/fitting';
import type { Camera } from '../../domain/view';
import type { Engine, MoveOptions, Painting } from '../engine';
import type { MapProps } from '../mapProps';

/** What the map is at this moment, ahead of what has been rendered: its box on the page, its size, its camera, its closest zoom. */
type Now = { box: HTMLElement | null; size: Size | null; camera: Camera | null; closest: number };

const sizeIn = ({ size }: Now) => size ?? { width: 1, height: 1 };
const cameraIn = ({ camera }: Now) => camera ?? { zoom: 4, lat: 46, lon: 125 };
const offsetOf = ({ box }: Now) => box?.getBoundingClientRect() ?? { left: 0, top: 0 };

type MoveTo = (camera: Camera, options: MoveOptions) => void;
type Listeners = Set<() => void>;

/** The drawn map as an engine: every question is answered from `now`, every move goes to `place`. */
const engineOf = (now: Now, place: MoveTo, resized: Listeners): Engine => ({
  size: () => sizeIn(now),
  offset: () => offsetOf(now),
  camera: () => cameraIn(now),
  project: (at) => planeOf(cameraIn(now), sizeIn(now)).project(at),
  unproject: (point) => planeOf(cameraIn(now), sizeIn(now)).unproject(point),
  moveTo: (next, options) => place(constrained(next, sizeIn(now), now.closest), options),
  fit: (area, padding, options) => place(fitted(area, sizeIn(now), padding), options),
  onResize: (listener) => {
    resized.add(listener);
    return () => resized.delete(listener);
  },
  focus: () => now.box?.focus(),
  pixels: null,
});

type Opening = Pick<MapProps, 'content' | 'opening' | 'padding' | 'onMap' | 'onCamera'> & { closest: number };

/** The map's camera and size as state, its engine, and the box that is to hold it; `painting`: what it is made of. */
export function useView(
  box: RefObject<HTMLDivElement | null>,
  painting: Painting,
  { content: { atlas }, opening, padding, closest, onMap, onCamera }: Opening,
) {
  const now = useRef<Now>({ box: null, size: null, camera: null, closest });
  const resized = useRef<Listeners>(new Set());
  const [size, setSize] = useState<Size | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const place = useCallback<MoveTo>(
    (next, { asked }) => {
      setCamera(next);
      now.current.camera = next;
      if (asked) onCamera(next);
    },
    [onCamera],
  );
  const engine = useMemo(() => engineOf(now.current, place, resized.current), [place]);

  useLayoutEffect(() => {
    const element = box.current;
    now.current.box = element;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const { size: before, camera: looked, closest } = now.current;
      if (width === 0 || height === 0 || (before?.width === width && before.height === height)) return;
      now.current.size = { width, height };
      setSize({ width, height });
      if (!before) return;
      if (looked) place(constrained(looked, { width, height }, closest), {});
      for (const listener of resized.current) listener();
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, [box, place]);

  // the first camera, once there is a size
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (!size || opened.current) return;
    opened.current = true;
    place(opening ? constrained(opening, size, now.current.closest) : fitted(atlas.index.region, size, padding), {});
    onMap(engine, painting);
  }, [size, opening, atlas, padding, engine, painting, place, onMap]);

  // without streets again, a map that was closer goes back
  useLayoutEffect(() => {
    now.current.closest = closest;
    const { camera: looked } = now.current;
    if (looked && looked.zoom > closest) place({ ...looked, zoom: closest }, { asked: true });
  }, [closest, place]);

  /** While a gesture lasts: where the map looks, which nothing but the picture follows. */
  const look = useCallback((camera: Camera) => {
    now.current.camera = camera;
  }, []);
  return { engine, place, look, size, camera };
}
