// The drawn map: painted on canvas without WebGL; the same places, symbols, moves and picks as MapLibre's.
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { LonLat } from '../../../geo/published';
import { planeOf } from '../../domain/fitting';
import { linkArcs } from '../../domain/links';
import type { Hang } from '../../domain/pills';
import { type Camera, closestZoom } from '../../domain/view';
import { areasOf } from '../areas';
import type { ScreenPoint } from '../engine';
import { hoverOf, pickOf } from '../hits';
import { hoverOver, linkAt, pickOver } from '../linkHits';
import { MarkerButton } from '../MarkerButton';
import { type MapProps, useMarkerActs } from '../mapProps';
import { targetsIn } from '../scene/shown';
import { scaleOf, scaleText } from '../sheet';
import { hitsAt } from './hits';
import { isOver, useGestures } from './useGestures';
import { useNames } from './useNames';
import { usePainting, usePicture, useShown } from './usePicture';
import { useView } from './useView';

/** Where the middle of a marker's label is from its point, for the style sheet. */
const hangs = (x: number, y: number, { dx, dy }: Hang) =>
  ({ left: Math.round(x), top: Math.round(y), '--dx': `${dx}px`, '--dy': `${dy}px` }) as CSSProperties;

type Props = MapProps & {
  /** A picture of the map is on the screen. */
  onDrawn: () => void;
  /** The painter cannot paint. */
  onFault: (fault: unknown) => void;
};

export function DrawnMap(props: Props) {
  const { content, covered, onPick, onHover } = props;
  const { atlas, language, selected, hovered, faded, fills, links, districts, parks } = content;
  const closest = closestZoom(content.streets !== null);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const markers = useRef<HTMLDivElement>(null);
  const shown = useShown(content);
  const { painting, latest, tells } = usePainting();
  const { engine, place, look, size, camera } = useView(box, painting, { ...props, closest });
  const areas = useMemo(() => areasOf([parks, districts]), [parks, districts]);
  const easel = usePicture({ canvas, markers }, { engine, camera, size }, shown, props, tells, areas);
  const targets = useMemo(
    () => (camera && size ? targetsIn(shown, { camera, ...size, margin: 0 }, covered) : null),
    [shown, camera, size, covered],
  );
  const names = useNames(props, shown, targets, camera, size, areas);
  const arcs = useMemo(() => linkArcs(atlas, links, selected), [atlas, links, selected]);
  const hits = (point: ScreenPoint) =>
    hitsAt(
      { clusters: shown.clusters, areas, polygons: targets?.polygons ?? [], names },
      { camera: engine.camera(), ...engine.size(), margin: 0 },
      point,
    );
  latest.current = { easel, hits };
  /** What is under the pointer: a point of the map, the link there, and what else it meets. */
  const pointed = (event: { clientX: number; clientY: number }) => {
    const { left, top } = engine.offset();
    const point = { x: event.clientX - left, y: event.clientY - top };
    return { point, link: linkAt(arcs, engine, point), hits: hits(point) };
  };
  const acts = useMarkerActs(engine, onPick, onHover);
  useGestures({
    box,
    camera: engine.camera,
    size: engine.size,
    closest,
    onMove: (next) => {
      look(next);
      easel.hold(next);
    },
    onEnd: (next) => {
      easel.release();
      place(next, { asked: true });
    },
    hasMark: (event) => {
      const { project, cluster } = pointed(event).hits;
      return project !== null || cluster !== null;
    },
    onClick: (event) => {
      const { link, hits } = pointed(event);
      void pickOf(hits, engine, shown.clusters).then((pick) => pick && onPick(pickOver(pick, link)));
    },
  });
  // a locality that is read of elsewhere must not stay lit when the map goes
  useEffect(() => () => onHover(null), [onHover]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a map is a region that takes arrow keys, as MapLibre's canvas is
    <div
      ref={box}
      className="drawn-map"
      role="region"
      aria-label={props.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      onPointerMove={(event) => {
        if (!box.current || event.pointerType === 'touch' || isOver(event.target, 'button')) return;
        const { point, link, hits } = pointed(event);
        const heldAt = (at: LonLat) => shown.clusters.projectsAt(at, engine.camera().zoom);
        const hover = event.buttons === 0 ? hoverOver(hoverOf(hits, point, heldAt), link, point) : null;
        box.current.style.cursor = hover ? 'pointer' : '';
        onHover(hover);
      }}
      onPointerLeave={() => onHover(null)}
    >
      <canvas ref={canvas} className="drawn-picture" />
      <div ref={markers} className="drawn-markers">
        {camera &&
          targets?.markers.map((marker) => {
            const { x, y } = planeOf(camera, engine.size()).project(marker.at);
            return (
              <div key={marker.key} className="drawn-marker" style={hangs(x, y, marker.hang)}>
                <MarkerButton {...{ marker, language, selected, hovered, faded, fills }} {...acts} />
              </div>
            );
          })}
      </div>
      {camera && <Scale camera={camera} />}
    </div>
  );
}

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
