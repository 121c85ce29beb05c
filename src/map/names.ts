// The map's names: what may be named, what stands before them, and the source of what was placed.
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Covered, clearOf } from '../domain/covered';
import { planeOf, type Size } from '../domain/fitting';
import { widthOf } from '../domain/lines';
import type { LinkFeatures } from '../domain/links';
import { type MarkAt, type Marker, markerLabel, pill } from '../domain/pills';
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
      const { kind, name, name_en, rank, id, adcode, within } = feature.properties as LabelProperties;
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      return [{ kind, name, name_en, rank, id, adcode, within, at: [lon, lat] }];
    });
  known.set(labels, made);
  return made;
}

/** What of the screen the panels leave, and the labels of markers in it. */
export type NameRoom = Pick<Standing, 'clear' | 'labels'> & {
  /** Chinese names of the ends of links, which stand there already: 沈阳 for 沈阳市. */
  ends: readonly string[];
};

type View = Size & { camera: Camera };

/** Where the labels of markers stand in a view. */
function labelsIn(markers: readonly Marker[], { camera, ...size }: View, language: Language): Rectangle[] {
  const plane = planeOf(camera, size);
  return markers.map((marker) => {
    const { x, y } = plane.project(marker.at);
    const { width } = markerLabel(marker, language);
    return rectangleAround(x + marker.hang.dx, y + marker.hang.dy, width, pill.height);
  });
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

/** What stands in a view before its names come; `covered`: what the panels cover of it. */
export function nameRoomOf(
  { markers }: Pick<Targets, 'markers'>,
  links: LinkFeatures,
  view: View,
  covered: Covered,
  language: Language,
): NameRoom {
  const { clear, taken } = clearOf(covered, view);
  return {
    labels: [...taken, ...labelsIn(markers, view, language), ...linkNamesIn(links, view, language)],
    clear,
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
  const others = names.filter(({ id, name }) => id !== undefined || !room.ends.includes(name.replace(rank, '')));
  return placedNames(others, new Set(labelled), { ...room, marks: discs }, frame, language);
}

/** The placed names as the source of the layers that draw them. */
export const nameFeatures = (placed: readonly PlacedName[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: placed.map(({ of: { id, name, name_en }, at, class: one, lines, size, offset }): Feature<Point> => {
    const [right, down] = offset;
    const ems = [right / size, down / size];
    return {
      type: 'Feature',
      properties: { id, class: one.id, name, name_en, text: lines.join('\n'), offset: ems },
      geometry: { type: 'Point', coordinates: [...at] },
    };
  }),
});
