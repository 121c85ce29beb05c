// The basemap's TopoJSON → the GeoJSON that is drawn of it, the same for tiles and for what is drawn uncut. Borders come
// from shared arcs, so each is drawn once. WGS-84, [lon, lat].
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type County = { name: string; prefecture: string; province: string };
export type BasemapTopology = Topology<{
  land: GeometryCollection;
  china: GeometryCollection<{ adcode: string; name: string }>;
  counties: GeometryCollection<County>;
}>;
export type WaterTopology = Topology<{
  lakes: GeometryCollection<{ rank: number }>;
  rivers: GeometryCollection<{ rank: number }>;
}>;
export type ReliefTopology = Topology<{ relief: GeometryCollection<{ metres: number }> }>;

/** Neighbours, the other provinces, the four areas, bands of relief, borders by rank, lakes and rivers. */
export type GroundLayer = 'land' | 'china' | 'region' | 'relief' | 'borders' | 'lakes' | 'rivers';
export type Ground = Record<GroundLayer, FeatureCollection>;

type Rank = 'county' | 'prefecture' | 'province' | 'china';

function borders(topology: BasemapTopology): FeatureCollection<MultiLineString, { rank: Rank }> {
  const { counties, china } = topology.objects;
  const between = (rank: Rank, keep: (a: County, b: County) => boolean): Feature<MultiLineString, { rank: Rank }> => ({
    type: 'Feature',
    properties: { rank },
    geometry: mesh(topology, counties, (a, b) => {
      const [one, other] = [a as { properties?: County }, b as { properties?: County }];
      return a !== b && !!one.properties && !!other.properties && keep(one.properties, other.properties);
    }),
  });
  const provinces = between('province', (a, b) => a.province !== b.province);
  const inner = mesh(topology, china, (a, b) => a !== b);
  return {
    type: 'FeatureCollection',
    features: [
      between('county', (a, b) => a.prefecture === b.prefecture),
      between('prefecture', (a, b) => a.prefecture !== b.prefecture && a.province === b.province),
      provinces,
      { type: 'Feature', properties: { rank: 'province' }, geometry: inner },
      { type: 'Feature', properties: { rank: 'china' }, geometry: mesh(topology, counties, (a, b) => a === b) },
    ],
  };
}

/** Neighbours as one shape: no hairline is left between them, and their common borders need not be filled. */
function whole(topology: Topology, { geometries }: GeometryCollection): FeatureCollection {
  const geometry: MultiPolygon = merge(topology, geometries as never);
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

/** All layers of the basemap from its published files. */
export function groundOf(topology: BasemapTopology, water: WaterTopology, relief: ReliefTopology): Ground {
  const { land, china, counties } = topology.objects;
  return {
    land: feature(topology, land),
    china: whole(topology, china),
    region: whole(topology, counties),
    relief: feature(relief, relief.objects.relief),
    borders: borders(topology),
    lakes: feature(water, water.objects.lakes),
    rivers: feature(water, water.objects.rivers),
  };
}
