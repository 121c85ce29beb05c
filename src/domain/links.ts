// Links between places for the map: curves between known ends, arrows at the edge of the view for all others.
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Bilingual, PlaceLink } from '../../data/published';
import type { Box, LonLat } from '../../geo/published';
import { type Atlas, isWithin } from './atlas';
import { type Filter, keepsPlace } from './filter';
import { project, unproject } from './mercator';
import { limits } from './view';

export type LinkKind = PlaceLink['kind'];
export const linkKinds: readonly LinkKind[] = [
  'same-enterprise',
  'same-group',
  'promotion-trip',
  'negotiation',
  'home',
];

/** `arc`: a curve; `end`: the name where curves end; `arrow`: towards an end out of view; `elsewhere`: no coordinate. */
export type LinkMark = 'arc' | 'end' | 'arrow' | 'elsewhere';
/** Flat, as the map reads it. */
export type LinkProperties = {
  id: string;
  /** The fact that makes the link. */
  fact: string;
  mark: LinkMark;
  kind: LinkKind;
  name: string;
  name_en: string;
  inferred: boolean;
  /** Whether it belongs to the selected locality. */
  lit: boolean;
};
export type LinkFeature = Feature<LineString | Point, LinkProperties>;
export type LinkFeatures = FeatureCollection<LineString | Point, LinkProperties>;

/** A link is kept while the filter keeps either of its localities. */
export const keepsLink = (atlas: Atlas, filter: Filter, { from, to }: PlaceLink): boolean =>
  keepsPlace(atlas, filter, from) || (to.locality !== null && keepsPlace(atlas, filter, to.locality));

export const shownLinks = (atlas: Atlas, links: readonly PlaceLink[], filter: Filter): PlaceLink[] =>
  links.filter((link) => keepsLink(atlas, filter, link));

/** Whether a link starts or ends in a locality or in what lies within it. */
export const touches = (atlas: Atlas, { from, to }: PlaceLink, at: string): boolean =>
  isWithin(atlas, from, at) || (to.locality !== null && isWithin(atlas, to.locality, at));

const isIn = ([lon, lat]: LonLat, [west, south, east, north]: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const mapBox: Box = [...limits.box];
/** The WGS-84 point of world pixels at zoom 0, to five decimals. */
function pointOf(x: number, y: number): LonLat {
  const [lon, lat] = unproject([x, y], 0);
  const fiveDecimals = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return [fiveDecimals(lon), fiveDecimals(lat)];
}

const steps = 32;

/** A curve between two points that bulges polewards, as a great circle does; `bend`: its height over its length. */
export function arcBetween(from: LonLat, to: LonLat, bend: number): LonLat[] {
  const [x1, y1] = project(from, 0);
  const [x2, y2] = project(to, 0);
  const side = x2 >= x1 ? 1 : -1; // the normal that points north, since y grows southwards
  const [x, y] = [(x1 + x2) / 2 + side * (y2 - y1) * 2 * bend, (y1 + y2) / 2 - side * (x2 - x1) * 2 * bend];
  return Array.from({ length: steps + 1 }, (_, index): LonLat => {
    const t = index / steps;
    if (index === 0) return from;
    if (index === steps) return to;
    const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return pointOf(along(x1, x, x2), along(y1, y, y2));
  });
}

const properties = (link: PlaceLink, mark: LinkMark, name: Bilingual, isLit: boolean): LinkProperties => ({
  id: link.id,
  fact: link.fact,
  mark,
  kind: link.kind,
  name: name.zh,
  name_en: name.en,
  inferred: link.to.inferred === true,
  lit: isLit,
});

const pointAt = (at: LonLat, of: LinkProperties): LinkFeature => ({
  type: 'Feature',
  properties: of,
  geometry: { type: 'Point', coordinates: at },
});

/** A link with the points of its ends as the sources give them and, where both are known, the way between them. */
type Course = { link: PlaceLink; from: LonLat; to: LonLat | null; curve: LonLat[]; isLit: boolean };

const least = 0.08; // bend of the first link of two places; each further one of the same two bends more
const more = 0.03;

function coursesOf(atlas: Atlas, links: readonly PlaceLink[], at: string | null): Course[] {
  const pairs = new Map<string, number>();
  return links.flatMap((link): Course[] => {
    const from = atlas.byId.get(link.from)?.at;
    const to = link.to.locality === null ? link.to.at : (atlas.byId.get(link.to.locality)?.at ?? null);
    if (!from) return [];
    const pair = `${link.from} ${link.to.locality ?? link.to.name.zh}`;
    const nth = pairs.get(pair) ?? 0;
    pairs.set(pair, nth + 1);
    const isLit = at !== null && touches(atlas, link, at);
    return [{ link, from, to, curve: to ? arcBetween(from, to, least + more * nth) : [], isLit }];
  });
}

/** The first of each end, the selected locality's before others. */
function firstByEnd<T extends { link: PlaceLink; isLit: boolean }>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const found = new Map<string, T>();
  for (const one of all) {
    const known = found.get(keyOf(one));
    if (!known || (one.isLit && !known.isLit)) found.set(keyOf(one), one);
  }
  return [...found.values()];
}

/** The curves of the links whose ends both lie on the basemap, and each outside end's name once. */
export function linkArcs(atlas: Atlas, links: readonly PlaceLink[], at: string | null): LinkFeature[] {
  const drawn = coursesOf(atlas, links, at).flatMap((course) =>
    course.to && isIn(course.to, mapBox) ? [{ ...course, to: course.to }] : [],
  );
  const arcs = drawn.map(
    ({ link, curve, isLit }): LinkFeature => ({
      type: 'Feature',
      properties: properties(link, 'arc', link.name, isLit),
      geometry: { type: 'LineString', coordinates: curve },
    }),
  );
  const outside = drawn.filter(({ link }) => link.to.locality === null);
  const names = firstByEnd(outside, ({ link }) => link.to.name.zh);
  return [...arcs, ...names.map(({ link, to, isLit }) => pointAt(to, properties(link, 'end', link.to.name, isLit)))];
}

/** [west, south, east, north] around the curves, the selected locality's own where it has any; null where there is none. */
export function boxOfLinks(atlas: Atlas, links: readonly PlaceLink[], at: string | null): Box | null {
  const arcs = linkArcs(atlas, links, at);
  const lit = arcs.filter(({ properties }) => properties.lit);
  const points = (lit.length > 0 ? lit : arcs).flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? geometry.coordinates : [],
  );
  if (points.length === 0) return null;
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

// places in the view as shares of its width and height, from its upper left corner
type Share = { u: number; v: number };
type Frame = { left: number; top: number; width: number; height: number };

function frameOf([west, south, east, north]: Box): Frame {
  const [left, top] = project([west, north], 0);
  const [right, bottom] = project([east, south], 0);
  return { left, top, width: right - left, height: bottom - top };
}

const inset = 0.04; // how far marks keep from the edge
const gap = 0.05; // between marks stacked along an edge
const arrows = ['→', '↘', '↓', '↙', '←', '↖', '↑', '↗'] as const;

const arrowTo = (du: number, dv: number, { width, height }: Frame): string =>
  arrows[(Math.round(Math.atan2(dv * height, du * width) / (Math.PI / 4)) + 8) % 8] ?? '→';

/** Where a way leaves the view, a little inside its edge. */
function leaving(way: readonly Share[]): Share {
  const isInside = ({ u, v }: Share) => Math.min(u, v) >= inset && Math.max(u, v) <= 1 - inset;
  const beyond = Math.max(
    1,
    way.findIndex((share) => !isInside(share)),
  );
  const [from, to] = [way[beyond - 1], way[beyond]];
  if (!from || !to) return from ?? { u: inset, v: inset };
  const cut = (start: number, end: number): number =>
    end === start ? 1 : Math.max(0, ((end > start ? 1 - inset : inset) - start) / (end - start));
  const t = Math.min(1, cut(from.u, to.u), cut(from.v, to.v));
  return { u: from.u + (to.u - from.u) * t, v: from.v + (to.v - from.v) * t };
}

/** Moves places along an edge apart until none is nearer to the next than the gap, in their order, none beyond `end`. */
export function spread(places: readonly number[], apart: number, end: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let last = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    one.place = Math.max(one.place, last + apart);
    last = one.place;
  }
  let next = end + apart;
  for (const one of order.reverse()) {
    one.place = Math.min(one.place, next - apart);
    next = one.place;
  }
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place);
}

type Stub = Share & { feature: LinkProperties };
type Edge = 'left' | 'right' | 'top' | 'bottom';

function edgeOf({ u, v }: Share): Edge {
  const distances = [
    { edge: 'left' as const, distance: u },
    { edge: 'right' as const, distance: 1 - u },
    { edge: 'top' as const, distance: v },
    { edge: 'bottom' as const, distance: 1 - v },
  ];
  return distances.sort((a, b) => a.distance - b.distance)[0]?.edge ?? 'bottom';
}

/** Marks along each edge moved apart; those of the left edge keep above what is listed in its lower corner. */
function stacked(stubs: readonly Stub[], listed: number): Stub[] {
  return (['left', 'right', 'top', 'bottom'] as const).flatMap((edge) => {
    const mine = stubs.filter((stub) => edgeOf(stub) === edge);
    const isUpright = edge === 'left' || edge === 'right';
    const end = 1 - inset - (edge === 'left' ? (listed + 1) * gap : 0);
    const key = isUpright ? 'v' : 'u';
    const places = spread(
      mine.map((stub) => stub[key]),
      isUpright ? gap : gap * 1.6, // labels are wider than high
      end,
    );
    return mine.map((stub, index) => ({ ...stub, [key]: places[index] ?? stub[key] }));
  });
}

const between = (from: string, sign: string, to: string): string => [from, sign, to].filter((part) => part).join(' ');

/**
 * Marks at the edge of a view for the links that start in it: an arrow in the true direction where the end's point is
 * known but out of view or of the basemap, else an entry without direction, listed in the lower left corner.
 */
export function edgeStubs(atlas: Atlas, links: readonly PlaceLink[], at: string | null, view: Box): LinkFeature[] {
  const frame = frameOf(view);
  const shareOf = (point: LonLat): Share => {
    const [x, y] = project(point, 0);
    return { u: (x - frame.left) / frame.width, v: (y - frame.top) / frame.height };
  };
  const starting = coursesOf(atlas, links, at).filter(({ from }) => isIn(from, view));
  const stubOf = ({ link, isLit }: Course, mark: LinkMark, share: Share, from: Bilingual, sign: string): Stub => {
    const name = { zh: between(from.zh, sign, link.to.name.zh), en: between(from.en, sign, link.to.name.en) };
    return { ...share, feature: properties(link, mark, name, isLit) };
  };
  const hidden = starting.filter(({ to }) => to && !(isIn(to, view) && isIn(to, mapBox)));
  const pointed = firstByEnd(hidden, ({ link }) => link.to.name.zh).map((course) => {
    const way = course.curve.map(shareOf);
    const [start, end] = [way[0], way.at(-1)];
    const arrow = start && end ? arrowTo(end.u - start.u, end.v - start.v, frame) : '';
    return stubOf(course, 'arrow', leaving(way), { zh: '', en: '' }, arrow);
  });
  const unplaced = starting.filter(({ to }) => to === null);
  const elsewhere = firstByEnd(unplaced, ({ link }) => `${link.from} ${link.to.name.zh}`).map((course, index) => {
    const from = atlas.byId.get(course.link.from);
    const share = { u: inset, v: 1 - inset - (index + 1) * gap };
    return stubOf(course, 'elsewhere', share, from?.short ?? from?.name ?? { zh: '', en: '' }, '⋯');
  });
  return [...stacked(pointed, elsewhere.length), ...elsewhere].map(({ feature, u, v }) =>
    pointAt(pointOf(frame.left + u * frame.width, frame.top + v * frame.height), feature),
  );
}

/** All that the map draws of the links; `view`: the visible part of the map, [west, south, east, north]. */
export const linkFeatures = (
  atlas: Atlas,
  links: readonly PlaceLink[],
  at: string | null,
  view: Box,
): LinkFeatures => ({
  type: 'FeatureCollection',
  features: [...linkArcs(atlas, links, at), ...edgeStubs(atlas, links, at, view)],
});
