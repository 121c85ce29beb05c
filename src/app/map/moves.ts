// What is asked of the map's camera: home, a place brought clear of the panels, a zoom. Nothing happens before it is there.
import { useMemo } from 'react';
import type { Box, LonLat } from '../../../geo/published';
import type { Atlas } from '../../domain/atlas';
import { around } from '../../domain/fitting';
import type { Paddings } from '../../domain/paddings';
import type { MapName } from '../../domain/placement';
import { isShownAt } from '../../domain/targets';
import { limits } from '../../domain/view';
import { fitBox, jump, revealPoint, zoomBy, zoomTo } from '../../map/cameras';
import type { Engine } from '../../map/engine';
import { usePaddings } from './usePaddings';

const closer = 1; // zoom step towards a name that is pressed
const low = 500; // px: a map that is lower shows the reported localities instead of the whole region

export const isLow = (map: Engine) => map.size().height < low;

/** What the map shows where the address names nothing. */
export const homeBox = (map: Engine, { index }: Atlas): Box =>
  isLow(map) ? around(index.localities.map(({ bbox }) => bbox)) : index.region;

const movesOf = (map: Engine, atlas: Atlas, { open, closed }: Paddings) => ({
  zoom: (by: number) => zoomBy(map, by),
  toHome: () => fitBox(map, homeBox(map, atlas), closed),
  /** Home at once, without a flight. */
  jumpHome: () => jump(map, null, homeBox(map, atlas), closed),
  toPrefecture: (adcode: string) => {
    const prefecture = atlas.prefectures.get(adcode);
    if (prefecture) fitBox(map, prefecture.bbox, open);
  },
  /** Brings a place that no report is about closer: all of a prefecture, the point of another. */
  toNamed: ({ adcode, at }: MapName) => {
    const prefecture = atlas.prefectures.get(adcode ?? '');
    if (prefecture) fitBox(map, prefecture.bbox, open);
    else zoomTo(map, at, Math.min(map.camera().zoom + closer, limits.maxZoom));
  },
  /** Brings a locality into the clear part of the map; closer only where another stands for it at this zoom. */
  walkTo: (id: string) => {
    const locality = atlas.byId.get(id);
    if (!locality) return;
    if (isShownAt(atlas, id, map.camera().zoom)) revealPoint(map, locality.at, closed);
    else fitBox(map, atlas.byId.get(locality.parent)?.bbox ?? locality.bbox, closed);
  },
  /** Where a point stands on the screen, CSS px. */
  spotOf: (at: LonLat) => {
    const { left, top } = map.offset();
    const { x, y } = map.project(at);
    return { x: x + left, y: y + top };
  },
});

/** The moves of the map that is there; null before. */
export function useMoves(map: Engine | null, atlas: Atlas) {
  const paddings = usePaddings();
  return useMemo(() => map && movesOf(map, atlas, paddings), [map, atlas, paddings]);
}
