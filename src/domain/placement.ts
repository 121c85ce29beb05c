// Where names stand: the more important first, clear of labels, marks and one another, never cut by a panel or an edge.
import type { LonLat } from '../../geo/published';
import { placesBeside } from './courses';
import { planeOf, type Size } from './fitting';
import { between, dotSize, type NameClass, nameClasses, showsName, type Way } from './labels';
import { linesOf, widthOf } from './lines';
import { ownLandOf } from './ownLand';
import { coversDisc, type Disc, isInside, overlap, type Rectangle, rectangleAround } from './rectangles';
import type { Camera, Language } from './view';

/** A name that may be shown. `id`: of a reported locality. */
export type MapName = {
  kind: string;
  name: string;
  name_en: string;
  rank: number;
  at: LonLat;
  id?: string | undefined;
  /** Of a prefecture or county, GB/T 2260. */
  adcode?: string | undefined;
  /** Points spread evenly over its area, where its name may stand as well. */
  within?: readonly LonLat[] | undefined;
  /** Of a country or province: kilometres around each of those points in which there is no other one's land. */
  clearKm?: readonly number[] | undefined;
  /** Of a river: its line on both sides of its point. */
  course?: readonly LonLat[] | undefined;
};
/** A name that found room: `offset` from where it stands to its middle, CSS px, as is `box`, from the view's upper left corner. */
export type PlacedName = {
  of: MapName;
  /** Its own point, or another one of its area. */
  at: LonLat;
  class: NameClass;
  lines: readonly string[];
  size: number;
  offset: readonly [number, number];
  box: Rectangle;
  /** Its point is drawn: it stands beside it. */
  hasDot?: boolean;
  /** Where it follows a river: the line that the middles of its letters stand on, from left to right, and what they take. */
  followed?: { course: readonly LonLat[]; boxes: readonly Rectangle[] };
};
/** The name at a point of the screen, CSS px; `project`: of the view as it is now, which may have moved a little since. */
export function nameAt(
  placed: readonly PlacedName[],
  project: (at: LonLat) => { x: number; y: number },
  { x, y }: { x: number; y: number },
): MapName | null {
  const holds = ({ at, offset: [dx, dy], box }: PlacedName) => {
    const { x: atX, y: atY } = project(at);
    const [width, height] = [box.right - box.left, Math.max(leastHeight, box.bottom - box.top)];
    return Math.abs(atX + dx - x) <= width / 2 && Math.abs(atY + dy - y) <= height / 2;
  };
  return placed.find(holds)?.of ?? null;
}

/** What is there before the names come: CSS px from the view's upper left corner. */
export type Standing = {
  labels: readonly Rectangle[];
  marks: readonly Disc[];
  /** The part of the view beside the panels. */
  clear: Rectangle;
};
/** `margin`: px beyond each edge of the view for which names are placed as well. */
export type PlacementFrame = Size & { camera: Camera; margin: number };

// in sizes of its letters, where a name stands by a point of its area
const around = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
const besideDot = 0.6; // in sizes of its letters, from a name to its own dot
const lineHeight = 1.2; // in sizes of its letters
const leastHeight = 24; // px: WCAG's smallest target
// how much of an area must be in view for its name to stand there where its point is not
const leastOfAll = 0.2;
const leastShare: Readonly<Record<string, number>> = { country: 0.15 };
const apart = 4; // px between names, and from a name to an edge
const repeated = 420; // px from a river's name to its next
const ways: Readonly<Record<Way, readonly [number, number]>> = {
  center: [0, 0],
  top: [0, 1],
  bottom: [0, -1],
  left: [1, 0],
  right: [-1, 0],
  'top-left': [1, 1],
  'top-right': [-1, 1],
  'bottom-left': [1, -1],
  'bottom-right': [-1, -1],
};

/** A rectangle with more on each side, CSS px. */
const grown = ({ left, right, top, bottom }: Rectangle, by: number): Rectangle => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** Letter spacing in ems. */
export const spacingOf = ({ spacing }: NameClass, language: Language) => (language === 'en' ? spacing / 2 : spacing);

/** A name's letters as a block, and from its point to the block's middle where it may stand, the best first; CSS px. */
export function blockOf(text: string, one: NameClass, zoom: number, language: Language) {
  // in steps of half a pixel, so that letters that have been drawn serve at the next zoom as well
  const size = Math.round(2 * between(one.sizes, zoom)) / 2;
  const spacing = spacingOf(one, language);
  const lines = linesOf(text, one.most, spacing);
  const width = size * Math.max(...lines.map((line) => widthOf(line, spacing)));
  const height = size * lineHeight * lines.length;
  const asides = one.isPoint ? [besideDot, one.aside] : [one.aside];
  const offsets = asides.flatMap((aside) =>
    one.ways.map((way) => {
      const [right, down] = ways[way];
      return [right * (aside * size + width / 2), down * (aside * size + height / 2)] as const;
    }),
  );
  return { lines, size, width, height, offsets };
}

/** The names in their order of importance, each with its class. */
function ranked(names: readonly MapName[], labelled: ReadonlySet<string>, zoom: number) {
  return nameClasses.flatMap((one) =>
    names
      .filter((name) => showsName(one, name, zoom) && (name.id === undefined || labelled.has(name.id)))
      .sort((a, b) => a.rank - b.rank)
      .map((name) => ({ name, class: one })),
  );
}

/** The points of a name's area that are in the clear part of the view, the most central first, where at least a share of it is. */
function elsewhere(
  { within = [] }: MapName,
  share: number,
  clear: Rectangle,
  project: (at: LonLat) => { x: number; y: number },
) {
  const seen = within.flatMap((at) => {
    const { x, y } = project(at);
    return x > clear.left && x < clear.right && y > clear.top && y < clear.bottom ? [{ at, x, y }] : [];
  });
  if (seen.length === 0 || seen.length < share * within.length) return [];
  const mean = (axis: 'x' | 'y') => seen.reduce((sum, point) => sum + point[axis], 0) / seen.length;
  const [middleX, middleY] = [mean('x'), mean('y')];
  const far = ({ x, y }: { x: number; y: number }) => Math.hypot(x - middleX, y - middleY);
  return seen.sort((a, b) => far(a) - far(b)).map(({ at }) => at);
}

/** The first result that is not empty. */
function firstOf<T, R>(all: readonly T[], made: (one: T) => readonly R[]): readonly R[] {
  for (const one of all) {
    const found = made(one);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a city's name says where it does not stand for the city itself: that it is all around. */
function elsewhereText({ kind }: MapName, text: string, language: Language): string {
  if (kind !== 'prefecture') return text;
  return language === 'en' ? `${text} area` : `${text}境内`;
}

/** The rectangle around several. */
const aroundAll = (boxes: readonly Rectangle[]): Rectangle => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** The names without those that another one says with its river's course. */
function withCourses(names: readonly MapName[]): MapName[] {
  const keyOf = ({ name, at }: MapName) => `${name} ${at}`;
  const followed = new Set(names.filter(({ course }) => course).map(keyOf));
  return names.filter((name) => name.course || !followed.has(keyOf(name)));
}

/**
 * All names of a frame that find room. A name may stand aside of its point as its class allows, or elsewhere in its area
 * where its point is out of sight, and a river's beside its line; it lies wholly in the clear part of the view, or wholly beyond the view, where a drag will
 * bring it from.
 * @param labelled ids of the localities whose name the map itself writes
 */
export function placedNames(
  names: readonly MapName[],
  labelled: ReadonlySet<string>,
  { labels, marks, clear }: Standing,
  frame: PlacementFrame,
  language: Language,
): PlacedName[] {
  const { camera, width, height, margin } = frame;
  const plane = planeOf(camera, frame);
  const view: Rectangle = { left: 0, top: 0, right: width, bottom: height };
  const whole = grown(view, margin);
  const taken: Rectangle[] = labels.map((label) => grown(label, apart / 2));
  const isFree = (box: Rectangle) =>
    (isInside(grown(box, apart), clear) || !overlap(box, view)) &&
    !taken.some((other) => overlap(box, other)) &&
    !marks.some((disc) => coversDisc(box, disc));
  const holds = (box: Rectangle, { x, y }: { x: number; y: number }) =>
    x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const named: PlacedName[] = [];
  /** Whether a river is named in view near by. */
  const isRepeated = ({ kind, name }: MapName, box: Rectangle) =>
    kind === 'river' && named.some((other) => other.of.name === name && overlap(grown(box, repeated), other.box));
  /** A river's name beside its line. */
  const follow = (name: MapName, text: string, one: NameClass): PlacedName[] => {
    const xy = (at: LonLat) => {
      const { x, y } = plane.project(at);
      return [x, y] as const;
    };
    const { size } = blockOf(text, one, camera.zoom, language);
    const width = size * widthOf(text, spacingOf(one, language));
    const places = placesBeside((name.course ?? []).map(xy), xy(name.at), width, size, clear);
    for (const { line, boxes } of places) {
      if (!boxes.every(isFree) || isRepeated(name, aroundAll(boxes))) continue;
      taken.push(...boxes.map((box) => grown(box, apart)));
      const box = aroundAll(boxes);
      const at = plane.unproject({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      const course = line.map(([x, y]) => plane.unproject({ x, y }));
      return [{ of: name, at, class: one, lines: [text], size, offset: [0, 0], box, followed: { course, boxes } }];
    }
    return [];
  };
  const isOnOwnLand = ownLandOf(camera, plane.project);
  /** Where a name stands: at its point, or as its class allows beside it; or elsewhere in its area. */
  const stand = (name: MapName, text: string, one: NameClass): readonly PlacedName[] => {
    const point = plane.project(name.at);
    const isInView = holds(view, point);
    const put = (at: LonLat, offset: readonly [number, number], block: ReturnType<typeof blockOf>): PlacedName[] => {
      const { lines, size, width, height } = block;
      const { x, y } = plane.project(at);
      const box = rectangleAround(x + offset[0], y + offset[1], width, height);
      const symbol = one.symbol ? [rectangleAround(x, y, 2 * one.symbol, 2 * one.symbol)] : [];
      if (![box, ...symbol].every(isFree) || !isOnOwnLand(name, box) || isRepeated(name, box)) return [];
      // beside a point that is out of sight it would name what is there instead
      if (at === name.at && !isInView && overlap(box, view)) return [];
      const spot = rectangleAround(x, y, 2 * dotSize, 2 * dotSize);
      const hasDot = one.isPoint === true && at === name.at && Math.hypot(...offset) > 0 && isFree(spot);
      taken.push(grown(box, apart), ...symbol, ...(hasDot ? [spot] : []));
      return [{ of: name, at, class: one, lines, size, offset, box, hasDot }];
    };
    const block = blockOf(text, one, camera.zoom, language);
    const own = () => firstOf(block.offsets, (offset) => put(name.at, offset, block));
    const share = isInView ? 0 : (leastShare[name.kind] ?? leastOfAll);
    const moved = () => {
      const inArea = blockOf(elsewhereText(name, text, language), one, camera.zoom, language);
      return firstOf(elsewhere(name, share, clear, plane.project), (at) =>
        firstOf(around, ([right, down]) => put(at, [right * inArea.size, down * inArea.size], inArea)),
      );
    };
    // a name whose point is out of sight stands where it is seen, before it waits beyond the view
    const ways = isInView ? [own, moved] : [moved, ...(holds(whole, point) ? [own] : [])];
    return firstOf(ways, (way) => way());
  };
  return ranked(withCourses(names), labelled, camera.zoom).flatMap(({ name, class: one }): readonly PlacedName[] => {
    const text = language === 'en' ? name.name_en : name.name;
    const followed = name.course ? follow(name, text, one) : [];
    const placed = followed.length > 0 ? followed : stand(name, text, one);
    if (name.kind === 'river') named.push(...placed.filter(({ box }) => overlap(box, view)));
    return placed;
  });
}
