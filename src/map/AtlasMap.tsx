// The one map instance: sources and layers as lists, clicks and moves handed up. What is shown comes in as values.
import 'maplibre-gl/dist/maplibre-gl.css';
import './worker';
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Layer, Map as MapView, ScaleControl, Source, type ViewStateChangeEvent } from 'react-map-gl/maplibre';
import type { PlaceLink } from '../../data/published';
import type { Box } from '../../geo/published';
import { type Atlas, familyOf } from '../domain/atlas';
import type { ProjectPoints } from '../domain/filter';
import { linkFeatures } from '../domain/links';
import type { Hover, Pick } from '../domain/pick';
import { labelSize, type Marker, targetsAt } from '../domain/targets';
import { type Camera, type Language, limits, type Theme } from '../domain/view';
import { clearBox, isAsked } from './cameras';
import type { Ground } from './ground';
import { resolveImages } from './images';
import { clusterProperties, clusterRadius } from './layers/projects';
import { Markers } from './Markers';
import { markerSpaces } from './markerSpaces';
import { sources } from './order';
import { palettes } from './palette';
import { hoverAt, pickAt } from './picks';
import { layersOf } from './stack';
import { useHoverState } from './useHoverState';

export type Padding = { top: number; bottom: number; left: number; right: number };

// px: labels at the lower edge stand just above the sources
const edge = 44;

type Props = {
  atlas: Atlas;
  ground: Ground;
  districts: FeatureCollection;
  parks: FeatureCollection;
  points: ProjectPoints;
  selection: FeatureCollection;
  /** The links between places to draw; none while they are off. */
  links: readonly PlaceLink[];
  selected: string | null;
  hovered: string | null;
  faded: readonly string[];
  fills: ReadonlyMap<string, string> | null;
  theme: Theme;
  language: Language;
  title: string;
  /** The camera to open with; null fits the region beside the panels. */
  opening: Camera | null;
  padding: Padding;
  onMap: (map: MapLibre) => void;
  onPick: (pick: Pick) => void;
  onHover: (hover: Hover | null) => void;
  onCamera: (camera: Camera) => void;
};

const blank = { version: 8 as const, sources: {}, layers: [] };
const [west, south, east, north] = limits.box;

export function AtlasMap(props: Props) {
  const { atlas, ground, language, selected, faded, fills, theme, links, padding, onPick, onHover, onCamera, onMap } =
    props;
  const map = useRef<MapLibre | null>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const [frame, setFrame] = useState<Box>([...limits.box]);
  const industries = useMemo(() => atlas.index.industries.map(({ id }) => id), [atlas]);
  const clusters = useMemo(() => clusterProperties(industries), [industries]);
  const targets = useMemo(
    () => (zoom === null ? { polygons: [], labelled: [], markers: [] } : targetsAt(atlas, zoom, labelSize(language))),
    [atlas, zoom, language],
  );
  const family = useMemo(() => (selected === null ? [] : familyOf(atlas, selected)), [atlas, selected]);
  const layers = useMemo(
    () =>
      layersOf(palettes[theme], {
        polygons: targets.polygons,
        labelled: targets.labelled,
        selected,
        family,
        faded,
        fills,
        language,
        industries,
      }),
    [targets.polygons, targets.labelled, selected, family, faded, fills, theme, language, industries],
  );
  const arcs = useMemo(() => linkFeatures(atlas, links, selected, frame), [atlas, links, selected, frame]);
  const spaces = useMemo(() => markerSpaces(targets.markers, language), [targets.markers, language]);
  useHoverState(map, props.hovered);

  const open = useCallback(
    ({ at, members }: Marker) => {
      const [only] = members;
      if (members.length === 1 && only) onPick({ kind: 'locality', id: only.id, others: [] });
      else onPick({ kind: 'several', localities: members.map(({ id }) => id), at });
    },
    [onPick],
  );
  const hoverMarker = useCallback(
    (marker: Marker | null) => {
      const only = marker?.members.length === 1 ? marker.members[0] : undefined;
      const point = only && map.current?.project(only.at);
      onHover(only && point ? { kind: 'locality', id: only.id, x: point.x, y: point.y + 40 } : null);
    },
    [onHover],
  );
  const moved = useCallback(
    (event: ViewStateChangeEvent) => {
      const { viewState, target } = event;
      setZoom(Math.round(target.getZoom() * 10) / 10);
      setFrame(clearBox(target, { ...padding, bottom: edge }));
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
      maxCanvasSize={[8192, 8192]}
      localIdeographFontFamily={'"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif'}
      locale={{ 'Map.Title': props.title }}
      onLoad={({ target }) => {
        map.current = target;
        target.touchZoomRotate.disableRotation();
        resolveImages(target, atlas.index.industries);
        setZoom(Math.round(target.getZoom() * 10) / 10);
        setFrame(clearBox(target, { ...padding, bottom: edge }));
        onMap(target);
      }}
      onZoom={({ target }) => setZoom(Math.round(target.getZoom() * 10) / 10)}
      onMoveEnd={moved}
      onClick={({ target, point }) => void pickAt(target, point).then((pick) => pick && onPick(pick))}
      onMouseMove={({ target, point, originalEvent }) => {
        // over a marker, which says so itself
        if (originalEvent.target !== target.getCanvas()) return;
        const hover = hoverAt(target, point);
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
      <Source id={sources.labels} type="geojson" data={ground.labels} />
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
      <Markers
        markers={targets.markers}
        language={language}
        selected={selected}
        hovered={props.hovered}
        faded={faded}
        fills={fills}
        onOpen={open}
        onHover={hoverMarker}
      />
      <ScaleControl position="bottom-left" />
    </MapView>
  );
}
