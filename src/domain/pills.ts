// Where the labels of markers stand: beside their points, clear of one another, of every mark and of every other point.
import type { AtlasLocality, LonLat } from '../../geo/published';
import { project } from './mercator';
import { coversDisc, type Disc, isCrossed, overlap, type Rectangle, rectangleAround } from './rectangles';
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

function mergedWithNearest(marker: Unhung, markers: readonly Unhung[], zoom: number): Unhung[] {
  const [x, y] = project(marker.at, zoom);
  const far = ({ at }: Unhung) => {
    const [otherX, otherY] = project(at, zoom);
    return Math.hypot(otherX - x, otherY - y);
  };
  const others = markers.filter((other) => other !== marker);
  // what a chip opens is in its locality's panel as well
  if (isChip(marker)) return others;
  const [nearest, ...rest] = others.filter((other) => !isChip(other)).sort((a, b) => far(a) - far(b));
  return southernFirst([
    ...rest,
    ...others.filter(isChip),
    markerOf([...(nearest?.members ?? []), ...marker.members], null),
  ]);
}

/** How far a label keeps from its point: clear of the marks that stand on it. */
function reachOf({ x, y }: { x: number; y: number }, discs: readonly Disc[]): number {
  const on = discs.map((disc) => ({ ...disc, away: Math.hypot(disc.x - x, disc.y - y) }));
  return Math.max(pill.away, ...on.filter(({ away, radius }) => away < radius).map(({ radius }) => radius + pill.gap));
}

/** Labels that have their place, and what they keep clear of. */
type Scene = { taken: Rectangle[]; leaders: [readonly number[], readonly number[]][]; kept: readonly Disc[] };

/** Where a marker's label stands; null where nothing is free. `mayCross`: its line may pass labels, and they lines. */
function hangOf(own: Disc, width: number, reach: number, { taken, leaders, kept }: Scene, mayCross: boolean) {
  const moved = ([dx, dy]: readonly [number, number]) => [own.x + dx, own.y + dy] as const;
  for (const { dx, dy, isFar } of waysOf(width, reach)) {
    const label = rectangleAround(own.x + dx, own.y + dy, width, pill.height);
    if (taken.some((other) => overlap(label, other)) || kept.some((disc) => coversDisc(label, disc))) continue;
    if (!mayCross && leaders.some(([from, to]) => isCrossed(label, from, to))) continue;
    if (!isFar) return { hang: { dx, dy }, label, leader: null };
    const leader = leaderOf({ dx, dy }, width, reach);
    const [from, to] = [moved(leader.from), moved(leader.to)];
    if (!mayCross && taken.some((other) => isCrossed(other, from, to))) continue;
    leaders.push([from, to]);
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
  let current = southernFirst(markers);
  for (;;) {
    const points = current.map(({ at }) => discAt(at, point, zoom));
    const scene: Omit<Scene, 'kept'> = { taken: [...names], leaders: [] };
    const placed: Marker[] = [];
    const homeless = current.find((marker, index) => {
      const own = points[index] ?? { x: 0, y: 0, radius: 0 };
      const { width } = markerLabel(marker, language);
      const kept = [...discs, ...points.filter((other) => other !== own)];
      const reach = reachOf(own, discs);
      const around = { ...scene, kept };
      const found = hangOf(own, width, reach, around, false) ?? hangOf(own, width, reach, around, true);
      if (!found) return true;
      scene.taken.push(found.label);
      placed.push({ ...marker, hang: found.hang, leader: found.leader });
      return false;
    });
    if (!homeless || current.length === 1) return placed;
    current = mergedWithNearest(homeless, current, zoom);
  }
}
