// The localities' areas uncut, for hits, labels and drawings: borders that two of them share stand once, and nothing but
// their ids beside. What the maps draw of them comes in tiles.
import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';

/** Steps across the whole of the areas: about a metre each. */
const steps = 1e6;

/** Both layers as TopoJSON, WGS-84, [lon, lat], good to a metre; the GeoJSON beside holds all that is known of each. */
export function areasOf(districts: FeatureCollection, parks: FeatureCollection): Topology {
  const bare = ({ features }: FeatureCollection): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }) => ({
      type: 'Feature',
      properties: { id: properties?.id },
      geometry,
    })),
  });
  return topology({ districts: bare(districts), parks: bare(parks) }, steps);
}
