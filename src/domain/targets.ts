// What of a locality can be clicked at a zoom: its polygon, its marker, or nothing yet because its parent stands for it.
import type { AtlasLocality, LonLat } from '../../geo/published';
import { type Atlas, childrenOf } from './atlas';
import { project, sizeOf } from './mercator';
import type { Language } from './view';

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

/** A marker's label in CSS px: how far it stands below its point, its height, and the size of its letters. */
export const pill = { drop: 18, height: 26, text: 13 } as const;

/** What a marker says: its first locality's short name and `+n` for the others, '' where it is alone; and its width in CSS px. */
export function markerLabel({ members }: Pick<Marker, 'members'>, language: Language) {
  const [first, ...others] = members;
  const name = (first?.short ?? first?.name)?.[language] ?? '';
  const count = others.length > 0 ? `+${others.length}` : '';
  const letter = language === 'zh' ? 13.5 : 7.2;
  const more = others.length > 0 ? (count.length + 1) * 8 : 0;
  return { name, count, width: name.length * letter + more + 24 };
}

/**
 * The targets of a zoom: polygons, and markers for those that are narrow. Markers whose label boxes would
 * overlap merge into one at the mean of their points, nearest first, until none overlap.
 */
export function targetsAt(atlas: Atlas, zoom: number, language: Language): Targets {
  const shown = shownAt(atlas, zoom);
  const wide = shown.filter((locality) => widthOf(locality, zoom) >= narrow);
  const markers = shown.filter((locality) => widthOf(locality, zoom) < narrow).map((locality) => markerOf([locality]));
  const idsOf = (localities: readonly AtlasLocality[]) => localities.map(({ id }) => id);
  return { polygons: idsOf(shown), labelled: idsOf(wide), markers: merge(markers, zoom, language) };
}

function markerOf(members: AtlasLocality[]): Marker {
  const mean = (axis: 0 | 1) => members.reduce((sum, { at }) => sum + at[axis], 0) / members.length;
  return { key: members.map(({ id }) => id).join('+'), at: [mean(0), mean(1)], members };
}

function merge(markers: readonly Marker[], zoom: number, language: Language): Marker[] {
  let current = [...markers];
  for (;;) {
    const pair = firstCollision(current, zoom, language);
    if (!pair) return current;
    const [a, b] = pair;
    current = [...current.filter((marker) => marker !== a && marker !== b), markerOf([...a.members, ...b.members])];
  }
}

function firstCollision(markers: readonly Marker[], zoom: number, language: Language): [Marker, Marker] | undefined {
  for (const [index, a] of markers.entries()) {
    const [ax, ay] = project(a.at, zoom);
    const { width } = markerLabel(a, language);
    const b = markers.slice(index + 1).find((other) => {
      const [bx, by] = project(other.at, zoom);
      const apart = (width + markerLabel(other, language).width) / 2;
      return Math.abs(ax - bx) < apart && Math.abs(ay - by) < pill.height;
    });
    if (b) return [a, b];
  }
  return undefined;
}
