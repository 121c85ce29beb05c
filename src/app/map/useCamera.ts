// Where the map looks: what opens is brought clear of the panels, Back and Forward bring their own camera.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlaceLink } from '../../../data/published';
import type { Box } from '../../../geo/published';
import { boxOfLinks } from '../../domain/links';
import { type Camera, cameraText } from '../../domain/view';
import { clearBox, fitBox, jump, reveal, revealIn } from '../../map/cameras';
import type { Engine, MapSource } from '../../map/engine';
import { useExplorer } from '../../ui/parts/explorer';
import { useAddress } from '../address/useAddress';
import type { Opened } from '../address/useSelection';
import { usePlacings } from '../files/usePlacings';
import { homeBox, isLow, useMoves } from './moves';
import { useDeferred } from './useDeferred';
import { usePaddings } from './usePaddings';

declare global {
  interface Window {
    /** Left by whoever asks the real map what it drew, as the journeys and the bench do, before the page loads. */
    onHeituMap?: (map: Engine, source: MapSource, inspection: () => Promise<typeof import('./inspect')>) => void;
  }
}

const meet = (one: Box, other: Box) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
const isElsewhere = (one: Camera, other: Camera) => cameraText(one) !== cameraText(other);

/** The first map that comes looks where the address says; `onMap` hears of every one. */
function useOpeningCamera(onMap: (map: Engine) => void) {
  const { atlas } = useExplorer();
  const { viewNow } = useAddress();
  const paddings = usePaddings();
  const isFirst = useRef(true);
  const [opened] = useState(() => viewNow().camera);
  return useCallback(
    (map: Engine, source: MapSource) => {
      window.onHeituMap?.(map, source, () => import('./inspect'));
      onMap(map);
      // a map that takes another's place has its camera already
      if (!isFirst.current) return;
      isFirst.current = false;
      const { camera, at } = viewNow();
      const locality = at === null ? undefined : atlas.byId.get(at);
      // a link without a camera shows what it opens
      if (camera === null && locality) fitBox(map, locality.bbox, paddings.open);
      // the address may have changed while the map was coming
      else if (camera === null ? isLow(map) || opened !== null : isElsewhere(camera, map.camera()))
        jump(map, camera, homeBox(map, atlas), paddings.closed);
    },
    [atlas, opened, paddings, viewNow, onMap],
  );
}

/** Follows Back and Forward, and the size of the map; the answer tells whether it is on its way. */
function useTravel(map: Engine | null) {
  const { atlas } = useExplorer();
  const { viewNow } = useAddress();
  const paddings = usePaddings();
  const moves = useMoves(map, atlas);
  const isTravelling = useRef(false);
  useEffect(() => {
    if (!map) return;
    const travel = () => {
      const { camera, at } = viewNow();
      const box = (at === null ? undefined : atlas.byId.get(at)?.bbox) ?? homeBox(map, atlas);
      isTravelling.current = true;
      jump(map, camera, box, at === null ? paddings.closed : paddings.open);
      isTravelling.current = false;
    };
    window.addEventListener('popstate', travel);
    return () => window.removeEventListener('popstate', travel);
  }, [map, atlas, paddings, viewNow]);
  // a map of another size, as beside the table or on a phone that is turned, still shows what the address names, else all
  useEffect(
    () =>
      map?.onResize(() => {
        const { camera, at } = viewNow();
        const locality = at === null ? undefined : atlas.byId.get(at);
        if (locality) reveal(map, locality.bbox, paddings.open);
        else if (camera === null) moves?.jumpHome();
      }),
    [map, atlas, moves, paddings, viewNow],
  );
  return isTravelling;
}

/** Brings what was opened into the clear part of the map once its panel is there, unless Back has left it meanwhile. */
function useReveal(map: Engine | null, opened: Opened | null, isThere: boolean, onRevealed: () => void) {
  const { atlas } = useExplorer();
  const { viewNow } = useAddress();
  const { open: padding } = usePaddings();
  const placings = usePlacings();
  // the map moves once the panel is there; opened anew, it moves anew
  const due = useDeferred(opened, isThere);
  useEffect(() => {
    if (!due) return;
    const { at, project } = viewNow();
    const locality = atlas.byId.get(due.at);
    const placing = placings.get(due.project ?? '');
    if (map && at === due.at && project === due.project) {
      if (placing && locality) revealIn(map, placing.at, locality.bbox, padding);
      else if (locality) fitBox(map, locality.bbox, padding);
    }
    onRevealed();
  }, [due, map, atlas, placings, padding, viewNow, onRevealed]);
}

/** Links that a reader switches on are brought into view with their ends; an address that has them says where to look. */
function useLinkEnds(map: Engine | null, links: readonly PlaceLink[]) {
  const { atlas } = useExplorer();
  const { view, viewNow } = useAddress();
  const paddings = usePaddings();
  const isSeen = useRef(view.arcs);
  useEffect(() => {
    if (!view.arcs) isSeen.current = false;
    if (!map || links.length === 0 || isSeen.current) return;
    isSeen.current = true;
    const { at } = viewNow();
    const box = boxOfLinks(atlas, links, at);
    if (box) fitBox(map, box, at === null ? paddings.closed : paddings.open);
  }, [map, atlas, links, view.arcs, viewNow, paddings]);
}

/** A street map that is opened is brought into view, unless some of it is there. */
function useStreetsInView(map: Engine | null, box: Box | null) {
  const paddings = usePaddings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    if (map && box && !meet(clearBox(map, paddings.closed), box)) fitBox(map, box, paddings.closed);
  }, [map, box]);
}

type Reveal = { opened: Opened | null; isThere: boolean; onRevealed: () => void };

/** Keeps the map's camera and the address together; `streets`: the box of an open street map; what a map is to be given: `onMap`, `onCamera`. */
export function useCamera(
  map: Engine | null,
  onMap: (map: Engine) => void,
  links: readonly PlaceLink[],
  streets: Box | null,
  { opened, isThere, onRevealed }: Reveal,
) {
  const { adjust } = useAddress();
  const isTravelling = useTravel(map);
  useReveal(map, opened, isThere, onRevealed);
  useLinkEnds(map, links);
  useStreetsInView(map, streets);
  // a flight that Back cuts short must not write its camera into the entry that Back came to
  const onCamera = useCallback(
    (camera: Camera) => {
      if (!isTravelling.current) adjust({ camera });
    },
    [adjust, isTravelling],
  );
  return { onMap: useOpeningCamera(onMap), onCamera };
}
