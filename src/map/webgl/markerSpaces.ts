// The room that the markers take, as unseen text: the map's own labels keep clear of it.
import type { FeatureCollection, Point } from 'geojson';
import type { Marker } from '../../domain/targets';
import type { Language } from '../../domain/view';

/** One point a marker, with a text about as wide as its label. */
export const markerSpaces = (markers: readonly Marker[], language: Language): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: markers.flatMap(({ at, members }) => {
    const [first] = members;
    if (!first) return [];
    const text = `${(first.short ?? first.name)[language]}${members.length > 1 ? ' +00' : ''}`;
    return [{ type: 'Feature' as const, properties: { text }, geometry: { type: 'Point' as const, coordinates: at } }];
  }),
});
