// The one map instance: sources and layers as lists, clicks and moves handed up. What is shown comes in as values.
import 'maplibre-gl/dist/maplibre-gl.css';
import { type Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  Layer,
  Marker as MapMarker,
  Map as MapView,
  ScaleControl,
  Source,
  type ViewStateChangeEvent,
} from 'react-map-gl/maplibre';
import type { Box } from '../../../geo/published';
import { type LinkFeatures, linkFeatures } from '../../domain/links';
import { pill, targetsAt } from '../../domain/targets';
import { limits } from '../../domain/view';
import { clearBox, isAsked } from '../cameras';
import type { Engine } from '../engine';
import { featureStatesOf } from '../featureStates';
import { chineseSerif } from '../fonts';
import { sources } from '../layers/ids';
import { clusterProperties, clusterRadius } from '../layers/projects';
import { hoverOver, linkAt, pickOver } from '../linkHits';
import { MarkerButton } from '../MarkerButton';
import { edge, type MapProps, useMarkerActs } from '../mapProps';
import { markerSpaces } from '../markerSpaces';
import { palettes } from '../palette';
import { layersOf } from '../style';
import { webglEngine } from './engine';
import { hoverAt, pickAt } from './hits';
import { resolveImages } from './images';
import { webglSupport } from './support';
import { useFeatureState } from './useFeatureState';

const blank = { version: 8 as const, sources: {}, layers: [] };
const [west, south, east, north] = limits.box;
const tileCache = 16; // tiles a source keeps out of view: all are cut from what is already here
// ms in which names come and go; without a GPU each step of it is a frame that takes longer than all of it
const fade = webglSupport() === 'software' ? 0 : 120;
const noArcs: LinkFeatures = { type: 'FeatureCollection', features: [] };

type Props = MapProps & {
  /** The engine’s picture is whole for the first time. */
  onDrawn: () => void;
  /** The engine has lost its context. */
  onLost: () => void;
};

/** The map, whose engine has its worker at this address; there is one worker for all maps. */
export function mapWithWorker(workerUrl: string) {
  setWorkerUrl(workerUrl);
  return AtlasMap;
}

function AtlasMap(props: Props) {
  const { atlas, ground, language, selected, faded, fills, theme, links, padding, onPick, onHover, onCamera, onMap } =
    props;
  const map = useRef<MapLibre | null>(null);
  const [engine, setEngine] = useState<Engine | null>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const [frame, setFrame] = useState<Box>([...limits.box]);
  const industries = useMemo(() => atlas.index.industries.map(({ id }) => id), [atlas]);
  const clusters = useMemo(() => clusterProperties(industries), [industries]);
  const targets = useMemo(
    () => (zoom === null ? { polygons: [], labelled: [], markers: [] } : targetsAt(atlas, zoom, language)),
    [atlas, zoom, language],
  );
  const dimsLinks = links.length > 0 && selected !== null;
  const { polygons, labelled, markers } = targets;
  const layers = useMemo(
    () => layersOf(palettes[theme], { polygons, labelled, fills, dimsLinks, language, industries }),
    [polygons, labelled, fills, dimsLinks, theme, language, industries],
  );
  const arcs = useMemo(
    () => (links.length === 0 ? noArcs : linkFeatures(atlas, links, selected, frame)),
    [atlas, links, selected, frame],
  );
  const spaces = useMemo(() => markerSpaces(markers, language), [markers, language]);
  const { hovered } = props;
  const states = useMemo(() => featureStatesOf(atlas, { hovered, selected, faded }), [atlas, hovered, selected, faded]);
  useFeatureState(engine && map.current, states);

  const acts = useMarkerActs(engine, onPick, onHover);
  const moved = useCallback(
    (event: ViewStateChangeEvent) => {
      const { viewState, target } = event;
      setZoom(Math.round(target.getZoom() * 10) / 10);
      setFrame(clearBox(webglEngine(target), { ...padding, bottom: edge }));
      if (isAsked(event)) onCamera({ zoom: viewState.zoom, lat: viewState.latitude, lon: viewState.longitude });
    },
    [onCamera, padding],
  );

  return (
    <MapView
      initialViewState={
        props.opening
          ? { zoom: props.opening.zoom, latitude: props.opening.lat, longitude: props.opening.lon }
          : { bounds: atlas.index.region, fitBoundsOptions: { padding: props.padding } }
      }
      mapStyle={blank}
      minZoom={limits.minZoom}
      maxZoom={limits.maxZoom}
      maxBounds={[west, south, east, north]}
      dragRotate={false}
      pitchWithRotate={false}
      touchPitch={false}
      attributionControl={false}
      fadeDuration={fade}
      maxTileCacheSize={tileCache}
      maxCanvasSize={[8192, 8192]}
      localIdeographFontFamily={chineseSerif}
      locale={{ 'Map.Title': props.title }}
      onLoad={({ target }) => {
        map.current = target;
        target.touchZoomRotate.disableRotation();
        resolveImages(target, atlas.index.industries);
        setZoom(Math.round(target.getZoom() * 10) / 10);
        const loaded = webglEngine(target);
        setEngine(loaded);
        setFrame(clearBox(loaded, { ...padding, bottom: edge }));
        target.on('webglcontextlost', props.onLost);
        target.once('idle', props.onDrawn);
        onMap(loaded);
      }}
      onZoom={({ target }) => setZoom(Math.round(target.getZoom() * 10) / 10)}
      onMoveEnd={moved}
      onClick={({ target, point }) => {
        const link = linkAt(arcs.features, target, point);
        void pickAt(target, point).then((pick) => pick && onPick(pickOver(pick, link)));
      }}
      onMouseMove={({ target, point, originalEvent }) => {
        // over a marker, which says so itself
        if (originalEvent.target !== target.getCanvas()) return;
        const hover = hoverOver(hoverAt(target, point), linkAt(arcs.features, target, point), point);
        target.getCanvas().style.cursor = hover ? 'pointer' : '';
        onHover(hover);
      }}
      onMouseOut={() => onHover(null)}
    >
      <Source id={sources.land} type="geojson" data={ground.land} />
      <Source id={sources.china} type="geojson" data={ground.china} />
      <Source id={sources.counties} type="geojson" data={ground.counties} />
      <Source id={sources.borders} type="geojson" data={ground.borders} />
      <Source id={sources.lakes} type="geojson" data={ground.lakes} />
      <Source id={sources.rivers} type="geojson" data={ground.rivers} />
      <Source id={sources.labels} type="geojson" data={ground.labels} promoteId="id" />
      <Source id={sources.districts} type="geojson" data={props.districts} promoteId="id" />
      <Source id={sources.parks} type="geojson" data={props.parks} promoteId="id" />
      <Source id={sources.markers} type="geojson" data={spaces} />
      <Source id={sources.selection} type="geojson" data={props.selection} />
      <Source id={sources.links} type="geojson" data={arcs} />
      <Source
        id={sources.projects}
        type="geojson"
        data={props.points}
        cluster
        clusterMaxZoom={limits.maxZoom}
        clusterRadius={clusterRadius}
        clusterProperties={clusters}
      />
      {/* layers wait for all sources, so that they are added in stack order */}
      {(zoom === null ? [] : layers).map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
      {markers.map((marker) => (
        <MapMarker
          key={marker.key}
          longitude={marker.at[0]}
          latitude={marker.at[1]}
          anchor="top"
          offset={[0, pill.drop]}
        >
          <MarkerButton
            marker={marker}
            language={language}
            selected={selected}
            hovered={props.hovered}
            faded={faded}
            fills={fills}
            onOpen={acts.open}
            onHover={acts.hover}
          />
        </MapMarker>
      ))}
      <ScaleControl position="bottom-left" />
    </MapView>
  );
}
