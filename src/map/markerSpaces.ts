// The room that the labels of markers take, as unseen text: names at the ends of links keep clear of it.
import type { FeatureCollection, Point } from 'geojson';
import { type Marker, markerLabel } from '../domain/pills';
import type { Language } from '../domain/view';

export const spaceSize = 13; // px, of the unseen text

/** One point a marker, with a text about as wide as its label, and that text's offset in its own ems. */
export const markerSpaces = (markers: readonly Marker[], language: Language): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: markers.map((marker) => {
    const { name, count } = markerLabel(marker, language);
    const { dx, dy } = marker.hang;
    return {
      type: 'Feature' as const,
      properties: { text: `${name}${count && ' +00'}`, offset: [dx / spaceSize, dy / spaceSize] },
      geometry: { type: 'Point' as const, coordinates: marker.at },
    };
  }),
});
