// The map as SVG, where WebGL is missing, lost or not wanted: the same places, symbols, moves and picks.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fitted, planeOf, type Size, within } from '../../domain/fitting';
import { linkArcs } from '../../domain/links';
import { pill } from '../../domain/targets';
import type { Camera } from '../../domain/view';
import { clearBox } from '../cameras';
import type { Engine, Manner } from '../engine';
import { clusterProperty } from '../layers/projects';
import { hoverOver, linkAt, pickOver } from '../linkHits';
import { MarkerButton } from '../MarkerButton';
import { edge, type MapProps, useMarkerActs } from '../mapProps';
import { palettes } from '../palette';
import { scaleOf, scaleText } from '../sheet';
import { clustersOf } from './clusters';
import type { Frame } from './frame';
import { hoverOf, pickOf, under } from './hits';
import { type Memory, paint } from './paint';
import { Shapes } from './Shapes';
import { boxOf, hatchPattern, type Scene, stateOf, styledMap, targetsIn } from './scene';
import { useGestures } from './useGestures';

const beyond = 0.5; // of the view's size that is drawn beyond each edge, to be dragged into view

export function SvgMap(props: MapProps) {
  const { atlas, ground, points, language, theme, selected, hovered, faded, fills, links, padding } = props;
  const { onMap, onPick, onHover, onCamera } = props;
  const palette = palettes[theme];
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const state = useRef({ size, camera });
  const resized = useRef(new Set<() => void>());
  const clusters = useMemo(
    () =>
      clustersOf(
        points,
        atlas.index.industries.map(({ id }) => id),
      ),
    [points, atlas],
  );

  const place = useCallback(
    (next: Camera, { asked }: Manner) => {
      setCamera(next);
      state.current.camera = next;
      if (asked) onCamera(next);
    },
    [onCamera],
  );
  const engine = useMemo<Engine>(() => {
    const now = () => state.current.size ?? { width: 1, height: 1 };
    const camera = () => state.current.camera ?? { zoom: 4, lat: 46, lon: 125 };
    return {
      kind: 'svg',
      library: null,
      size: now,
      place: () => box.current?.getBoundingClientRect() ?? { left: 0, top: 0 },
      camera,
      project: (at) => planeOf(camera(), now()).project(at),
      unproject: (point) => planeOf(camera(), now()).unproject(point),
      moveTo: (next, manner) => place(within(next, now()), manner),
      fit: (area, padding, manner) => place(fitted(area, now(), padding), manner),
      onResize: (listener) => {
        resized.current.add(listener);
        return () => resized.current.delete(listener);
      },
      focus: () => box.current?.focus(),
      idle: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
      isReady: () => !!box.current?.querySelector('.svg-picture > svg'),
      drawn: (layers) => layers.flatMap((layer) => elementsOf(box.current, layer).filter(isInView).flatMap(drawnOf)),
      meets: ({ x, y }) => {
        const { left = 0, top = 0 } = box.current?.getBoundingClientRect() ?? {};
        if (!box.current) return { hasSymbol: false, localities: [] };
        const { project, stack, localities } = under(box.current, { clientX: x + left, clientY: y + top });
        return { hasSymbol: project !== null || stack !== null, localities };
      },
      colours: (layer) => elementsOf(box.current, layer).flatMap((element) => element.getAttribute('fill') ?? []),
      pixels: null,
    };
  }, [place]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const before = state.current.size;
      if (width === 0 || height === 0 || (before?.width === width && before.height === height)) return;
      state.current.size = { width, height };
      setSize({ width, height });
      if (before) {
        if (state.current.camera) place(within(state.current.camera, { width, height }), {});
        for (const listener of resized.current) listener();
      }
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, [place]);

  // the first camera, once there is a size
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (!size || opened.current) return;
    opened.current = true;
    const opening = props.opening;
    place(opening ? within(opening, size) : fitted(atlas.index.region, size, padding), {});
    onMap(engine);
  }, [size, props.opening, atlas, padding, engine, place, onMap]);

  const frame = useMemo<Frame | null>(
    () => size && camera && { camera, ...size, margin: Math.round(Math.max(size.width, size.height) * beyond) },
    [size, camera],
  );
  // what was moved as a picture is now drawn where it stands
  useLayoutEffect(() => {
    if (frame && picture.current) picture.current.style.transform = '';
  }, [frame]);

  const targets = useMemo(
    () => (frame ? targetsIn({ atlas, language }, frame) : { polygons: [], labelled: [], markers: [] }),
    [atlas, language, frame],
  );
  const { districts, parks, selection } = props;
  const scene = useMemo<Scene>(
    () => ({ atlas, ground, clusters, districts, parks, selection, links, selected, faded, fills, language }),
    [atlas, ground, clusters, districts, parks, selection, links, selected, faded, fills, language],
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
  const arcs = useMemo(() => linkArcs(atlas, links, selected), [atlas, links, selected]);
  const at = (event: { clientX: number; clientY: number }) => {
    const { left, top } = engine.place();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  useGestures({
    box,
    picture,
    camera: engine.camera,
    size: engine.size,
    onEnd: (next) => place(next, { asked: true }),
    onClick: (event) => {
      if (!box.current || !frame) return;
      const drawn = clusters.at(boxOf(frame), frame.camera.zoom);
      const pick = pickOf(under(box.current, event), engine, clusters, drawn);
      if (pick) onPick(pickOver(pick, linkAt(arcs, engine, at(event))));
    },
  });
  const acts = useMarkerActs(engine, onPick, onHover);
  // a locality that is read of elsewhere must not stay lit when the map goes
  useEffect(() => () => onHover(null), [onHover]);
  const scale = camera && scaleOf(camera, 100);
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
        if (!box.current || event.pointerType === 'touch' || (event.target as Element).closest('button')) return;
        const point = at(event);
        const link = linkAt(arcs, engine, point);
        const hover = event.buttons === 0 ? hoverOver(hoverOf(under(box.current, event), point), link, point) : null;
        box.current.style.cursor = hover ? 'pointer' : '';
        onHover(hover);
      }}
      onPointerLeave={() => onHover(null)}
    >
      <div ref={picture} className="svg-picture">
        {frame && (
          <svg width={frame.width} height={frame.height} aria-hidden="true">
            <defs>
              <Shapes shapes={patterns} />
            </defs>
            {painted.map(({ id, shapes }) => (
              <Shapes key={id} shapes={shapes} />
            ))}
          </svg>
        )}
        {frame &&
          targets.markers.map((marker) => {
            const { x, y } = engine.project(marker.at);
            return (
              <div key={marker.key} className="svg-marker" style={{ left: x, top: y + pill.drop }}>
                <MarkerButton
                  marker={marker}
                  language={language}
                  selected={selected}
                  hovered={hovered}
                  faded={faded}
                  fills={fills}
                  onOpen={acts.open}
                  onHover={acts.hover}
                />
              </div>
            );
          })}
      </div>
      {scale && (
        <div className="maplibregl-ctrl-bottom-left">
          <div className="maplibregl-ctrl maplibregl-ctrl-scale" style={{ width: scale.pixels }}>
            {scaleText(scale.metres)}
          </div>
        </div>
      )}
    </div>
  );
}

const elementsOf = (box: HTMLElement | null, layer: string): Element[] => [
  ...(box?.querySelectorAll(`[data-layer="${layer}"]`) ?? []),
];

function isInView(element: Element): boolean {
  const view = element.closest('.svg-map')?.getBoundingClientRect();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return !!view && right > view.left && left < view.right && bottom > view.top && top < view.bottom;
}

/** A drawn element as a feature of its layer, for those who check what is drawn. */
function drawnOf(element: Element): ReturnType<Engine['drawn']> {
  const { layer = '', project, industry, stack, counts, locality } = (element as SVGElement).dataset;
  if (stack !== undefined) {
    const each = Object.entries(JSON.parse(counts ?? '{}') as Record<string, number>);
    const properties = Object.fromEntries(each.map(([id, count]) => [clusterProperty(id), count]));
    return [{ layer, properties: { cluster: true, cluster_id: Number(stack), ...properties } }];
  }
  return [{ layer, properties: { id: project ?? locality, industry } }];
}
