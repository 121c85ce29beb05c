// Where the map looks: what opens is brought clear of the panels, Back and Forward bring their own camera.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Box, LonLat } from '../../../geo/published';
import type { Atlas } from '../../domain/atlas';
import type { Paddings } from '../../domain/paddings';
import type { Placing } from '../../domain/placing';
import type { Camera, View } from '../../domain/view';
import { fitBox, jump, reveal, revealPoint, zoomBy } from '../../map/cameras';
import type { Engine } from '../../map/engine';

const low = 500; // px: a map that is lower shows the reported localities instead of the whole region

const isLow = (map: Engine) => map.size().height < low;

function homeBox(map: Engine, { index }: Atlas): Box {
  if (!isLow(map)) return index.region;
  const sides = [0, 1, 2, 3].map((side) => index.localities.map(({ bbox }) => bbox[side] ?? 0));
  const [west = [], south = [], east = [], north = []] = sides;
  return [Math.min(...west), Math.min(...south), Math.max(...east), Math.max(...north)];
}

/** What was opened: a locality, or a project in it with its place on the map. */
export type Opened = { at: string; project: string | null; placing: Placing | undefined };

export function useCamera(atlas: Atlas, paddings: Paddings, viewOf: () => View) {
  const [map, setMap] = useState<Engine | null>(null);

  /** The map has come: a link without a camera shows what it opens. */
  const isFirst = useRef(true);
  const onMap = useCallback(
    (loaded: Engine) => {
      // for the console and for the journeys, which ask the real map what it drew
      Object.assign(window, { heitu: { map: loaded, maplibre: loaded.library } });
      setMap(loaded);
      // a map that takes another's place has its camera already
      if (!isFirst.current) return;
      isFirst.current = false;
      const { camera, at } = viewOf();
      const locality = at === null ? undefined : atlas.byId.get(at);
      if (camera === null && locality) fitBox(loaded, locality.bbox, paddings.open);
      else if (camera === null && isLow(loaded)) jump(loaded, null, homeBox(loaded, atlas), paddings.closed);
    },
    [atlas, paddings, viewOf],
  );

  // a flight that Back cuts short must not write its camera into the entry that Back came to
  const isTravelling = useRef(false);
  useEffect(() => {
    if (!map) return;
    const travel = () => {
      const { camera, at } = viewOf();
      const box = (at === null ? undefined : atlas.byId.get(at)?.bbox) ?? homeBox(map, atlas);
      isTravelling.current = true;
      jump(map, camera, box, at === null ? paddings.closed : paddings.open);
      isTravelling.current = false;
    };
    window.addEventListener('popstate', travel);
    return () => window.removeEventListener('popstate', travel);
  }, [map, atlas, paddings, viewOf]);

  // a map that is made smaller or larger, as by the table, still shows all where the address names no place
  useEffect(() => {
    if (!map) return;
    const refit = () => {
      const { camera, at } = viewOf();
      if (camera === null && at === null) jump(map, null, homeBox(map, atlas), paddings.closed);
    };
    return map.onResize(refit);
  }, [map, atlas, paddings, viewOf]);

  const camera = useCallback((): Camera | undefined => {
    if (!map) return undefined;
    return map.camera();
  }, [map]);

  /** Brings what was opened into the clear part of the map, unless Back has left it meanwhile. */
  const revealOpened = useCallback(
    ({ at, project, placing }: Opened) => {
      const locality = atlas.byId.get(at);
      const now = viewOf();
      if (!map || !locality || now.at !== at || now.project !== project) return;
      if (placing) revealPoint(map, placing.at, paddings.open);
      else reveal(map, locality.bbox, paddings.open);
    },
    [map, atlas, paddings, viewOf],
  );

  const toPrefecture = useCallback(
    (adcode: string) => {
      const prefecture = atlas.prefectures.get(adcode);
      if (map && prefecture) fitBox(map, prefecture.bbox, paddings.open);
    },
    [map, atlas, paddings],
  );

  const toHome = useCallback(() => {
    if (map) fitBox(map, homeBox(map, atlas), paddings.closed);
  }, [map, atlas, paddings]);

  /** Brings a locality into the clear part of the map without changing the zoom. */
  const walkTo = useCallback(
    (id: string) => {
      const locality = atlas.byId.get(id);
      if (map && locality) revealPoint(map, locality.at, paddings.closed);
    },
    [map, atlas, paddings],
  );

  /** Where a point stands on the screen, CSS px. */
  const spotOf = useCallback(
    (at: LonLat) => {
      const { left = 0, top = 0 } = map?.place() ?? {};
      const { x, y } = map?.project(at) ?? { x: 0, y: 0 };
      return { x: x + left, y: y + top };
    },
    [map],
  );

  const zoom = useCallback((by: number) => map && zoomBy(map, by), [map]);
  return { map, onMap, isTravelling, camera, revealOpened, toPrefecture, toHome, walkTo, spotOf, zoom };
}
