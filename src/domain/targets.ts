// What of a locality can be clicked at a zoom: its polygon, its marker, or nothing yet because its parent stands for it.
import type { AtlasLocality } from '../../geo/published';
import { type Atlas, ancestorsOf } from './atlas';
import { localityNames } from './labels';
import { sizeOf } from './mercator';
import { chipOf, discAt, hung, type MarkAt, type Marker, markerOf, type Sight } from './pills';
import { blockOf } from './placement';
import { type Disc, type Rectangle, rectangleAround } from './rectangles';
import { discsOn, newRoom } from './room';
import type { Unplaced } from './unplaced';
import type { Language } from './view';

/** `polygons` are filled, `labelled` of them wide enough to carry their own name; the others have a marker. */
export type Targets = { polygons: string[]; labelled: string[]; markers: Marker[] };

const narrow = 40; // px: a smaller locality has a marker, well before it is under WCAG's smallest target of 24
const roomy = 160; // px: in a smaller locality a name beside the middle stands in a neighbour
const openFrom = 180; // px: a parent this wide shows what lies within it
const childrenFrom = 7; // zoom: a city's districts take its place (look.md)

const widthOf = ({ bbox }: AtlasLocality, zoom: number) => Math.min(...sizeOf(bbox, zoom));

/** Whether a locality's children stand on the map by themselves at this zoom. */
function isOpen(parent: AtlasLocality, zoom: number): boolean {
  return parent.level === 'city' ? zoom >= childrenFrom : widthOf(parent, zoom) >= openFrom;
}

/** Whether a locality stands on the map by itself at a zoom, not for it one that it lies in. */
export const isShownAt = (atlas: Atlas, id: string, zoom: number): boolean =>
  shownAt(atlas, zoom).some((one) => one.id === id);

function shownAt(atlas: Atlas, zoom: number): AtlasLocality[] {
  const parents = new Set(atlas.index.localities.map(({ parent }) => parent));
  return atlas.index.localities.filter((locality) => {
    const parent = atlas.byId.get(locality.parent);
    if (parent && !isOpen(parent, zoom)) return false;
    return !(locality.level === 'city' && isOpen(locality, zoom) && parents.has(locality.id));
  });
}

/** Of the localities that are wide enough those whose name finds room by the marks, and the rectangles that it takes. */
function namedAmong(wide: readonly AtlasLocality[], discs: readonly Disc[], zoom: number, language: Language) {
  const named: AtlasLocality[] = [];
  const taken: Rectangle[] = [];
  const room = newRoom();
  const marks = discsOn(discs);
  for (const locality of wide) {
    const { x, y } = discAt(locality.at, 0, zoom);
    const { width, height, offsets } = blockOf(locality.name[language], localityNames, zoom, language);
    const box = (widthOf(locality, zoom) < roomy ? offsets.slice(0, 1) : offsets)
      .map(([dx, dy]) => rectangleAround(x + dx, y + dy, width, height))
      .find((one) => room.isFree(one) && !marks.areCovered(one));
    if (!box) continue;
    named.push(locality);
    taken.push(box);
    room.take(box);
  }
  return { named, taken };
}

/** How many projects each locality has, of those where a donut that holds its own holds others' too. */
function figuresOf(atlas: Atlas, marks: readonly MarkAt[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const shared = new Set<string>();
  for (const { held } of marks) {
    const counts = new Map<string, number>();
    for (const id of held)
      for (const one of [id, ...ancestorsOf(atlas, id).map((parent) => parent.id)])
        counts.set(one, (counts.get(one) ?? 0) + 1);
    for (const [id, count] of counts) {
      totals.set(id, (totals.get(id) ?? 0) + count);
      if (count < held.length) shared.add(id);
    }
  }
  return new Map([...totals].filter(([id]) => shared.has(id)));
}

/** What stands on the map as points: donuts and symbols, and what has a chip because its place is not known exactly. */
export type Marked = { marks: readonly MarkAt[]; chips: readonly Unplaced[] };

/**
 * The targets of a zoom: polygons, and markers for those that are narrow or whose name finds no room. `marked`: of
 * that zoom; each chip hangs at its locality's edge. `sight`: what a reader sees, where the labels of markers stand whole.
 */
export function targetsAt(
  atlas: Atlas,
  zoom: number,
  language: Language,
  { marks, chips }: Marked,
  sight: Sight | null = null,
): Targets {
  const shown = shownAt(atlas, zoom);
  const discs = marks.map(({ at, radius }) => discAt(at, radius, zoom));
  const wide = shown.filter((locality) => widthOf(locality, zoom) >= narrow);
  const { named, taken } = namedAmong(wide, discs, zoom, language);
  const figures = figuresOf(atlas, marks);
  const labelled = new Set(named);
  const own = shown
    .filter((locality) => !labelled.has(locality))
    .map((locality) => markerOf([locality], figures.get(locality.id) ?? null));
  const markers = [...own, ...chips.map(chipOf)];
  const idsOf = (localities: readonly AtlasLocality[]) => localities.map(({ id }) => id);
  return {
    polygons: idsOf(shown),
    labelled: idsOf(named),
    markers: hung(markers, discs, taken, zoom, language, sight),
  };
}
