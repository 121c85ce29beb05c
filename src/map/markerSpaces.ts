// The room that the markers take, as unseen text: the map's own names keep clear of it.
import type { FeatureCollection, Point } from 'geojson';
import { type Marker, markerLabel } from '../domain/targets';
import type { Language } from '../domain/view';

/** One point a marker, with a text about as wide as its label. */
export const markerSpaces = (markers: readonly Marker[], language: Language): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: markers.map((marker) => {
    const { name, count } = markerLabel(marker, language);
    const geometry = { type: 'Point' as const, coordinates: marker.at };
    return { type: 'Feature' as const, properties: { text: `${name}${count && ' +00'}`, row: marker.row }, geometry };
  }),
});
