// What of a locality can be clicked at a zoom: its polygon, its marker, or nothing yet because its parent stands for it.
import type { AtlasLocality, LonLat } from '../../geo/published';
import { type Atlas, childrenOf } from './atlas';
import { project, sizeOf } from './mercator';

/** One or several localities at one place of the screen; several open as a list. */
export type Marker = { key: string; at: LonLat; members: AtlasLocality[] };
/** `polygons` are filled, `labelled` of them wide enough to carry their own name; the others have a marker. */
export type Targets = { polygons: string[]; labelled: string[]; markers: Marker[] };

const narrow = 40; // px: a smaller locality has a marker, well before it is under WCAG's smallest target of 24
const openFrom = 180; // px: a parent this wide shows what lies within it
const childrenFrom = 7; // zoom: a city's districts take its place (look.md)

const widthOf = ({ bbox }: AtlasLocality, zoom: number) => Math.min(...sizeOf(bbox, zoom));

/** Whether a locality's children stand on the map by themselves at this zoom. */
function isOpen(parent: AtlasLocality, zoom: number): boolean {
  return parent.level === 'city' ? zoom >= childrenFrom : widthOf(parent, zoom) >= openFrom;
}

function shownAt(atlas: Atlas, zoom: number): AtlasLocality[] {
  return atlas.index.localities.filter((locality) => {
    const parent = atlas.byId.get(locality.parent);
    if (parent && !isOpen(parent, zoom)) return false;
    return !(locality.level === 'city' && isOpen(locality, zoom) && childrenOf(atlas, locality.id).length > 0);
  });
}

type Size = (locality: AtlasLocality) => [width: number, height: number];

/** A marker's label box in px, Chinese or Latin, 13 px text with padding. */
export const labelSize =
  (language: 'zh' | 'en'): Size =>
  ({ name, short = name }) => [short[language].length * (language === 'zh' ? 13.5 : 7.2) + 24, 26];

/**
 * The targets of a zoom: polygons, and markers for those that are narrow. Markers whose label boxes would
 * overlap merge into one at the mean of their points, nearest first, until none overlap.
 */
export function targetsAt(atlas: Atlas, zoom: number, size: Size): Targets {
  const shown = shownAt(atlas, zoom);
  const wide = shown.filter((locality) => widthOf(locality, zoom) >= narrow);
  const markers = shown.filter((locality) => widthOf(locality, zoom) < narrow).map((locality) => markerOf([locality]));
  const idsOf = (localities: readonly AtlasLocality[]) => localities.map(({ id }) => id);
  return { polygons: idsOf(shown), labelled: idsOf(wide), markers: merge(markers, zoom, size) };
}

function markerOf(members: AtlasLocality[]): Marker {
  const mean = (axis: 0 | 1) => members.reduce((sum, { at }) => sum + at[axis], 0) / members.length;
  return { key: members.map(({ id }) => id).join('+'), at: [mean(0), mean(1)], members };
}

function merge(markers: readonly Marker[], zoom: number, size: Size): Marker[] {
  let current = [...markers];
  for (;;) {
    const pair = firstCollision(current, zoom, size);
    if (!pair) return current;
    const [a, b] = pair;
    current = [...current.filter((marker) => marker !== a && marker !== b), markerOf([...a.members, ...b.members])];
  }
}

// a merged marker shows its first member's name and a count
const boxOf = ({ members }: Marker, size: Size): [number, number] => {
  const [first] = members;
  const [width, height] = first ? size(first) : [0, 0];
  return [members.length > 1 ? width + 26 : width, height];
};

function firstCollision(markers: readonly Marker[], zoom: number, size: Size): [Marker, Marker] | undefined {
  for (const [index, a] of markers.entries()) {
    const [ax, ay] = project(a.at, zoom);
    const [aw, ah] = boxOf(a, size);
    const b = markers.slice(index + 1).find((other) => {
      const [bx, by] = project(other.at, zoom);
      const [bw, bh] = boxOf(other, size);
      return Math.abs(ax - bx) < (aw + bw) / 2 && Math.abs(ay - by) < (ah + bh) / 2;
    });
    if (b) return [a, b];
  }
  return undefined;
}
