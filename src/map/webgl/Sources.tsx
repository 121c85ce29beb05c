// What the engine's layers read: the basemap's and the streets' tiles, and GeoJSON of all else.
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { Source } from 'react-map-gl/maplibre';
import { groundZooms } from '../../../geo/extent';
import type { ProjectPoints } from '../../domain/filter';
import type { LinkFeatures } from '../../domain/links';
import { limits } from '../../domain/view';
import { clusterRadius, lastClustered } from '../clusterProperty';
import { sources } from '../layers/ids';
import { clusterProperties } from '../layers/projects';
import type { MapContent } from '../mapProps';
import type { markerSpaces } from '../markerSpaces';
import type { nameFeatures } from '../names';
import type { Streets } from '../streetMap';
import { useGroundTiles, useStreetTiles } from './tiles';

/** A larger tile takes the place of one that is not there; react-map-gl does not know of it yet. */
const ancestors = { sparse: true };

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

type SourcesProps = {
  content: MapContent;
  spaces: ReturnType<typeof markerSpaces>;
  names: ReturnType<typeof nameFeatures>;
  arcs: LinkFeatures;
  selection: FeatureCollection;
  /** Projects that stand on the map by themselves or in clusters. */
  points: ProjectPoints;
};

export function Sources({ content, spaces, names, arcs, selection, points }: SourcesProps) {
  const { atlas, basemap, streets, districts, parks } = content;
  const tiles = useGroundTiles(basemap);
  const clusters = useMemo(() => clusterProperties(atlas.index.industries.map(({ id }) => id)), [atlas]);
  return (
    <>
      <Source
        id={sources.ground}
        type="vector"
        tiles={tiles}
        minzoom={groundZooms.min}
        maxzoom={groundZooms.max}
        bounds={[...limits.box]}
        {...ancestors}
      />
      {streets && <StreetSource key={streets.name} streets={streets} />}
      {/* a name along a river stands whole in each tile that it reaches into: the engine never cuts it short */}
      <Source id={sources.names} type="geojson" data={names} promoteId="id" buffer={256} />
      <Source id={sources.districts} type="geojson" data={districts} promoteId="id" />
      <Source id={sources.parks} type="geojson" data={parks} promoteId="id" />
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
