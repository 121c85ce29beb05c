// What of a locality can be clicked at a zoom: its polygon, its marker, or nothing yet because its parent stands for it.
import type { AtlasLocality, LonLat } from '../../geo/published';
import { type Atlas, childrenOf } from './atlas';
import { project, sizeOf } from './mercator';
import type { Language } from './view';

/** One or several localities at one place of the screen; several open as a list. */
export type Marker = { key: string; at: LonLat; members: AtlasLocality[]; row: Row };
/** Where a marker's label hangs: right below or above its point, or a row farther, with a line to it. */
export type Row = (typeof rows)[number];
/** `polygons` are filled, `labelled` of them wide enough to carry their own name; the others have a marker. */
export type Targets = { polygons: string[]; labelled: string[]; markers: Marker[] };

const rows = ['below', 'above', 'far-below', 'far-above'] as const; // the best first

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

/** A marker's label in CSS px: its height, how far it stays from its point, and the size of its letters. */
export const pill = { height: 26, away: 18, gap: 3, text: 13 } as const;

const next = pill.height + pill.gap;
/** By row: how far below its point the label's upper edge is, CSS px. */
export const dropOf: Readonly<Record<Row, number>> = {
  below: pill.away,
  above: -pill.away - pill.height,
  'far-below': pill.away + next,
  'far-above': -pill.away - pill.height - next,
};
export const isFar = (row: Row) => row.startsWith('far');

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
 * The targets of a zoom: polygons, and markers for those that are narrow. Labels hang above one another where they would
 * overlap; markers that find no free row merge with the nearest, at the mean of their points.
 */
export function targetsAt(atlas: Atlas, zoom: number, language: Language): Targets {
  const shown = shownAt(atlas, zoom);
  const wide = shown.filter((locality) => widthOf(locality, zoom) >= narrow);
  const markers = shown.filter((locality) => widthOf(locality, zoom) < narrow).map((locality) => markerOf([locality]));
  const idsOf = (localities: readonly AtlasLocality[]) => localities.map(({ id }) => id);
  return { polygons: idsOf(shown), labelled: idsOf(wide), markers: hung(markers, zoom, language) };
}

function markerOf(members: AtlasLocality[]): Marker {
  const mean = (axis: 0 | 1) => members.reduce((sum, { at }) => sum + at[axis], 0) / members.length;
  return { key: members.map(({ id }) => id).join('+'), at: [mean(0), mean(1)], members, row: 'below' };
}

type Room = { x: number; y: number; width: number; label: Label };
type Label = { left: number; right: number; top: number; bottom: number };

const point = 8; // px around a marker's point that no other label covers

function labelOf({ row }: Marker, { x, y, width }: Omit<Room, 'label'>): Label {
  const top = y + dropOf[row];
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + pill.height };
}
const meet = (a: Label, b: Label) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const covers = ({ left, right, top, bottom }: Label, { x, y }: Omit<Room, 'label'>) =>
  left < x + point && right > x - point && top < y + point && bottom > y - point;

/** Every marker's label in the first row that is free, the southern ones first: they hang below, the northern above. */
function hung(markers: readonly Marker[], zoom: number, language: Language): Marker[] {
  let current = [...markers].sort((a, b) => a.at[1] - b.at[1]);
  for (;;) {
    const placesOf = new Map(
      current.map((marker) => {
        const [x, y] = project(marker.at, zoom);
        return [marker, { x, y, width: markerLabel(marker, language).width }] as const;
      }),
    );
    const taken: Label[] = [];
    const placed: Marker[] = [];
    let homeless: Marker | undefined;
    for (const marker of current) {
      const own = placesOf.get(marker) ?? { x: 0, y: 0, width: 0 };
      const others = [...placesOf].filter(([other]) => other !== marker).map(([, place]) => place);
      const choices = rows.map((row) => ({ row, label: labelOf({ ...marker, row }, own) }));
      const found = choices.find(
        ({ label }) => !taken.some((other) => meet(label, other)) && !others.some((other) => covers(label, other)),
      );
      if (!found) {
        homeless = marker;
        break;
      }
      taken.push(found.label);
      placed.push({ ...marker, row: found.row });
    }
    if (!homeless) return placed;
    current = mergedWithNearest(homeless, current, zoom);
  }
}

function mergedWithNearest(marker: Marker, markers: readonly Marker[], zoom: number): Marker[] {
  const [x, y] = project(marker.at, zoom);
  const far = ({ at }: Marker) => {
    const [otherX, otherY] = project(at, zoom);
    return Math.hypot(otherX - x, otherY - y);
  };
  const others = markers.filter((other) => other !== marker).sort((a, b) => far(a) - far(b));
  const [nearest, ...rest] = others;
  const members = [...(nearest?.members ?? []), ...marker.members];
  return [...rest, markerOf(members)].sort((a, b) => a.at[1] - b.at[1]);
}
