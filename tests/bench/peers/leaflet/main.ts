// Leaflet as somebody skilled would write it: one canvas for the ground, one for what answers a click.
import 'leaflet/dist/leaflet.css';
import '../page.css';
import type { FeatureCollection } from 'geojson';
import * as L from 'leaflet';
import type { AtlasIndex } from '../../../../geo/published';
import type { ProjectPoints } from '../../../../src/domain/filter';
import type { Basemap } from '../../../../src/map/basemap';
import { light } from '../../../../src/map/palette';
import type { Peer } from '../../window';
import { type Cluster, clustersOf } from '../clusters';
import { drawDonut, radiusOf } from '../donut';
import { isLabelled } from '../labels';
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
// Leaflet counts zoom in tiles of 256 px, MapLibre in 512
const zoomStep = 1;
const map = L.map('map', {
  ...{ zoomSnap: 0, zoomControl: false, attributionControl: false, minZoom: 4.2, maxZoom: 15 },
  wheelPxPerZoomLevel: 320, // about as far as the drawn map zooms at the same turn
});
const [west, south, east, north] = region;
map.fitBounds(
  [
    [south, west],
    [north, east],
  ],
  {
    animate: false,
    paddingTopLeft: [padding.left, padding.top],
    paddingBottomRight: [padding.right, padding.bottom],
  },
);
map.createPane('ground').style.zIndex = '300';
const ground = L.canvas({ pane: 'ground', padding: 0.2 });
const front = L.canvas({ padding: 0.2 });
const peer: Peer = { seen: null, idle: null, settled, jump };
window.peer = peer;
window.closePopups = () => map.closePopup();

function jump(lon: number, lat: number, zoom: number) {
  map.setView([lat, lon], zoom + zoomStep, { animate: false });
}

type Moving = { _animatingZoom?: boolean; _panAnim?: { _inProgress?: boolean } };

/** A zoom is under way, or the wheel has been turned and waits to zoom, or the map glides. */
function isMoving(): boolean {
  const { _animatingZoom, _panAnim } = map as unknown as Moving;
  const { _startTime } = map.scrollWheelZoom as unknown as { _startTime: number | null };
  return _animatingZoom === true || _panAnim?._inProgress === true || !!_startTime;
}

/** An animated zoom begins a frame after the wheel's time is over: whoever moved is looked at once more. */
async function settled() {
  let hasMoved = true;
  while (hasMoved) {
    hasMoved = isMoving();
    await afterFrame();
    hasMoved ||= isMoving();
  }
}

const zoomOf = () => map.getZoom() - zoomStep;

/** Shapes that answer nothing, on the ground's canvas. */
const shapes = (data: FeatureCollection, style: L.PathOptions | L.StyleFunction) =>
  L.geoJSON(data, {
    style,
    interactive: false,
    renderer: ground,
    pane: 'ground',
    smoothFactor: 1,
  } as L.GeoJSONOptions).addTo(map);

const borderStyles: Record<string, L.PathOptions> = {
  prefecture: { color: light.lineStrong, weight: 0.6, dashArray: '2 1.5' },
  province: { color: light.lineStrong, weight: 1.1, dashArray: '9 3' },
  china: { color: light.lineStrong, weight: 1.1 },
};

function drawBasemap({ land, china, region, relief, borders, lakes, rivers }: Basemap) {
  const fill = (fillColor: string, fillOpacity = 1): L.PathOptions => ({ stroke: false, fillColor, fillOpacity });
  shapes(land, fill(light.neighbour));
  shapes(china, fill(light.neighbour));
  shapes(region, fill(light.land));
  const { colour, tints } = light.relief;
  shapes(relief, (feature) => fill(colour, tints[feature?.properties.metres] ?? 0));
  const atRank = (data: FeatureCollection) => ({
    ...data,
    features: data.features.filter(({ properties }) => properties?.rank <= 2),
  });
  shapes(atRank(rivers), (feature) => ({ color: light.river, weight: feature?.properties.rank === 1 ? 1.5 : 0.9 }));
  shapes(atRank(lakes), (feature) => fill(feature?.properties.kind === 'river' ? light.river : light.water));
  const drawn = borders.features.filter(({ properties }) => borderStyles[properties?.rank]);
  shapes({ ...borders, features: drawn }, (feature) => borderStyles[feature?.properties.rank] ?? {});
}

/** Names as elements; those of the zoom and near the view only. */
function labelling({ labels }: Basemap) {
  const group = L.layerGroup().addTo(map);
  const markers = labels.features.map((feature) => ({
    feature,
    marker: L.marker(L.GeoJSON.coordsToLatLng((feature.geometry as GeoJSON.Point).coordinates as [number, number]), {
      interactive: false,
      keyboard: false,
      icon: L.divIcon({ className: 'label', html: '', iconSize: [80, 16] }),
    }).on('add', ({ target }) => {
      target.getElement().textContent = feature.properties?.name;
    }),
  }));
  const update = () => {
    const near = map.getBounds().pad(0.2);
    for (const { feature, marker } of markers) {
      if (isLabelled(feature.properties, zoomOf()) && near.contains(marker.getLatLng())) group.addLayer(marker);
      else group.removeLayer(marker);
    }
  };
  map.on('moveend', update);
  update();
}

/** The shapes shown at the zoom, redone where a city gives way to its districts. */
function drawLocalities(layers: readonly Localities[], index: AtlasIndex): L.LayerGroup {
  const group = L.layerGroup().addTo(map);
  const ids = new Set(index.localities.map(({ id }) => id));
  const all = layers.map((layer, position) =>
    L.geoJSON(layer, {
      renderer: front,
      style: {
        color: light.localityLine,
        weight: 0.9,
        fillColor: light.locality,
        fillOpacity: position === 0 ? 0.85 : 0.8,
        ...(position === 1 && { dashArray: '3 2' }),
      },
    } as L.GeoJSONOptions)
      .getLayers()
      .map((shape) => ({ shape, properties: (shape as L.Polygon).feature?.properties as never })),
  );
  const update = () => {
    for (const { shape, properties } of all.flat()) {
      const { level, parent } = properties as { level: string; parent: string };
      if (isShown(level, ids.has(parent), zoomOf())) group.addLayer(shape);
      else group.removeLayer(shape);
    }
  };
  for (const { shape, properties } of all.flat()) shape.bindPopup(lineOf(properties));
  map.on('zoomend', update);
  update();
  return group;
}

type Canvas = { _ctx: CanvasRenderingContext2D; _drawing: boolean };
type Drawn = { _renderer: Canvas; _point: L.Point; _empty: () => boolean };

/** A cluster as one path of the front canvas. */
class Donut extends L.CircleMarker {
  constructor(
    at: L.LatLng,
    private readonly cluster: Cluster,
    private readonly hues: ReadonlyMap<string, string>,
  ) {
    super(at, { renderer: front, radius: radiusOf(cluster), bubblingMouseEvents: false });
  }

  protected _updatePath() {
    const { _renderer, _point } = this as unknown as Drawn;
    if (_renderer._drawing) drawDonut(_renderer._ctx, [_point.x, _point.y], this.cluster, this.hues);
  }
}

function clustering(points: ProjectPoints, { industries }: AtlasIndex) {
  const hues = new Map(industries.map(({ id, hue }) => [id, hue]));
  const group = L.layerGroup().addTo(map);
  let shown = points;
  let zoom = 0;
  const update = () => {
    const clusters = clustersOf(shown, ([lon = 0, lat = 0]) => {
      const { x, y } = map.project([lat, lon], zoom);
      return [x, y];
    });
    group.clearLayers();
    for (const cluster of clusters) group.addLayer(new Donut(map.unproject(cluster.at, zoom), cluster, hues));
  };
  // one clustering for each whole zoom, as MapLibre has it
  const follow = () => {
    if (zoom === Math.floor(zoomOf()) + zoomStep) return;
    zoom = Math.floor(zoomOf()) + zoomStep;
    update();
  };
  map.on('zoomend', follow);
  follow();
  return (hidden: ReadonlySet<string>) => {
    shown = pointsWithout(points, hidden);
    update();
  };
}

const [index, districts, parks] = await Promise.all([files.index, files.districts, files.parks]);
drawLocalities([districts, parks], index);
const pointsDrawn = files.projects.then((points) => industryBoxes(index, clustering(points, index)));
afterFrame().then(() => {
  peer.seen = performance.now();
});
const drawn = await files.basemap;
drawBasemap(drawn);
labelling(drawn);
await pointsDrawn;
await afterFrame();
peer.idle = performance.now();
