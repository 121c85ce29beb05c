// The floor: MapLibre alone with the explorer's layers, sources and images, and a popup of one line.
import 'maplibre-gl/dist/maplibre-gl.css';
import '../page.css';
import { type GeoJSONSource, Map as MapLibre, type MapMouseEvent, Popup, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { AtlasIndex } from '../../../../geo/published';
import { sizeOf } from '../../../../src/domain/mercator';
import { limits } from '../../../../src/domain/view';
import { type Basemap, emptyBasemap } from '../../../../src/map/basemap';
import { clusterRadius, lastClustered } from '../../../../src/map/clusterProperty';
import { areaSources, clickable, type LayerId, sources } from '../../../../src/map/layers/ids';
import { clusterProperties } from '../../../../src/map/layers/projects';
import { nameFeatures, namesIn, namesOf } from '../../../../src/map/names';
import { light } from '../../../../src/map/palette';
import { layersOf } from '../../../../src/map/style';
import { resolveImages } from '../../../../src/map/webgl/images';
import { webglSupport } from '../../../../src/map/webgl/support';
import { neededSources } from '../../needed';
import type { Peer } from '../../window';
import {
  afterFrame,
  industryBoxes,
  isShown,
  type Localities,
  lineOf,
  loadAll,
  padding,
  pointsWithout,
  region,
} from '../published';

const files = loadAll();
setWorkerUrl(workerUrl);
const [west, south, east, north] = limits.box;
const map = new MapLibre({
  container: 'map',
  style: { version: 8, sources: {}, layers: [] },
  bounds: region,
  fitBoundsOptions: { padding },
  minZoom: limits.minZoom,
  maxZoom: limits.maxZoom,
  maxBounds: [west, south, east, north],
  dragRotate: false,
  pitchWithRotate: false,
  attributionControl: false,
  fadeDuration: webglSupport()?.isSoftware ? 0 : 120, // as the explorer's
  localIdeographFontFamily: '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif',
});
const styled = map.once('style.load');
// as the explorer with engine=webgl is asked
const settled = () =>
  new Promise<void>((resolve) => {
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });
const peer: Peer = {
  seen: null,
  idle: null,
  settled,
  jump: (lon, lat, zoom) => map.jumpTo({ center: [lon, lat], zoom }),
};
window.peer = peer;
const wide = 40; // px: from this width on a locality carries its name

/** The explorer's layers for a zoom. */
function layersAt({ localities, industries }: AtlasIndex, zoom: number) {
  const ids = new Set(localities.map(({ id }) => id));
  const shown = localities.filter(({ level, parent }) => isShown(level, ids.has(parent), zoom));
  return layersOf(light, {
    polygons: shown.map(({ id }) => id),
    fills: null,
    hasShade: false,
    streets: [],
    dimsLinks: false,
    language: 'zh',
    industries: industries.map(({ id }) => id),
  });
}

function addAll(index: AtlasIndex) {
  resolveImages(map, index.industries);
  const data = emptyBasemap.land;
  for (const id of Object.values(sources))
    map.addSource(id, {
      type: 'geojson',
      data,
      ...(areaSources.some((one) => one === id) && { promoteId: 'id' }),
      ...(id === sources.projects && {
        cluster: true,
        clusterMaxZoom: lastClustered,
        clusterRadius,
        clusterProperties: clusterProperties(index.industries.map((industry) => industry.id)),
      }),
    });
  for (const layer of layersAt(index, map.getZoom())) map.addLayer(layer);
  let isClose = false;
  map.on('zoomend', () => {
    if (isClose === map.getZoom() >= 7) return;
    isClose = !isClose;
    for (const { id, ...layer } of layersAt(index, map.getZoom()))
      if ('filter' in layer) map.setFilter(id, layer.filter ?? null);
  });
}

function namesAt({ localities }: AtlasIndex, labels: Basemap['labels']) {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { lng: lon, lat } = map.getCenter();
  const zoom = map.getZoom();
  const labelled = localities.filter(({ bbox }) => Math.min(...sizeOf(bbox, zoom)) >= wide).map(({ id }) => id);
  const clear = { left: 0, top: 0, right: width, bottom: height };
  const frame = { camera: { zoom, lat, lon }, width, height, margin: 320 };
  return nameFeatures(
    namesIn(namesOf(labels), labelled, { clear, labels: [], ends: [], filling: {} }, [], frame, 'zh'),
  );
}

const fill = (id: string, data: Basemap['land'] | Localities) => map.getSource<GeoJSONSource>(id)?.setData(data);

function open({ point, lngLat }: MapMouseEvent) {
  if (map.queryRenderedFeatures(point, { layers: [...clickable.projects] }).length > 0) return;
  const [locality] = map.queryRenderedFeatures(point, { layers: [...clickable.localities] });
  if (!locality) return;
  const popup = new Popup()
    .setLngLat(lngLat)
    .setText(lineOf(locality.properties as never))
    .addTo(map);
  window.closePopups = () => void popup.remove();
}

const [index] = await Promise.all([files.index, styled]);
addAll(index);
map.on('click', open);
files.districts.then((data) => {
  for (const id of [sources.districts, sources.districtLines]) fill(id, data);
});
files.parks.then((data) => {
  for (const id of [sources.parks, sources.parkLines]) fill(id, data);
});
files.projects.then((data) => {
  fill(sources.projects, data);
  industryBoxes(index, (hidden) => fill(sources.projects, pointsWithout(data, hidden)));
});
files.basemap.then(({ labels, ...basemap }) => {
  for (const [id, data] of Object.entries(basemap)) fill(id, data);
  // as the explorer places its names: once a move has ended
  const name = () => fill(sources.names, namesAt(index, labels));
  name();
  map.on('moveend', name);
});

const shapes = 'district-fill' satisfies LayerId;
function seen() {
  if (!map.getLayer(shapes) || !map.isSourceLoaded(sources.districts)) return;
  if (map.queryRenderedFeatures({ layers: [shapes] }).length === 0) return;
  map.off('render', seen);
  setTimeout(() => {
    peer.seen = performance.now();
  });
}
map.on('render', seen);
const holdsAll = () => map.isStyleLoaded() && neededSources.every((id) => map.querySourceFeatures(id).length > 0);
while (!holdsAll()) await new Promise(requestAnimationFrame);
await settled();
await afterFrame();
peer.idle = performance.now();
