// The one map instance: sources and layers as lists, clicks and moves handed up. What is shown comes in as values.
import 'maplibre-gl/dist/maplibre-gl.css';
import { type LayerSpecification, type Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import { type ComponentProps, useCallback, useMemo, useRef, useState } from 'react';
import {
  Layer,
  Marker as MapMarker,
  Map as MapView,
  ScaleControl,
  type ViewStateChangeEvent,
} from 'react-map-gl/maplibre';
import type { Box, LonLat } from '../../../geo/published';
import { type Covered, sightOf } from '../../domain/covered';
import type { Padding } from '../../domain/fitting';
import { type LinkFeatures, linkFeatures } from '../../domain/links';
import type { Sight } from '../../domain/pills';
import type { PlacementFrame } from '../../domain/placement';
import { targetsAt } from '../../domain/targets';
import { closestZoom, limits } from '../../domain/view';
import { areasOf } from '../areas';
import { clearBox, isAsked } from '../cameras';
import { clustersOf } from '../clusters';
import type { Engine } from '../engine';
import { featureStatesOf } from '../featureStates';
import { chineseSerif } from '../fonts';
import { hoverOf, pickOf } from '../hits';
import { labelsOf } from '../labels';
import { hoverOver, linkAt, pickOver } from '../linkHits';
import { MarkerButton } from '../MarkerButton';
import { edge, type MapContent, type MapProps, useMarkerActs } from '../mapProps';
import { markerSpaces } from '../markerSpaces';
import { nameFeatures, nameRoomOf, namesIn, namesOf } from '../names';
import { palettes } from '../palette';
import { standingOut } from '../standingOut';
import { layersOf } from '../style';
import { webglEngine } from './engine';
import { watchFrames } from './frames';
import { clustersIn, hitsAt } from './hits';
import { resolveImages } from './images';
import { onTiles, Sources } from './Sources';
import { webglSupport } from './support';
import { takeTiles, useRefusal } from './tiles';
import { useFeatureState } from './useFeatureState';
import { useOrder } from './useOrder';
import { useShade } from './useShade';

// ms in which names come and go; without a GPU each step of it is a frame that takes longer than all of it
const fade = webglSupport()?.isSoftware ? 0 : 120;
const [west, south, east, north] = limits.box;
/** The engine's settings, which no content changes. */
const settings: ComponentProps<typeof MapView> = {
  mapStyle: { version: 8, sources: {}, layers: [] },
  minZoom: limits.minZoom,
  maxBounds: [west, south, east, north],
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  attributionControl: false,
  fadeDuration: fade,
  maxTileCacheSize: 16, // tiles a source keeps out of view: those that have come are kept beside (tiles.ts)
  maxCanvasSize: [8192, 8192],
  localIdeographFontFamily: chineseSerif,
};
const noLayers: readonly LayerSpecification[] = [];
const noArcs: LinkFeatures = { type: 'FeatureCollection', features: [] };

export type AtlasMapProps = MapProps & {
  /** The engine’s picture is whole for the first time. */
  onDrawn: () => void;
  /** The engine has lost its context. */
  onLost: () => void;
  /** The engine could not start. */
  onFailed: () => void;
  /** The engine's first frames take too long. */
  onSlow: () => void;
};

/** The map, whose engine has its worker at this address; there is one worker for all maps. */
export function mapWithWorker(workerUrl: string) {
  setWorkerUrl(workerUrl);
  takeTiles();
  return AtlasMap;
}

const margin = 320; // px beyond each edge for which names are placed, to be dragged into view

/** The zoom in steps of a tenth, so that what depends on it changes as seldom. */
const inTenths = (zoom: number) => Math.round(zoom * 10) / 10;
const zoomOf = (map: MapLibre) => inTenths(map.getZoom());

/** Where the map looks, in steps that what depends on it can follow. */
type Looked = {
  /** In tenths. */
  zoom: number;
  /** After the last move that has ended: names keep their places while the map moves. */
  frame: PlacementFrame;
  /** The part beside the panels. */
  box: Box;
};

/** The map that has been loaded and where it looks; null before. */
function useLoaded(padding: Padding, onCamera: MapProps['onCamera']) {
  const [map, setMap] = useState<MapLibre | null>(null);
  const [engine, setEngine] = useState<Engine | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const lookedAt = (target: MapLibre): Looked => {
    const engine = webglEngine(target);
    const frame = { camera: engine.camera(), ...engine.size(), margin };
    return { zoom: zoomOf(target), frame, box: clearBox(engine, { ...padding, bottom: edge }) };
  };
  const onLoaded = (target: MapLibre): Engine => {
    const loaded = webglEngine(target);
    setMap(target);
    setLooked(lookedAt(target));
    setEngine(loaded);
    return loaded;
  };
  const onZoom = ({ target }: ViewStateChangeEvent) =>
    setLooked((before) => before && (before.zoom === zoomOf(target) ? before : { ...before, zoom: zoomOf(target) }));
  const onMoveEnd = (event: ViewStateChangeEvent) => {
    const { viewState, target } = event;
    setLooked(lookedAt(target));
    if (isAsked(event)) onCamera({ zoom: viewState.zoom, lat: viewState.latitude, lon: viewState.longitude });
  };
  return { map, engine, looked, onLoaded, onZoom, onMoveEnd };
}

/** The collection before where the next one says the same: the engine need not take it anew. */
function useUnchanged<T>(next: T): T {
  const kept = useRef(next);
  if (kept.current !== next && JSON.stringify(kept.current) !== JSON.stringify(next)) kept.current = next;
  return kept.current;
}

const nothing: ReturnType<typeof targetsAt> = { polygons: [], labelled: [], markers: [] };

/**
 * What of the content depends on where the map looks: layers, markers with the room they take, names, curves of links.
 * `hasTiles`: areas are drawn from tiles, else uncut.
 */
function useDrawn(content: MapContent, looked: Looked | null, covered: Covered, hasTiles: boolean) {
  const { atlas, basemap, shade, streets, places, language, selected, fills, theme, links, points } = content;
  const { parks, districts } = content;
  const hasShade = shade !== null;
  const streetLayers = streets?.layers[theme] ?? noLayers;
  const industries = useMemo(() => atlas.index.industries.map(({ id }) => id), [atlas]);
  const { zoom, frame, box } = looked ?? { zoom: null, frame: null, box: null };
  const clusters = useMemo(() => clustersOf(points, atlas), [points, atlas]);
  const targetsOf = useCallback(
    (zoom: number, sight: Sight | null) => targetsAt(atlas, zoom, language, clusters.markedAt(zoom), sight),
    [atlas, language, clusters],
  );
  const atRest = useMemo(
    () => (frame ? targetsOf(inTenths(frame.camera.zoom), sightOf(covered, frame.camera, frame)) : nothing),
    [targetsOf, frame, covered],
  );
  const isAtRest = frame !== null && inTenths(frame.camera.zoom) === zoom;
  const moving = useMemo(
    () => (zoom === null || isAtRest ? nothing : targetsOf(zoom, null)),
    [targetsOf, zoom, isAtRest],
  );
  const targets = isAtRest ? atRest : moving;
  const { polygons, markers } = targets;
  const dimsLinks = links.length > 0 && selected !== null;
  const layers = useMemo(
    () =>
      layersOf(palettes[theme], {
        polygons,
        fills,
        hasShade,
        streets: streetLayers,
        dimsLinks,
        language,
        industries,
      }).map((layer) => onTiles(layer, hasTiles)),
    [polygons, fills, hasShade, streetLayers, dimsLinks, theme, language, industries, hasTiles],
  );
  const arcs = useMemo(
    () => (links.length === 0 || !box ? noArcs : linkFeatures(atlas, links, selected, box)),
    [atlas, links, selected, box],
  );
  const selection = useMemo(
    () => standingOut(content.selection, clusters.marksAt(zoom ?? 0), zoom ?? 0),
    [content.selection, clusters, zoom],
  );
  const spaces = useUnchanged(useMemo(() => markerSpaces(markers, language), [markers, language]));
  const labels = labelsOf(basemap, atlas.index.localities);
  const areas = useMemo(() => areasOf([parks, districts]), [parks, districts]);
  const placed = useMemo(() => {
    if (!frame) return [];
    const room = nameRoomOf(atRest, arcs, frame, covered, language, areas);
    const marks = clusters.marksAt(frame.camera.zoom);
    const known = [...namesOf(labels), ...namesOf(places)];
    return namesIn(known, atRest.labelled, room, marks, frame, language);
  }, [frame, atRest, arcs, covered, labels, places, clusters, language, areas]);
  const names = useUnchanged(useMemo(() => nameFeatures(placed), [placed]));
  // layers wait for all sources, so that they are added in their order
  return {
    layers: zoom === null ? [] : layers,
    markers,
    arcs,
    spaces,
    placed,
    names,
    clusters,
    points: clusters.sourceAt(zoom ?? 0),
    selection: useUnchanged(selection),
  };
}

function AtlasMap({
  content,
  title,
  opening,
  padding,
  covered,
  onMap,
  onPick,
  onHover,
  onCamera,
  onDrawn,
  ...on
}: AtlasMapProps) {
  const { atlas, language, selected, hovered, faded, fills } = content;
  const { map, engine, looked, onLoaded, onZoom, onMoveEnd } = useLoaded(padding, onCamera);
  const hasTiles = useRefusal(content.basemap, on.onTilesRefused);
  const { layers, markers, placed, clusters, ...drawn } = useDrawn(content, looked, covered, hasTiles);
  const states = useMemo(() => featureStatesOf(atlas, { hovered, selected, faded }), [atlas, hovered, selected, faded]);
  useFeatureState(map, states, hasTiles);
  useShade(map, content.shade);
  useOrder(map, layers);
  const acts = useMarkerActs(engine, onPick, onHover);
  return (
    <MapView
      {...settings}
      maxZoom={closestZoom(content.streets !== null)}
      initialViewState={
        opening
          ? { zoom: opening.zoom, latitude: opening.lat, longitude: opening.lon }
          : { bounds: atlas.index.region, fitBoundsOptions: { padding } }
      }
      locale={{ 'Map.Title': title }}
      onLoad={({ target }) => {
        target.touchZoomRotate.disableRotation();
        resolveImages(target, atlas.index.industries);
        target.on('webglcontextlost', on.onLost);
        watchFrames(target, on.onSlow);
        target.once('idle', onDrawn);
        onMap(onLoaded(target), target);
      }}
      // what has no map to its name kept the engine from starting; all else is told by the console
      onError={({ target, error }) => (target ? console.error(error) : on.onFailed())}
      onZoom={onZoom}
      onMoveEnd={onMoveEnd}
      onClick={({ target, point }) => {
        const link = linkAt(drawn.arcs.features, target, point);
        void pickOf(hitsAt(target, placed, point), webglEngine(target), clustersIn(target)).then(
          (pick) => pick && onPick(pickOver(pick, link)),
        );
      }}
      onMouseMove={({ target, point, originalEvent }) => {
        // over a marker, which says so itself
        if (originalEvent.target !== target.getCanvas()) return;
        const heldAt = (at: LonLat) => clusters.projectsAt(at, target.getZoom());
        const over = hoverOf(hitsAt(target, placed, point), point, heldAt);
        const hover = hoverOver(over, linkAt(drawn.arcs.features, target, point), point);
        target.getCanvas().style.cursor = hover ? 'pointer' : '';
        onHover(hover);
      }}
      onMouseOut={() => onHover(null)}
    >
      <Sources content={content} hasTiles={hasTiles} {...drawn} />
      {/* a layer whose source changes is another one to the engine */}
      {layers.map((layer) => (
        <Layer key={`${layer.id} ${'source' in layer ? layer.source : ''}`} {...layer} />
      ))}
      {markers.map((marker) => (
        <MapMarker
          key={marker.key}
          longitude={marker.at[0]}
          latitude={marker.at[1]}
          offset={[marker.hang.dx, marker.hang.dy]}
        >
          <MarkerButton {...{ marker, language, selected, hovered, faded, fills }} {...acts} />
        </MapMarker>
      ))}
      <ScaleControl position="bottom-left" />
    </MapView>
  );
}
