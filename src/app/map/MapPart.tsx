// The map on its stage with all that it shows, the tooltip under the pointer, and its features as a list for the keyboard.
import type { FeatureCollection } from 'geojson';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { coveredBy } from '../../domain/covered';
import type { Kept } from '../../domain/kept';
import { type Hover, type Pick, type Target, targetUnder } from '../../domain/pick';
import type { Engine } from '../../map/engine';
import type { MapContent } from '../../map/mapProps';
import { Features } from '../../ui/overlay/Features';
import { Tooltip } from '../../ui/overlay/Tooltip';
import { type Lit, useExplorer } from '../../ui/parts/explorer';
import { isEmbedded } from '../../ui/parts/host';
import { useSwitch } from '../../ui/parts/useKept';
import { textScale, useIsPhone } from '../../ui/parts/useScreen';
import { useAddress } from '../address/useAddress';
import { useOpenFiles } from '../address/useOpenFiles';
import type { Opened } from '../address/useSelection';
import { useTheme } from '../address/useTheme';
import { openHostStreets, useStreetFile } from '../files/streetFile';
import { MapSurface } from './MapSurface';
import { useMoves } from './moves';
import { useBasemap } from './useBasemap';
import { useCamera } from './useCamera';
import { useCooperation } from './useCooperation';
import type { EngineUse } from './useEngineChoice';
import { useLayers } from './useLayers';
import { useMapState } from './useMapState';
import { usePaddings } from './usePaddings';
import { usePlaces } from './usePlaces';
import { useShade } from './useShade';

type Props = {
  map: Engine | null;
  kept: Kept;
  selection: FeatureCollection;
  /** What is lit in the lists. */
  lit: Lit;
  /** What was opened and is to be brought into sight. */
  opened: Opened | null;
  onRevealed: () => void;
  onMap: (map: Engine) => void;
  onPick: (pick: Pick) => void;
  /** The place under the pointer, whenever it may have changed. */
  onHover: (target: Target | null) => void;
  /** All that a click may ask for is there: what is only for the look is loaded from now on. */
  isQuiet: boolean;
  /** A map is whole, whichever way it is drawn. */
  onWhole: () => void;
  engine: EngineUse;
};

/** Where the pointer is concerns the tooltip alone; over what, everything. */
function useHover(selected: string | null, onHover: (target: Target | null) => void) {
  const [hover, setHover] = useState<Hover | null>(null);
  const onHovered = useCallback(
    (next: Hover | null) => {
      setHover(next);
      onHover(targetUnder(next));
    },
    [onHover],
  );
  // what opens moves the map away from under the pointer, and a marker may leave without a word
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the opening that counts
  useEffect(() => onHovered(null), [selected, onHovered]);
  return { hover, onHovered };
}

export function MapPart({
  map,
  kept,
  selection,
  lit,
  opened,
  onRevealed,
  onMap,
  onPick,
  onHover,
  isQuiet,
  onWhole,
  engine,
}: Props) {
  const { t, atlas, language } = useExplorer();
  const { at, enterprise, camera, gestures } = useAddress().view;
  const isOpen = at !== null || enterprise !== null;
  const { isThere } = useOpenFiles();
  const { files: basemap, isSettled } = useBasemap();
  const { streets } = useStreetFile();
  const theme = useTheme();
  const layers = useLayers();
  const [isWhole, setWhole] = useState(false);
  const places = usePlaces(isWhole, isQuiet);
  const shade = useShade(isQuiet, theme);
  const moves = useMoves(map, atlas);
  const isPhone = useIsPhone();
  const paddings = usePaddings();
  const padding = isOpen ? paddings.open : paddings.closed;
  const [isFirst] = useSwitch('welcome', true);
  const hasCard = isFirst && !isOpen;
  const covered = useMemo(
    () => coveredBy(padding, { isPhone, isFirst: hasCard, isEmbedded }, textScale),
    [padding, isPhone, hasCard],
  );
  const [opening] = useState(camera);
  const { isEngineDue, isBehind, drawn } = useMapState(
    { at, selection, isThere },
    kept,
    theme,
    engine.choice?.engine !== 'webgl',
  );
  const { hover, onHovered } = useHover(drawn.selected, onHover);
  const cameras = useCamera(map, onMap, kept.links, streets?.box ?? null, { opened, isThere, onRevealed });
  const { districts, parks } = layers;
  const whole = useCallback(() => {
    setWhole(true);
    void openHostStreets();
    onWhole();
  }, [onWhole]);
  const { links, counts } = kept;
  const hovered = [lit, targetUnder(hover)].find((one) => one?.kind === 'locality')?.id ?? null;
  const content = useMemo<MapContent>(
    () => ({ atlas, basemap, shade, streets, places, districts, parks, ...drawn, links, hovered, language }),
    [atlas, basemap, shade, streets, places, districts, parks, drawn, links, hovered, language],
  );
  const box = useRef<HTMLElement>(null);
  const isCooperative = isEmbedded && gestures !== 'greedy';
  const heldBack = useCooperation(box, isCooperative);
  return (
    <>
      <main
        ref={box}
        className="map"
        aria-label={t('mapLabel')}
        data-behind={isBehind || opened !== null || undefined}
        data-shaded={shade !== null || undefined}
        data-cooperative={isCooperative || undefined}
      >
        <MapSurface
          content={content}
          opening={opening}
          padding={paddings.closed}
          covered={covered}
          isEngineDue={isEngineDue}
          isBasemapSettled={isSettled}
          onMap={cameras.onMap}
          onPick={(pick) => (pick.kind === 'name' ? moves?.toNamed(pick.of) : onPick(pick))}
          onHover={onHovered}
          onCamera={cameras.onCamera}
          onWhole={whole}
          engine={engine}
        />
        {hover && !isPhone && <Tooltip hover={hover} points={drawn.points.features} counts={counts} links={links} />}
        {isCooperative && (
          <p className="held-back" role="status">
            {heldBack && t(`chrome.heldBack.${heldBack}`)}
          </p>
        )}
      </main>
      <Features localities={atlas.index.localities} counts={counts} onWalk={(id) => moves?.walkTo(id)} />
    </>
  );
}
