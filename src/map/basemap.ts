// The basemap's TopoJSON → the GeoJSON that its sources hold. Borders come from shared arcs, so each is drawn once.
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasLocality } from '../../geo/published';
import { BasemapFault, type BasemapPath, type BasemapTexts, basemapLooks, basemapPaths } from './basemapFiles';
import { type Labels, labelsWith } from './labels';

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
export type Basemap = Record<
  'land' | 'china' | 'region' | 'relief' | 'borders' | 'lakes' | 'rivers' | 'labels',
  FeatureCollection
>;

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const emptyBasemap: Basemap = {
  land: empty,
  china: empty,
  region: empty,
  relief: empty,
  borders: empty,
  lakes: empty,
  rivers: empty,
  labels: empty,
};

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

function parsed(path: BasemapPath, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (basemapLooks[path]?.(value)) return value;
  } catch {
    // said below
  }
  throw new BasemapFault(path);
}

/** All sources of the basemap from the texts of its files. @throws BasemapFault */
export function basemapFrom(texts: BasemapTexts, localities: readonly AtlasLocality[]): Basemap {
  const { topology, water, relief, labels } = basemapPaths;
  return basemapOf(
    parsed(topology, texts.topology) as BasemapTopology,
    parsed(water, texts.water) as WaterTopology,
    parsed(relief, texts.relief) as ReliefTopology,
    parsed(labels, texts.labels) as Labels,
    localities,
  );
}

/** All sources of the basemap from its published files. */
export function basemapOf(
  topology: BasemapTopology,
  water: WaterTopology,
  relief: ReliefTopology,
  labels: Labels,
  localities: readonly AtlasLocality[],
): Basemap {
  const { land, china, counties } = topology.objects;
  return {
    land: feature(topology, land),
    china: whole(topology, china),
    region: whole(topology, counties),
    relief: feature(relief, relief.objects.relief),
    borders: borders(topology),
    lakes: feature(water, water.objects.lakes),
    rivers: feature(water, water.objects.rivers),
    labels: labelsWith(labels, localities),
  };
}
