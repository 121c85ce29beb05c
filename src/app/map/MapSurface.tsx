// The map's place on the page: shown by the engine that was chosen, by the drawn map while that engine recovers.
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Camera } from '../../domain/view';
import { leaveFirst } from '../../first/page/leave';
import type { Engine, MapSource } from '../../map/engine';
import type { MapProps } from '../../map/mapProps';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary';
import { refuseTiles } from '../files/streetFile';
import { drawnMap, webglMap } from './engines';
import type { EngineUse } from './useEngineChoice';

const { Part: AtlasMap } = webglMap;
const { Part: DrawnMap } = drawnMap;

/** Contexts lost within this time, one after the other, are not asked for again. */
const patience = { times: 5, within: 60_000 };

type Props = Omit<MapProps, 'title' | 'onTilesRefused'> & {
  /** A map is whole, whichever way it is drawn. */
  onWhole: () => void;
  /** The engine may be loaded and started. */
  isEngineDue: boolean;
  /** The basemap is there or has failed to load: the drawn map waits for it no longer. */
  isBasemapSettled: boolean;
  engine: EngineUse;
};

/** What comes next opens where the last map stood. */
function useLastCamera(opening: Camera | null, onMap: MapProps['onMap']) {
  const engine = useRef<Engine | null>(null);
  const [camera, setCamera] = useState(opening);
  const took = useCallback(
    (map: Engine, source: MapSource) => {
      engine.current = map;
      onMap(map, source);
    },
    [onMap],
  );
  const keepCamera = useCallback(() => setCamera(engine.current?.camera() ?? opening), [opening]);
  return { camera, took, keepCamera };
}

/** Whether the map is drawn by WebGL, and what to do when that is whole, loses its context or throws. */
function useWebgl({ choice, onFault }: EngineUse, keepCamera: () => void) {
  const [attempt, setAttempt] = useState(0);
  const [isWhole, setWhole] = useState(false);
  const lost = useRef<number[]>([]);
  const isWebgl = choice?.engine === 'webgl';
  const onDrawn = useCallback(() => setWhole(true), []);
  const onLost = useCallback(() => {
    const now = performance.now();
    lost.current = [...lost.current.filter((time) => now - time < patience.within), now];
    keepCamera();
    setWhole(false);
    if (lost.current.length > patience.times) onFault('lost');
    else setAttempt((before) => before + 1);
  }, [keepCamera, onFault]);
  const onThrown = useCallback(() => {
    keepCamera();
    onFault('failed');
  }, [keepCamera, onFault]);
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
  return { isWebgl, isWhole, attempt, onDrawn, onLost, onThrown };
}

export function MapSurface({ onWhole, isEngineDue, isBasemapSettled, engine, opening, onMap, ...props }: Props) {
  const { t } = useTranslation();
  const { camera, took, keepCamera } = useLastCamera(opening, onMap);
  const { isWebgl, isWhole, attempt, onDrawn, onLost, onThrown } = useWebgl(engine, keepCamera);
  const shared = { ...props, title: t('mapLabel'), opening: camera, onTilesRefused: refuseTiles };
  // the first picture of the page stays until one of the maps is whole
  const [isDrawn, setDrawn] = useState(false);
  const isFirstOver = isWhole || (!isWebgl && isDrawn);
  useEffect(() => {
    if (!isFirstOver) return;
    leaveFirst();
    onWhole();
  }, [isFirstOver, onWhole]);
  const onPicture = useCallback(() => setDrawn(true), []);
  const isBetween = isWebgl && !isWhole && attempt > 0;
  return (
    <>
      <Suspense fallback={null}>
        {(engine.choice?.engine === 'drawn' || isBetween) && isBasemapSettled && (
          <DrawnMap
            key={`drawn ${attempt}`}
            {...shared}
            onMap={isWebgl ? ignore : took}
            onDrawn={onPicture}
            onFault={console.error}
          />
        )}
      </Suspense>
      {isWebgl && isEngineDue && (
        <ErrorBoundary key={attempt} instead={null} onThrown={onThrown}>
          <Suspense fallback={null}>
            <div className={isWhole ? 'webgl-map' : 'webgl-map is-coming'}>
              <AtlasMap
                {...shared}
                onMap={took}
                onDrawn={onDrawn}
                onLost={onLost}
                onFailed={onThrown}
                onSlow={engine.onSlow}
              />
            </div>
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

const ignore = () => undefined;
