// What the engine's layers read: the basemap's and the streets' tiles, and GeoJSON of all else.
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Source } from 'react-map-gl/maplibre';
import { groundZooms } from '../../../geo/extent';
import type { Box } from '../../../geo/published';
import type { ProjectPoints } from '../../domain/filter';
import type { LinkFeatures } from '../../domain/links';
import { limits } from '../../domain/view';
import { clusterRadius, lastClustered } from '../clusterProperty';
import { areaSources, isTiled, sources } from '../layers/ids';
import { clusterProperties } from '../layers/projects';
import type { MapContent } from '../mapProps';
import type { markerSpaces } from '../markerSpaces';
import type { nameFeatures } from '../names';
import type { Streets } from '../streetMap';
import { useGroundTiles, useStreetTiles } from './tiles';

/** A larger tile takes the place of one that is not there; react-map-gl does not know of it yet. */
const ancestors = { sparse: true };
/** The archive of tiles as a source. */
const ground = {
  type: 'vector' as const,
  minzoom: groundZooms.min,
  maxzoom: groundZooms.max,
  bounds: limits.box.slice() as Box,
  ...ancestors,
};

/** A layer of the ground or of areas as one of the tiles' layers; without tiles areas come uncut. */
export function onTiles(layer: LayerSpecification, hasTiles: boolean): LayerSpecification {
  if (!('source' in layer) || !isTiled(layer.source)) return layer;
  const isArea = areaSources.some((id) => id === layer.source);
  if (isArea && !hasTiles) return layer;
  return {
    ...layer,
    source: isArea ? sources.areas : sources.ground,
    'source-layer': layer.source,
  } as LayerSpecification;
}

function StreetSource({ streets }: { streets: Streets }) {
  const { box, zooms } = streets;
  const tiles = useStreetTiles(streets);
  return (
    <Source
      id={sources.streets}
      type="vector"
      tiles={tiles}
      minzoom={zooms.min}
      maxzoom={zooms.max}
      bounds={box}
      {...ancestors}
    />
  );
}

/** Areas where no tiles can be had; an outline is then the area itself. */
const UncutAreas = ({ districts, parks }: Pick<MapContent, 'districts' | 'parks'>) => (
  <>
    <Source id={sources.districts} type="geojson" data={districts} promoteId="id" />
    <Source id={sources.districtLines} type="geojson" data={districts} promoteId="id" />
    <Source id={sources.parks} type="geojson" data={parks} promoteId="id" />
    <Source id={sources.parkLines} type="geojson" data={parks} promoteId="id" />
  </>
);

type SourcesProps = {
  content: MapContent;
  /** Areas come in tiles. */
  hasTiles: boolean;
  spaces: ReturnType<typeof markerSpaces>;
  names: ReturnType<typeof nameFeatures>;
  arcs: LinkFeatures;
  selection: FeatureCollection;
  /** Projects that stand on the map by themselves or in clusters. */
  points: ProjectPoints;
};

export function Sources({ content, hasTiles, spaces, names, arcs, selection, points }: SourcesProps) {
  const { atlas, basemap, streets, districts, parks } = content;
  const tiles = useGroundTiles(basemap);
  const clusters = useMemo(() => clusterProperties(atlas.index.industries.map(({ id }) => id)), [atlas]);
  return (
    <>
      <Source id={sources.ground} {...ground} tiles={tiles} />
      {/* the same tiles once more: what is drawn of areas changes more often than the ground does */}
      <Source id={sources.areas} {...ground} tiles={tiles} promoteId="id" />
      {streets && <StreetSource key={streets.name} streets={streets} />}
      {/* a name along a river stands whole in each tile that it reaches into: the engine never cuts it short */}
      <Source id={sources.names} type="geojson" data={names} promoteId="id" buffer={256} />
      {!hasTiles && <UncutAreas districts={districts} parks={parks} />}
      <Source id={sources.markers} type="geojson" data={spaces} />
      <Source id={sources.selection} type="geojson" data={selection} />
      <Source id={sources.links} type="geojson" data={arcs} />
      <Source
        id={sources.projects}
        type="geojson"
        data={points}
        cluster
        clusterMaxZoom={lastClustered}
        clusterRadius={clusterRadius}
        clusterProperties={clusters}
      />
    </>
  );
}
