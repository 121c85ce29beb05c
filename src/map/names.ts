// The map's names: what may be named, what stands before them, and the source of what was placed.
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { type Covered, clearOf } from '../domain/covered';
import { type Areas, type Filling, fillingOf } from '../domain/filling';
import { planeOf, type Size } from '../domain/fitting';
import { dots, followsRiver } from '../domain/labels';
import { widthOf } from '../domain/lines';
import type { LinkFeatures } from '../domain/links';
import { labelAt, type MarkAt, type Marker } from '../domain/pills';
import { type MapName, type PlacedName, type PlacementFrame, placedNames, type Standing } from '../domain/placement';
import { type Rectangle, rectangleAround } from '../domain/rectangles';
import type { Targets } from '../domain/targets';
import type { Camera, Language } from '../domain/view';
import type { LabelProperties } from './labels';

type Labels = FeatureCollection;
/** What says of a name only what rank of place it is. */
const rank = /(?<=..)(省|市|自治区)$/;
/** Of the names at the ends of links, CSS px. */
export const linkNameSize = 13;
const known = new WeakMap<Labels, readonly MapName[]>();

/** The basemap's labels as names. */
export function namesOf(labels: Labels): readonly MapName[] {
  const made =
    known.get(labels) ??
    labels.features.flatMap((feature): MapName[] => {
      if (feature.geometry.type !== 'Point') return [];
      const {
        kind,
        name,
        name_en,
        rank,
        id,
        adcode,
        within,
        clear_km: clearKm,
        course,
      } = feature.properties as LabelProperties;
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      return [{ kind, name, name_en, rank, id, adcode, within, clearKm, course, at: [lon, lat] }];
    });
  known.set(labels, made);
  return made;
}

/** What of the screen the panels leave, and the labels of markers in it. */
export type NameRoom = Pick<Standing, 'clear' | 'labels'> & {
  /** Chinese names of the ends of links, which stand there already: 沈阳 for 沈阳市. */
  ends: readonly string[];
  /** Of the localities that fill the view, and have no marker in it, where their name may stand. */
  filling: Filling;
};

type View = Size & { camera: Camera };

/** Where the labels of markers stand in a view. */
function labelsIn(markers: readonly Marker[], { camera, ...size }: View, language: Language): Rectangle[] {
  const plane = planeOf(camera, size);
  return markers.map((marker) => labelAt(marker, plane.project(marker.at), language));
}

/** Where the names of links stand, at their ends and at the edge. */
function linkNamesIn({ features }: LinkFeatures, { camera, ...size }: View, language: Language): Rectangle[] {
  const plane = planeOf(camera, size);
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    const { x, y } = plane.project([lon, lat]);
    const width = linkNameSize * widthOf(language === 'en' ? properties.name_en : properties.name, 0);
    const middle = properties.mark === 'elsewhere' ? x + width / 2 : x;
    return [rectangleAround(middle, y, width, linkNameSize)];
  });
}

/** The localities that fill a view, without those whose marker is in it. */
function fillingWithout(markers: readonly Marker[], filling: Filling, { camera, ...size }: View): Filling {
  const plane = planeOf(camera, size);
  const marked = markers.filter(({ at, unplaced }) => {
    const { x, y } = plane.project(at);
    return unplaced.length === 0 && x >= 0 && x <= size.width && y >= 0 && y <= size.height;
  });
  const seen = new Set(marked.flatMap(({ members }) => members.map(({ id }) => id)));
  return Object.fromEntries(Object.entries(filling).filter(([id]) => !seen.has(id)));
}

/** What stands in a view before its names come; `covered`: what the panels cover of it; `areas`: of the localities. */
export function nameRoomOf(
  { markers, polygons }: Pick<Targets, 'markers' | 'polygons'>,
  links: LinkFeatures,
  view: View,
  covered: Covered,
  language: Language,
  areas: Areas,
): NameRoom {
  const { clear, taken } = clearOf(covered, view);
  const shown: Areas = (at) => areas(at).filter((id) => polygons.includes(id));
  return {
    labels: [...taken, ...labelsIn(markers, view, language), ...linkNamesIn(links, view, language)],
    clear,
    filling: fillingWithout(markers, fillingOf(shown, clear, view), view),
    ends: links.features.flatMap(({ properties }) => (properties.mark === 'end' ? [properties.name] : [])),
  };
}

/** The names of a frame, placed beside the marks on it. */
export function namesIn(
  names: readonly MapName[],
  labelled: readonly string[],
  room: NameRoom,
  marks: readonly MarkAt[],
  frame: PlacementFrame,
  language: Language,
): PlacedName[] {
  const plane = planeOf(frame.camera, frame);
  const discs = marks.map(({ at, radius }) => ({ ...plane.project(at), radius }));
  const others = names
    .filter(({ id, name }) => id !== undefined || !room.ends.includes(name.replace(rank, '')))
    .map((name) => (name.id === undefined ? name : { ...name, within: room.filling[name.id] }));
  const own = new Set([...labelled, ...Object.keys(room.filling)]);
  return placedNames(others, own, { ...room, marks: discs }, frame, language);
}

/** The placed names as the source of the layers that draw them. */
export const nameFeatures = (placed: readonly PlacedName[]): FeatureCollection<Point | LineString> => ({
  type: 'FeatureCollection',
  features: placed.flatMap(({ of: { id, name, name_en }, at, class: one, lines, size, offset, followed, hasDot }) => {
    const said = { id, name, name_en, text: lines.join('\n') };
    const [right, down] = offset;
    const feature = (geometry: Point | LineString, properties: object): Feature<Point | LineString> => ({
      type: 'Feature',
      properties: { ...said, ...properties },
      geometry,
    });
    if (followed) {
      const line: LineString = { type: 'LineString', coordinates: followed.course.map((point) => [...point]) };
      return [feature(line, { class: followsRiver })];
    }
    const own: Point = { type: 'Point', coordinates: [...at] };
    const text = feature(own, { class: one.id, offset: [right / size, down / size] });
    return hasDot ? [feature(own, { class: dots }), text] : [text];
  }),
});
