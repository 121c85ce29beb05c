// Where the map looks: what opens is brought clear of the panels, Back and Forward bring their own camera.
import type { Map as MapLibre } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Atlas } from '../domain/atlas';
import type { Placing } from '../domain/placing';
import type { Camera, View } from '../domain/view';
import { fitBox, jump, reveal, revealPoint, zoomBy } from '../map/cameras';
import type { Paddings } from './usePadding';

export function useCamera(atlas: Atlas, paddings: Paddings, viewOf: () => View) {
  const [map, setMap] = useState<MapLibre | null>(null);

  /** The map has come: a link without a camera shows what it opens. */
  const onMap = useCallback(
    (loaded: MapLibre) => {
      const { camera, at } = viewOf();
      const locality = at === null ? undefined : atlas.byId.get(at);
      if (camera === null && locality) fitBox(loaded, locality.bbox, paddings.open);
      // for the console and for the journeys, which ask the real map what it drew
      Object.assign(window, { heitu: { map: loaded } });
      setMap(loaded);
    },
    [atlas, paddings, viewOf],
  );

  // a flight that Back cuts short must not write its camera into the entry that Back came to
  const isTravelling = useRef(false);
  useEffect(() => {
    if (!map) return;
    const travel = () => {
      const { camera, at } = viewOf();
      const box = (at === null ? undefined : atlas.byId.get(at)?.bbox) ?? atlas.index.region;
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
      if (camera === null && at === null) jump(map, null, atlas.index.region, paddings.closed);
    };
    map.on('resize', refit);
    return () => {
      map.off('resize', refit);
    };
  }, [map, atlas, paddings, viewOf]);

  const camera = useCallback((): Camera | undefined => {
    if (!map) return undefined;
    const { lng, lat } = map.getCenter();
    return { zoom: map.getZoom(), lat, lon: lng };
  }, [map]);

  const revealOpened = useCallback(
    (id: string, placing: Placing | undefined) => {
      const locality = atlas.byId.get(id);
      if (!map || !locality) return;
      if (placing) revealPoint(map, placing.at, paddings.open);
      else reveal(map, locality.bbox, paddings.open);
    },
    [map, atlas, paddings],
  );

  const toPrefecture = useCallback(
    (adcode: string) => {
      const prefecture = atlas.prefectures.get(adcode);
      if (map && prefecture) fitBox(map, prefecture.bbox, paddings.open);
    },
    [map, atlas, paddings],
  );

  const toHome = useCallback(() => {
    if (map) fitBox(map, atlas.index.region, paddings.closed);
  }, [map, atlas, paddings]);

  /** Brings a locality into the clear part of the map without changing the zoom. */
  const walkTo = useCallback(
    (id: string) => {
      const locality = atlas.byId.get(id);
      if (map && locality) revealPoint(map, locality.at, paddings.closed);
    },
    [map, atlas, paddings],
  );

  const zoom = useCallback((by: number) => map && zoomBy(map, by), [map]);
  return { map, onMap, isTravelling, camera, revealOpened, toPrefecture, toHome, walkTo, zoom };
}
