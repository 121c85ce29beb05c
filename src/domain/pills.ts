// Where the labels of markers stand: beside their points, clear of one another, of every mark and of every other point.
import type { AtlasLocality, LonLat } from '../../geo/published';
import { project } from './mercator';
import { type Disc, isInside, overlap, type Rectangle, rectangleAround } from './rectangles';
import { type Discs, discsOn, newRoom, type Room } from './room';
import type { Unplaced } from './unplaced';
import type { Language } from './view';

/** From a marker's point to its label's middle, CSS px. */
export type Hang = { dx: number; dy: number };
/** One or several localities at one place of the screen; several open as a list. */
export type Marker = {
  key: string;
  at: LonLat;
  members: AtlasLocality[];
  /** How many projects it has, where a donut that holds them holds others' too; null where none does. */
  figure: number | null;
  /** Projects of its one member whose place is not known exactly: it is their chip, and no marker of the locality. */
  unplaced: readonly string[];
  hang: Hang;
  /** The line to a label that stands away from its point, both ends from the point, CSS px. */
  leader: { from: [number, number]; to: [number, number] } | null;
};
/** A donut or symbol on the map; `radius` in CSS px; `held`: the locality of each of its projects. */
export type MarkAt = { at: LonLat; radius: number; held: readonly string[] };

/** What a reader sees of the map at rest, CSS px from the view's upper left corner. */
export type Sight = {
  /** The part beside the panels, and the cards that lie on it. */
  clear: Rectangle;
  taken: readonly Rectangle[];
  /** All of the map, with what lies under the panels. */
  screen: Rectangle;
  project: (at: LonLat) => { x: number; y: number };
};

/** A marker's label in CSS px: its height, how far it stays from its point, and the size of its letters. */
export const pill = { height: 26, away: 18, gap: 3, text: 13 } as const;
const point = 8; // px around a marker's point that no other label covers
const aside = 8; // px that a label of another row keeps sideways
const farthest = 9; // rows
const longest = 300; // px sideways to a label that slides
const edge = 4; // px that a label which slides keeps from an edge

/** What a chip says before how many projects it stands for: it may stand beside its place, in a neighbour or at sea. */
const unknown: Readonly<Record<Language, (whose: string) => string>> = {
  zh: (whose) => `${whose}：不知确切位置`,
  en: (whose) => `${whose}: no exact place`,
};

/** What a marker says: its first locality's short name, and `+n` for the others or its own figure, or ''; its width in CSS px. */
export function markerLabel({ members, figure, unplaced }: Unhung, language: Language) {
  const [first, ...others] = members;
  const own = (first?.short ?? first?.name)?.[language] ?? '';
  const name = unplaced.length > 0 ? unknown[language](own) : own;
  const count = others.length > 0 ? `+${others.length}` : String(figure ?? '');
  const letter = language === 'zh' ? 13.5 : 7.2;
  const more = count ? (count.length + 1) * 8 : 0;
  return { name, count, width: name.length * letter + more + 24 };
}

/** The rectangle of a marker's label where its point is at (x, y), CSS px. */
export const labelAt = (marker: Marker, { x, y }: { x: number; y: number }, language: Language): Rectangle =>
  rectangleAround(x + marker.hang.dx, y + marker.hang.dy, markerLabel(marker, language).width, pill.height);

type Way = Hang & { isFar: boolean };

/** Where a label may stand, the best first: around its point, then farther, row by row. `reach`: how far it keeps, px. */
function waysOf(width: number, reach: number): Way[] {
  const [down, side, half] = [reach + pill.height / 2, reach + width / 2, width / 2];
  const near = [
    [0, down],
    [0, -down],
    [side, 0],
    [-side, 0],
    [half, down],
    [-half, down],
    [half, -down],
    [-half, -down],
  ] as const;
  const rows = Array.from({ length: farthest }, (_, index) => (index + 1) * (pill.height + pill.gap));
  const far = rows.flatMap((row) => [
    [0, down + row],
    [0, -down - row],
    [side + aside, row],
    [side + aside, -row],
    [-side - aside, row],
    [-side - aside, -row],
    [half, down + row],
    [-half, down + row],
    [half, -down - row],
    [-half, -down - row],
  ]);
  // beside either edge of what is seen
  const outermost = rows.flatMap((row) =>
    [down + row, -down - row].flatMap((dy) => [
      [Number.NEGATIVE_INFINITY, dy],
      [Number.POSITIVE_INFINITY, dy],
    ]),
  );
  const way =
    (isFar: boolean) =>
    ([dx = 0, dy = 0]: readonly number[]) => ({ dx, dy, isFar });
  return [...near.map(way(false)), ...[...far, ...outermost].map(way(true))];
}

/** From the edge of what stands at the point to the nearest edge of the label. */
function leaderOf({ dx, dy }: Hang, width: number, reach: number): NonNullable<Marker['leader']> {
  const { left, right, top, bottom } = rectangleAround(dx, dy, width - pill.height, pill.height);
  const end = [Math.min(Math.max(0, left), right), Math.min(Math.max(0, top), bottom)] as const;
  const length = Math.hypot(...end) || 1;
  const start = Math.min(reach - pill.gap, length);
  return { from: [(end[0] / length) * start, (end[1] / length) * start], to: [...end] };
}

type Unhung = Pick<Marker, 'key' | 'at' | 'members' | 'figure' | 'unplaced'>;

/** The marker of localities, at the mean of their points. */
export function markerOf(members: AtlasLocality[], figure: number | null): Unhung {
  const mean = (axis: 0 | 1) => members.reduce((sum, { at }) => sum + at[axis], 0) / members.length;
  return { key: members.map(({ id }) => id).join('+'), at: [mean(0), mean(1)], members, figure, unplaced: [] };
}

/** The chip of a locality's projects whose place is not known exactly, at its edge. */
export const chipOf = ({ locality, projects }: Unplaced): Unhung => ({
  key: `${locality.id} unplaced`,
  at: locality.edge_at,
  members: [locality],
  figure: projects.length,
  unplaced: projects,
});

/** The order in which labels find room: chips after all others, and the southern ones first. */
const isChip = ({ unplaced }: Unhung) => unplaced.length > 0;
const southernFirst = (markers: readonly Unhung[]) =>
  [...markers].sort((a, b) => Number(isChip(a)) - Number(isChip(b)) || a.at[1] - b.at[1]);

/** A marker's nearest of others on the plane of a zoom; none of them is a chip. */
function nearestTo({ at }: Unhung, others: readonly Unhung[], zoom: number): Unhung | undefined {
  const [x, y] = project(at, zoom);
  let [found, least] = [undefined as Unhung | undefined, Number.POSITIVE_INFINITY];
  for (const other of others) {
    const [otherX, otherY] = project(other.at, zoom);
    const far = Math.hypot(otherX - x, otherY - y);
    if (far < least) [found, least] = [other, far];
  }
  return found;
}

/** The markers once those that found no place have merged with their nearest; what a chip opens is in a panel as well. */
function merged(markers: readonly Unhung[], homeless: ReadonlySet<Unhung>, zoom: number): Unhung[] {
  const chips = markers.filter((marker) => isChip(marker) && !homeless.has(marker));
  let others = markers.filter((marker) => !isChip(marker));
  for (const marker of homeless) {
    // it may have merged with another by now
    if (isChip(marker) || !others.includes(marker)) continue;
    const rest = others.filter((other) => other !== marker);
    const nearest = nearestTo(marker, rest, zoom);
    if (!nearest) continue;
    others = rest.map((other) => (other === nearest ? markerOf([...nearest.members, ...marker.members], null) : other));
  }
  return southernFirst([...others, ...chips]);
}

/** How far a label keeps from its point: clear of the marks that stand on it. */
const reachOf = (own: Disc, discs: Discs): number =>
  Math.max(pill.away, ...discs.at(own).map(({ radius }) => radius + pill.gap));

/** What labels keep clear of: those that have their place, marks, and other markers' points. */
type Scene = { room: Room; marks: Discs; points: Discs };

/** A place for a label as it is, or moved a little; null where it must not stand. */
type Settle = (hang: Hang) => Hang | null;
const anywhere: Settle = (hang) => hang;

/**
 * Where a marker's label is seen whole: beside the panels and off their cards, or where its point is out of sight, not at all.
 * A label above or below its point slides sideways into sight. `covers`: what the label of a point out of sight may not touch.
 */
function wholeIn({ clear, taken, project }: Sight, at: LonLat, width: number, covers: Rectangle): Settle {
  const { x, y } = project(at);
  const isSeen = isInside(rectangleAround(x, y, 0, 0), clear);
  const [leftmost, rightmost] = [clear.left + width / 2 + edge - x, clear.right - width / 2 - edge - x];
  return (hang) => {
    const dx = isSeen && Math.abs(hang.dy) >= pill.height ? Math.min(Math.max(hang.dx, leftmost), rightmost) : hang.dx;
    if (Math.abs(dx) > longest) return null;
    const label = rectangleAround(x + dx, y + hang.dy, width, pill.height);
    const isWhole = isInside(label, clear)
      ? !taken.some((card) => overlap(label, card))
      : !isSeen && !overlap(label, covers);
    return isWhole ? { dx, dy: hang.dy } : null;
  };
}

/**
 * What a label's place may lack where nothing better is free; `mayCross`: its line may pass labels, and they lines;
 * `mayCover`: it, the bare points of other markers; `mayEdge`: it may stand at an edge of what is seen, some way off.
 */
type Lenience = { mayCross: boolean; mayCover: boolean; mayEdge: boolean; settle: Settle };
/** The best first; a chip is whole or left out. */
function leniences(marker: Unhung, width: number, sight: Sight | null): Lenience[] {
  const none = { mayCross: false, mayCover: false, mayEdge: false, settle: anywhere };
  if (!sight) return [none, { ...none, mayCross: true }];
  const covers = isChip(marker) ? sight.screen : sight.clear;
  const whole = { ...none, settle: wholeIn(sight, marker.at, width, covers) };
  const crossing = { ...whole, mayCross: true };
  const atEdge = { ...crossing, mayEdge: true };
  if (isChip(marker)) return [whole, crossing];
  return [
    whole,
    crossing,
    { ...whole, mayEdge: true },
    atEdge,
    { ...atEdge, mayCover: true },
    { ...crossing, settle: anywhere },
  ];
}

/** Where a marker's label stands; null where nothing is free. */
function hangOf(
  own: Disc,
  width: number,
  reach: number,
  { room, marks, points }: Scene,
  { mayCross, mayCover, mayEdge, settle }: Lenience,
) {
  const moved = ([dx, dy]: readonly [number, number]) => [own.x + dx, own.y + dy] as const;
  for (const { isFar, ...way } of waysOf(width, reach)) {
    const hang = mayEdge || Number.isFinite(way.dx) ? settle(way) : null;
    if (!hang) continue;
    const label = rectangleAround(own.x + hang.dx, own.y + hang.dy, width, pill.height);
    if (!room.isFree(label) || marks.areCovered(label)) continue;
    if (!mayCover && points.areCovered(label, own)) continue;
    if (!mayCross && room.isCrossed(label)) continue;
    if (!isFar) return { hang, label, leader: null };
    const leader = leaderOf(hang, width, reach);
    const [from, to] = [moved(leader.from), moved(leader.to)];
    if (!mayCross && room.crosses(from, to)) continue;
    room.draw(from, to);
    return { hang, label, leader };
  }
  return null;
}

/** Where a [lon, lat] is on the plane of a zoom, as a disc. */
export function discAt(at: LonLat, radius: number, zoom: number): Disc {
  const [x, y] = project(at, zoom);
  return { x, y, radius };
}

/**
 * Every marker's label in the first place that is free, the southern ones first. Markers that find none merge with the
 * nearest, at the mean of their points; a chip that finds none is left out. `names`: what names take of the zoom's plane, CSS px.
 * `sight`: labels are rather far from their points than cut by an edge of it or covered by a card; null for any part of the map.
 */
export function hung(
  markers: readonly Unhung[],
  discs: readonly Disc[],
  names: readonly Rectangle[],
  zoom: number,
  language: Language,
  sight: Sight | null,
): Marker[] {
  const marks = discsOn(discs);
  let current = southernFirst(markers);
  for (;;) {
    const points = current.map(({ at }) => discAt(at, point, zoom));
    const scene: Scene = { room: newRoom(names), marks, points: discsOn(points) };
    const homeless = new Set<Unhung>();
    const placed = current.flatMap((marker, index): Marker[] => {
      const own = points[index] ?? { x: 0, y: 0, radius: 0 };
      const { width } = markerLabel(marker, language);
      const reach = reachOf(own, marks);
      const found = leniences(marker, width, sight).reduce<ReturnType<typeof hangOf>>(
        (before, lenience) => before ?? hangOf(own, width, reach, scene, lenience),
        null,
      );
      if (!found) homeless.add(marker);
      if (!found) return [];
      scene.room.take(found.label);
      return [{ ...marker, hang: found.hang, leader: found.leader }];
    });
    if (homeless.size === 0 || current.length === 1) return placed;
    current = merged(current, homeless, zoom);
  }
}
