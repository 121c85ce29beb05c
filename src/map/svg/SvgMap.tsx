// The map as SVG, where WebGL is missing, lost or not wanted: the same places, symbols, moves and picks.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { constrained, fitted, type Padding, planeOf, type Size } from '../../domain/fitting';
import { linkArcs } from '../../domain/links';
import { pill } from '../../domain/targets';
import type { Camera } from '../../domain/view';
import { clearBox } from '../cameras';
import type { Engine, MoveOptions } from '../engine';
import { hoverOf, pickOf } from '../hits';
import { hoverOver, linkAt, pickOver } from '../linkHits';
import { MarkerButton } from '../MarkerButton';
import { edge, type MapContent, type MapProps, useMarkerActs } from '../mapProps';
import { palettes } from '../palette';
import { type Clusters, clustersOf } from '../scene/clusters';
import type { Frame } from '../scene/frame';
import { type Memory, paint } from '../scene/layout';
import { hatchPattern, type Scene, stateOf, styledMap, targetsIn } from '../scene/scene';
import { scaleOf, scaleText } from '../sheet';
import { hitsAt } from './hits';
import { Shapes } from './Shapes';
import { isOver, useGestures } from './useGestures';

const beyond = 0.5; // of the view's size that is drawn beyond each edge, to be dragged into view

/** What the map is at this moment, ahead of what has been rendered: its box on the page, its size, its camera. */
type Now = { box: HTMLElement | null; size: Size | null; camera: Camera | null };

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
  moveTo: (next, options) => place(constrained(next, sizeIn(now)), options),
  fit: (area, padding, options) => place(fitted(area, sizeIn(now), padding), options),
  onResize: (listener) => {
    resized.add(listener);
    return () => resized.delete(listener);
  },
  focus: () => now.box?.focus(),
  pixels: null,
});

/** The map's camera and size as state, its engine, and the box that is to hold it. */
function useEngine({ content: { atlas }, opening, padding, onMap, onCamera }: MapProps) {
  const box = useRef<HTMLDivElement>(null);
  const now = useRef<Now>({ box: null, size: null, camera: null });
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
      const { size: before, camera: looked } = now.current;
      if (width === 0 || height === 0 || (before?.width === width && before.height === height)) return;
      now.current.size = { width, height };
      setSize({ width, height });
      if (!before) return;
      if (looked) place(constrained(looked, { width, height }), {});
      for (const listener of resized.current) listener();
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, [place]);

  // the first camera, once there is a size
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (!size || !box.current || opened.current) return;
    opened.current = true;
    place(opening ? constrained(opening, size) : fitted(atlas.index.region, size, padding), {});
    onMap(engine, box.current);
  }, [size, opening, atlas, padding, engine, place, onMap]);

  const frame = useMemo<Frame | null>(
    () => size && camera && { camera, ...size, margin: Math.round(Math.max(size.width, size.height) * beyond) },
    [size, camera],
  );
  return { box, engine, place, camera, frame };
}

/** What is drawn in a frame: every layer, the patterns that they use, and the markers. */
function useShapes(content: MapContent, clusters: Clusters, frame: Frame | null, engine: Engine, padding: Padding) {
  const { atlas, basemap, districts, parks, selection, links, selected, hovered, faded, fills, language } = content;
  const palette = palettes[content.theme];
  const targets = useMemo(
    () => (frame ? targetsIn({ atlas, language }, frame) : { polygons: [], labelled: [], markers: [] }),
    [atlas, language, frame],
  );
  const scene = useMemo<Scene>(
    () => ({ atlas, basemap, clusters, districts, parks, selection, links, selected, faded, fills, language }),
    [atlas, basemap, clusters, districts, parks, selection, links, selected, faded, fills, language],
  );
  const styled = useMemo(() => {
    if (!frame) return null;
    return styledMap(scene, targets, palette, frame, clearBox(engine, { ...padding, bottom: edge }));
  }, [scene, targets, palette, frame, padding, engine]);
  const memory = useRef<Memory>(new Map());
  const painted = useMemo(
    () => (frame && styled ? paint({ ...styled, stateOf: stateOf(scene, hovered) }, frame, memory.current) : []),
    [styled, scene, hovered, frame],
  );
  const patterns = useMemo(() => [hatchPattern(palette)], [palette]);
  return { patterns, painted, markers: targets.markers };
}

type PictureProps = { frame: Frame; parts: Pick<ReturnType<typeof useShapes>, 'patterns' | 'painted'> };

const Picture = ({ frame, parts: { patterns, painted } }: PictureProps) => (
  <svg width={frame.width} height={frame.height} aria-hidden="true">
    <defs>
      <Shapes shapes={patterns} />
    </defs>
    {painted.map(({ id, shapes }) => (
      <Shapes key={id} shapes={shapes} />
    ))}
  </svg>
);

function Scale({ camera }: { camera: Camera }) {
  const { metres, pixels } = scaleOf(camera, 100);
  return (
    <div className="maplibregl-ctrl-bottom-left">
      <div className="maplibregl-ctrl maplibregl-ctrl-scale" style={{ width: pixels }}>
        {scaleText(metres)}
      </div>
    </div>
  );
}

/** What is under the pointer: a point of the map, and the link there. */
function usePointer({ content: { atlas, links, selected } }: MapProps, engine: Engine) {
  const arcs = useMemo(() => linkArcs(atlas, links, selected), [atlas, links, selected]);
  return (event: { clientX: number; clientY: number }) => {
    const { left, top } = engine.offset();
    const point = { x: event.clientX - left, y: event.clientY - top };
    return { point, link: linkAt(arcs, engine, point) };
  };
}

export function SvgMap(props: MapProps) {
  const { content, padding, onPick, onHover } = props;
  const { language, selected, hovered, faded, fills } = content;
  const { industries } = content.atlas.index;
  const clusters = useMemo(() => clustersOf(content.points, industries), [content.points, industries]);
  const picture = useRef<HTMLDivElement>(null);
  const { box, engine, place, camera, frame } = useEngine(props);
  const { markers, ...parts } = useShapes(content, clusters, frame, engine, padding);
  const pointed = usePointer(props, engine);
  const acts = useMarkerActs(engine, onPick, onHover);
  // what was moved as a picture is now drawn where it stands
  useLayoutEffect(() => {
    if (frame && picture.current) picture.current.style.transform = '';
  }, [frame]);
  useGestures({
    box,
    picture,
    camera: engine.camera,
    size: engine.size,
    onEnd: (next) => place(next, { asked: true }),
    onClick: (event) => {
      if (!box.current) return;
      const { link } = pointed(event);
      void pickOf(hitsAt(box.current, event), engine, clusters).then((pick) => pick && onPick(pickOver(pick, link)));
    },
  });
  // a locality that is read of elsewhere must not stay lit when the map goes
  useEffect(() => () => onHover(null), [onHover]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a map is a region that takes arrow keys, as MapLibre's canvas is
    <div
      ref={box}
      className="svg-map"
      role="region"
      aria-label={props.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      onPointerMove={(event) => {
        if (!box.current || event.pointerType === 'touch' || isOver(event.target, 'button')) return;
        const { point, link } = pointed(event);
        const hover = event.buttons === 0 ? hoverOver(hoverOf(hitsAt(box.current, event), point), link, point) : null;
        box.current.style.cursor = hover ? 'pointer' : '';
        onHover(hover);
      }}
      onPointerLeave={() => onHover(null)}
    >
      <div ref={picture} className="svg-picture">
        {frame && <Picture frame={frame} parts={parts} />}
        {frame &&
          markers.map((marker) => {
            const { x, y } = engine.project(marker.at);
            return (
              <div key={marker.key} className="svg-marker" style={{ left: x, top: y + pill.drop }}>
                <MarkerButton {...{ marker, language, selected, hovered, faded, fills }} {...acts} />
              </div>
            );
          })}
      </div>
      {camera && <Scale camera={camera} />}
    </div>
  );
}
