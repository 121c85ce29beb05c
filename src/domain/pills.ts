// Where the labels of markers stand: beside their points, clear of one another, of every mark and of every other point.
import type { AtlasLocality, LonLat } from '../../geo/published';
import { project } from './mercator';
import { type Disc, type Rectangle, rectangleAround } from './rectangles';
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

/** A marker's label in CSS px: its height, how far it stays from its point, and the size of its letters. */
export const pill = { height: 26, away: 18, gap: 3, text: 13 } as const;
const point = 8; // px around a marker's point that no other label covers
const aside = 8; // px that a label of another row keeps sideways
const farthest = 5; // rows

/** What a chip says before how many projects it stands for; `whose`: of a place whose own shape is not on the map. */
const unknown: Readonly<Record<Language, (whose: string) => string>> = {
  zh: (whose) => (whose ? `${whose}：不知确切位置` : '不知确切位置'),
  en: (whose) => (whose ? `${whose}: place not known` : 'Place not known'),
};

/** What a marker says: its first locality's short name, and `+n` for the others or its own figure, or ''; its width in CSS px. */
export function markerLabel({ members, figure, unplaced }: Unhung, language: Language) {
  const [first, ...others] = members;
  const own = (first?.short ?? first?.name)?.[language] ?? '';
  // a city gives way to its districts: nothing else says whose the chip is
  const whose = first?.level === 'city' ? own : '';
  const name = unplaced.length > 0 ? unknown[language](whose) : own;
  const count = others.length > 0 ? `+${others.length}` : String(figure ?? '');
  const letter = language === 'zh' ? 13.5 : 7.2;
  const more = count ? (count.length + 1) * 8 : 0;
  return { name, count, width: name.length * letter + more + 24 };
}

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
  const way =
    (isFar: boolean) =>
    ([dx = 0, dy = 0]: readonly number[]) => ({ dx, dy, isFar });
  return [...near.map(way(false)), ...far.map(way(true))];
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

/** Where a marker's label stands; null where nothing is free. `mayCross`: its line may pass labels, and they lines. */
function hangOf(own: Disc, width: number, reach: number, { room, marks, points }: Scene, mayCross: boolean) {
  const moved = ([dx, dy]: readonly [number, number]) => [own.x + dx, own.y + dy] as const;
  for (const { dx, dy, isFar } of waysOf(width, reach)) {
    const label = rectangleAround(own.x + dx, own.y + dy, width, pill.height);
    if (!room.isFree(label) || marks.areCovered(label) || points.areCovered(label, own)) continue;
    if (!mayCross && room.isCrossed(label)) continue;
    if (!isFar) return { hang: { dx, dy }, label, leader: null };
    const leader = leaderOf({ dx, dy }, width, reach);
    const [from, to] = [moved(leader.from), moved(leader.to)];
    if (!mayCross && room.crosses(from, to)) continue;
    room.draw(from, to);
    return { hang: { dx, dy }, label, leader };
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
 */
export function hung(
  markers: readonly Unhung[],
  discs: readonly Disc[],
  names: readonly Rectangle[],
  zoom: number,
  language: Language,
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
      const found = hangOf(own, width, reach, scene, false) ?? hangOf(own, width, reach, scene, true);
      if (!found) homeless.add(marker);
      if (!found) return [];
      scene.room.take(found.label);
      return [{ ...marker, hang: found.hang, leader: found.leader }];
    });
    if (homeless.size === 0 || current.length === 1) return placed;
    current = merged(current, homeless, zoom);
  }
}
