// The map's place on the page: drawn by WebGL, or as SVG where that is missing, lost or not wanted; and the tooltip.
import { lazy, memo, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hover, type Place, placeUnder } from '../../domain/pick';
import type { Camera } from '../../domain/view';
import { leaveFirst } from '../../first/page/leave';
import type { Engine } from '../../map/engine';
import type { MapProps } from '../../map/mapProps';
import { webglSupport } from '../../map/webgl/support';
import { fetchWorker } from '../../map/webgl/worker';
import { Tooltip } from '../../ui/overlay/Tooltip';
import type { Lit } from '../../ui/parts/explorer';
import { recover } from '../versions/recovery';
import { Rescue } from './Rescue';
import { useScreen } from './usePadding';

const AtlasMap = lazy(async () => {
  const worker = fetchWorker().catch((error) => {
    recover();
    throw error;
  });
  const [{ mapWithWorker }, url] = await Promise.all([import('../../map/webgl/AtlasMap'), worker]);
  return { default: memo(mapWithWorker(url)) };
});
const SvgMap = lazy(() => import('../../map/svg/SvgMap').then((module) => ({ default: memo(module.SvgMap) })));

/** Contexts lost within this time, one after the other, are not asked for again. */
const patience = { times: 5, within: 60_000 };

type Props = Omit<MapProps, 'points' | 'hovered' | 'title' | 'onHover'> & {
  shown: MapProps['points'];
  counts: ReadonlyMap<string, { own: number; within: number }>;
  lit: Lit;
  /** The place under the pointer, whenever it may have changed. */
  onHover: (place: Place | null) => void;
  /** A map is whole, whichever way it is drawn. */
  onWhole: () => void;
  /** The address asks for the drawn map. */
  isDrawn: boolean;
  /** The engine may be loaded and started. */
  isEngineDue: boolean;
  /** The map has yet to follow what was opened. */
  isBehind: boolean;
  /** The basemap is there or has failed to load: the drawn map waits for it no longer. */
  isBasemapSettled: boolean;
};

export function MapStage({
  shown,
  counts,
  lit,
  isDrawn,
  isEngineDue,
  isBehind,
  isBasemapSettled,
  onMap,
  onHover,
  onWhole,
  opening,
  ...props
}: Props) {
  const { t } = useTranslation();
  const { isPhone } = useScreen();
  const [canWebgl, setCanWebgl] = useState(() => webglSupport() !== null);
  const [attempt, setAttempt] = useState(0);
  const [isWhole, setWhole] = useState(false);
  const onDrawn = useCallback(() => setWhole(true), []);
  // where the pointer is concerns the tooltip alone; over what, everything
  const [hover, setHover] = useState<Hover | null>(null);
  const onHovered = useCallback(
    (next: Hover | null) => {
      setHover(next);
      onHover(placeUnder(next));
    },
    [onHover],
  );
  // what opens moves the map away from under the pointer, and a marker may leave without a word
  const { selected } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the opening that counts
  useEffect(() => onHovered(null), [selected, onHovered]);
  const lost = useRef<number[]>([]);
  const engine = useRef<Engine | null>(null);
  const [camera, setCamera] = useState<Camera | null>(opening);
  const isWebgl = canWebgl && !isDrawn;
  const took = useCallback(
    (map: Engine) => {
      engine.current = map;
      onMap(map);
    },
    [onMap],
  );
  // what comes next opens where the last one stood
  const keepCamera = useCallback(() => setCamera(engine.current?.camera() ?? opening), [opening]);
  const onLost = useCallback(() => {
    const now = performance.now();
    lost.current = [...lost.current.filter((time) => now - time < patience.within), now];
    keepCamera();
    setWhole(false);
    if (lost.current.length > patience.times) setCanWebgl(false);
    else setAttempt((before) => before + 1);
  }, [keepCamera]);
  const onThrown = useCallback(() => {
    keepCamera();
    setCanWebgl(false);
  }, [keepCamera]);
  // what the engine throws in a frame of its own reaches nobody else
  useEffect(() => {
    if (!isWebgl || isWhole) return;
    const caught = ({ filename }: ErrorEvent) => /maplibre/.test(filename) && onThrown();
    window.addEventListener('error', caught);
    return () => window.removeEventListener('error', caught);
  }, [isWebgl, isWhole, onThrown]);
  useEffect(() => {
    if (!isWebgl) setWhole(false);
    return keepCamera;
  }, [isWebgl, keepCamera]);

  const hovered = [lit, hover].find((one) => one?.kind === 'locality')?.id ?? null;
  const shared = { ...props, points: shown, hovered, title: t('mapLabel'), opening: camera, onHover: onHovered };
  // the first picture of the page stays until one of the maps is whole
  const isFirstOver = isWhole || (!isWebgl && isBasemapSettled);
  useEffect(() => {
    if (!isFirstOver) return;
    leaveFirst();
    onWhole();
  }, [isFirstOver, onWhole]);
  const isBetween = isWebgl && !isWhole && attempt > 0;
  return (
    <main className="map" aria-label={t('mapLabel')} data-behind={isBehind || undefined}>
      <Suspense fallback={null}>
        {(!isWebgl || isBetween) && isBasemapSettled && (
          <SvgMap key={`svg ${attempt}`} {...shared} onMap={isWebgl ? ignore : took} />
        )}
      </Suspense>
      {isWebgl && isEngineDue && (
        <Rescue key={attempt} onThrown={onThrown}>
          <Suspense fallback={null}>
            <div className={isWhole ? 'webgl-map' : 'webgl-map is-coming'}>
              <AtlasMap {...shared} onMap={took} onDrawn={onDrawn} onLost={onLost} />
            </div>
          </Suspense>
        </Rescue>
      )}
      {hover && !isPhone && <Tooltip hover={hover} points={shown.features} counts={counts} links={props.links} />}
    </main>
  );
}

const ignore = () => undefined;
