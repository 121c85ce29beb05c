// The basemap as far as it can be seen at the opening zoom.
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { AtlasIndex } from '../../geo/published';
import { type Basemap, type BasemapTopology, basemapOf, type Labels, type WaterTopology } from '../map/basemap';

const coarse = 0.001; // degrees²: triangles that a reader could not see at the opening zoom

/** The reported region comes as one shape. */
export function coarseBasemap(
  topology: BasemapTopology,
  water: WaterTopology,
  labels: Labels,
  index: AtlasIndex,
): Basemap {
  const coarsened = <T extends Topology>(one: T) => simplify(presimplify(one as never), coarse) as unknown as T;
  const land = coarsened(topology);
  const basemap = basemapOf(land, coarsened(water), labels, index.localities);
  const whole = ({ geometries }: { geometries: unknown[] }): FeatureCollection => {
    const merged: Feature<MultiPolygon> = {
      type: 'Feature',
      properties: {},
      geometry: merge(land, geometries as never),
    };
    return { type: 'FeatureCollection', features: [merged] };
  };
  return { ...basemap, china: whole(land.objects.china), counties: whole(land.objects.counties) };
}
