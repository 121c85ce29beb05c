// The map's picture: ordered anew whenever the camera or anything that is shown changes.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Areas } from '../../domain/filling';
import type { Size } from '../../domain/fitting';
import type { Camera } from '../../domain/view';
import { clearBox } from '../cameras';
import { clustersOf } from '../clusters';
import type { Engine, Hits, Painting, ScreenPoint } from '../engine';
import { sources as ids } from '../layers/ids';
import { edge, type MapContent, type MapProps } from '../mapProps';
import { nameRoomOf } from '../names';
import { palettes } from '../palette';
import { type Shown, shownSources, styleStateOf, targetsIn } from '../scene/shown';
import { type Easel, newEasel } from './easel';
import { type Order, pictureSize } from './job';
import { painterPort } from './port';

/** What is shown, with the projects' clusters. */
export function useShown(content: MapContent): Shown {
  const {
    atlas,
    shade,
    streets,
    places,
    districts,
    parks,
    points,
    selection,
    links,
    selected,
    hovered,
    faded,
    fills,
    language,
  } = content;
  const clusters = useMemo(() => clustersOf(points, atlas), [points, atlas]);
  return useMemo(
    () => ({
      atlas,
      shade,
      streets,
      places,
      districts,
      parks,
      clusters,
      selection,
      links,
      selected,
      hovered,
      faded,
      fills,
      language,
    }),
    [
      atlas,
      shade,
      streets,
      places,
      districts,
      parks,
      clusters,
      selection,
      links,
      selected,
      hovered,
      faded,
      fills,
      language,
    ],
  );
}

/** What the map tells of itself to whoever asks; `latest` is filled in by the map. */
export function usePainting() {
  const latest = useRef<{ easel: Easel | null; hits: (point: ScreenPoint) => Hits }>({
    easel: null,
    hits: () => ({ project: null, cluster: null, name: null, localities: [] }),
  });
  const tells = useRef(false);
  const [painting] = useState<Painting>(() => ({
    watch: () => {
      tells.current = true;
      void latest.current.easel?.tell();
    },
    told: () => latest.current.easel?.told() ?? null,
    settled: async () => latest.current.easel?.settled(),
    meets: (point) => latest.current.hits(point),
  }));
  return { painting, latest, tells };
}

type Elements = { canvas: RefObject<HTMLCanvasElement | null>; markers: RefObject<HTMLElement | null> };
type View = { engine: Engine; camera: Camera | null; size: Size | null };
type Props = Pick<MapProps, 'content' | 'padding' | 'covered' | 'onTilesRefused'> & {
  onDrawn: () => void;
  onFault: (fault: unknown) => void;
};

/** The picture of what is shown on a canvas, and the markers' box that goes with it. */
export function usePicture(
  { canvas, markers }: Elements,
  { engine, camera, size }: View,
  shown: Shown,
  { content, padding, covered, onTilesRefused, onDrawn, onFault }: Props,
  tells: RefObject<boolean>,
  areas: Areas,
): Easel {
  const { theme, basemap, shade, streets, atlas } = content;
  const shownNow = useMemo(
    () => ({ shown, theme, basemap, padding, covered }),
    [shown, theme, basemap, padding, covered],
  );
  const orderOf = useCallback(
    (camera: Camera): Order => {
      const size = engine.size();
      const { margin, ratio } = pictureSize(size, devicePixelRatio);
      const frame = { camera, ...size, margin };
      const targets = targetsIn(shown, frame, covered);
      const view = clearBox(engine, { ...padding, bottom: edge });
      const sources = shownSources(shown, targets, frame, view);
      return {
        frame,
        ratio,
        state: styleStateOf(shown, targets, palettes[theme]),
        room: nameRoomOf(targets, sources[ids.links], frame, covered, shown.language, areas),
        sources,
        tells: tells.current,
      };
    },
    [engine, shown, padding, covered, theme, tells, areas],
  );
  const markersAt = useRef<Camera | null>(null);
  const latest = useRef({ orderOf, shownNow, onDrawn, onFault });
  latest.current = { orderOf, shownNow, onDrawn, onFault };
  const [easel] = useState(() =>
    newEasel({
      port: painterPort(),
      moved: () =>
        canvas.current &&
        markers.current && { canvas: canvas.current, markers: markers.current, markersAt: () => markersAt.current },
      size: engine.size,
      orderOf: (at) => latest.current.orderOf(at),
      shownNow: () => latest.current.shownNow,
      onPicture: () => latest.current.onDrawn(),
      onFault: (fault) => latest.current.onFault(fault),
    }),
  );
  useLayoutEffect(() => {
    if (basemap) painterPort().takeBasemap(basemap, atlas.index.localities, onTilesRefused);
  }, [basemap, atlas, onTilesRefused]);
  useLayoutEffect(() => painterPort().takeShade(shade), [shade]);
  useLayoutEffect(() => painterPort().takeStreets(streets), [streets]);
  useLayoutEffect(() => painterPort().onMore(easel.complete), [easel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is shown is painted anew when it changes
  useLayoutEffect(() => {
    if (!camera || !size) return;
    markersAt.current = camera;
    easel.move();
    easel.show(camera);
  }, [easel, camera, size, shownNow]);
  return easel;
}
