// OpenLayers as somebody skilled would write it: the ground as an image that follows the drag, light features.
import 'ol/ol.css';
import '../page.css';
import type { FeatureCollection } from 'geojson';
import { asArray } from 'ol/color';
import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import Point from 'ol/geom/Point';
import { defaults } from 'ol/interaction/defaults';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom';
import VectorLayer from 'ol/layer/Vector';
import VectorImageLayer from 'ol/layer/VectorImage';
import OpenLayersMap from 'ol/Map';
import Overlay from 'ol/Overlay';
import { fromLonLat, transformExtent } from 'ol/proj';
import RenderFeature from 'ol/render/Feature';
import VectorSource from 'ol/source/Vector';
import Fill from 'ol/style/Fill';
import Icon from 'ol/style/Icon';
import Stroke from 'ol/style/Stroke';
import Style, { type StyleFunction } from 'ol/style/Style';
import Text from 'ol/style/Text';
import View from 'ol/View';
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
const map = new OpenLayersMap({
  target: 'map',
  controls: [],
  // a second click soon after the first must not zoom while the driver waits for the first answer
  interactions: defaults({ doubleClickZoom: false, altShiftDragRotate: false, pinchRotate: false }),
  view: new View({ constrainResolution: false, minZoom: 4.2, maxZoom: 15, enableRotation: false }),
});
const view = map.getView();
view.fit(transformExtent(region, 'EPSG:4326', 'EPSG:3857'), {
  size: [window.innerWidth, window.innerHeight],
  padding: [padding.top, padding.right, padding.bottom, padding.left],
});
const zoomStep = 1; // OpenLayers counts zoom in tiles of 256 px, MapLibre in 512
const zoomOf = () => (view.getZoom() ?? 5) - zoomStep;

/** The view moves, or the wheel has been turned and waits to move it. */
const isMoving = () =>
  view.getAnimating() ||
  view.getInteracting() ||
  map
    .getInteractions()
    .getArray()
    .some((one) => one instanceof MouseWheelZoom && isWaiting(one));
const isWaiting = (wheel: MouseWheelZoom) => (wheel as unknown as { timeoutId_?: unknown }).timeoutId_ !== undefined;

async function settled(): Promise<void> {
  while (isMoving()) await afterFrame();
  map.render();
  return new Promise((resolve) => map.once('rendercomplete', () => resolve()));
}
const peer: Peer = {
  seen: null,
  idle: null,
  settled,
  jump(lon, lat, zoom) {
    view.setCenter(fromLonLat([lon, lat]));
    view.setZoom(zoom + zoomStep);
  },
};
window.peer = peer;

const still = new GeoJSON({ featureClass: RenderFeature as never, featureProjection: 'EPSG:3857' });
const live = new GeoJSON({ featureProjection: 'EPSG:3857' });

/** A layer of shapes that answer nothing. */
function shapes(data: FeatureCollection, zIndex: number, style: Style | StyleFunction) {
  const features = still.readFeatures(data).flat();
  map.addLayer(new VectorImageLayer({ source: new VectorSource({ features }), style, zIndex, imageRatio: 1.4 }));
}

const filled = (color: string) => new Style({ fill: new Fill({ color }) });
const lined = (color: string, width: number, lineDash?: number[]) =>
  new Style({ stroke: new Stroke({ color, width, ...(lineDash && { lineDash }) }) });

/** The first ranks only, as the explorer has it at the opening zoom. */
const atRank = (data: FeatureCollection) => ({
  ...data,
  features: data.features.filter(({ properties }) => properties?.rank <= 2),
});

function drawBasemap({ land, china, region, relief, borders, lakes, rivers, labels }: Basemap) {
  shapes({ ...land, features: [...land.features, ...china.features] }, 0, filled(light.neighbour));
  shapes(region, 1, filled(light.land));
  const [red = 0, green = 0, blue = 0] = asArray(light.relief.colour);
  const bands = new Map(
    Object.entries(light.relief.tints).map(([metres, tint]) => [
      Number(metres),
      new Style({ fill: new Fill({ color: [red, green, blue, tint] }) }),
    ]),
  );
  shapes(relief, 1, (feature) => bands.get(feature.get('metres')));
  const riverStyles = [lined(light.river, 1.5), lined(light.river, 0.9)];
  shapes(atRank(rivers), 2, (feature) => riverStyles[feature.get('rank') - 1]);
  const [river, lake] = [filled(light.river), filled(light.water)];
  shapes(atRank(lakes), 3, (feature) => (feature.get('kind') === 'river' ? river : lake));
  const styles: Record<string, Style> = {
    prefecture: lined(light.lineStrong, 0.6, [2, 1.5]),
    province: lined(light.lineStrong, 1.1, [9, 3]),
    china: lined(light.lineStrong, 1.1),
  };
  shapes(borders, 4, (feature) => styles[feature.get('rank')]);
  const text = new Text({
    font: '12px serif',
    fill: new Fill({ color: light.inkSoft }),
    stroke: new Stroke({ color: light.halo, width: 2 }),
  });
  const label = new Style({ text });
  map.addLayer(
    new VectorLayer({
      source: new VectorSource({ features: live.readFeatures(labels) }),
      zIndex: 7,
      declutter: true,
      style: (feature) => {
        if (!isLabelled(feature.getProperties(), zoomOf())) return undefined;
        text.setText(feature.get('name'));
        return label;
      },
    }),
  );
}

function drawLocalities(layers: readonly Localities[], { localities }: AtlasIndex) {
  const ids = new Set(localities.map(({ id }) => id));
  return layers.map((data, position) => {
    const style = new Style({
      fill: new Fill({ color: `${light.locality}${position === 0 ? 'b8' : '73'}` }),
      stroke: new Stroke({ color: light.localityLine, width: 0.9, ...(position === 1 && { lineDash: [3, 2] }) }),
    });
    const layer = new VectorLayer({
      source: new VectorSource({ features: live.readFeatures(data) }),
      zIndex: 5,
      style: (feature) => (isShown(feature.get('level'), ids.has(feature.get('parent')), zoomOf()) ? style : undefined),
    });
    map.addLayer(layer);
    return layer;
  });
}

function iconOf(cluster: Cluster, hues: ReadonlyMap<string, string>): Style {
  const radius = radiusOf(cluster) + 1;
  const canvas = document.createElement('canvas');
  canvas.width = 2 * radius;
  canvas.height = 2 * radius;
  const context = canvas.getContext('2d');
  if (context) drawDonut(context, [radius, radius], cluster, hues);
  return new Style({ image: new Icon({ img: canvas }) });
}

function clustering(points: ProjectPoints, { industries }: AtlasIndex) {
  const hues = new Map(industries.map(({ id, hue }) => [id, hue]));
  const icons = new Map<string, Style>();
  const styleOf = (cluster: Cluster) => {
    const key = [...cluster.counts].flat().join(' ');
    const style = icons.get(key) ?? iconOf(cluster, hues);
    icons.set(key, style);
    return style;
  };
  const source = new VectorSource<Feature>();
  map.addLayer(new VectorLayer({ source, zIndex: 8, updateWhileInteracting: true }));
  let shown = points;
  let zoom = 0;
  const update = () => {
    const resolution = view.getResolutionForZoom(zoom);
    const clusters = clustersOf(shown, (lonLat) => {
      const [x = 0, y = 0] = fromLonLat([...lonLat]);
      return [x / resolution, y / resolution];
    });
    source.clear(true);
    source.addFeatures(
      clusters.map((cluster) => {
        const feature = new Feature(new Point([cluster.at[0] * resolution, cluster.at[1] * resolution]));
        feature.setStyle(styleOf(cluster));
        return feature;
      }),
    );
  };
  // one clustering for each whole zoom, as MapLibre has it
  const follow = () => {
    if (zoom === Math.floor(zoomOf()) + zoomStep) return;
    zoom = Math.floor(zoomOf()) + zoomStep;
    update();
  };
  map.on('moveend', follow);
  follow();
  return (hidden: ReadonlySet<string>) => {
    shown = pointsWithout(points, hidden);
    update();
  };
}

function answering(layers: ReturnType<typeof drawLocalities>) {
  const element = document.createElement('div');
  const popup = new Overlay({ element, positioning: 'bottom-center' });
  map.addOverlay(popup);
  map.on('click', ({ pixel, coordinate }) => {
    const [hit] = map.getFeaturesAtPixel(pixel, { layerFilter: (layer) => layers.includes(layer as never) });
    if (!hit) return;
    element.className = 'popup';
    element.textContent = lineOf(hit.getProperties() as never);
    popup.setPosition(coordinate);
  });
  window.closePopups = () => {
    element.className = '';
    popup.setPosition(undefined);
  };
}

const [index, districts, parks] = await Promise.all([files.index, files.districts, files.parks]);
answering(drawLocalities([districts, parks], index));
map.once('postrender', () =>
  afterFrame().then(() => {
    peer.seen = performance.now();
  }),
);
const pointsDrawn = files.projects.then((points) => industryBoxes(index, clustering(points, index)));
drawBasemap(await files.basemap);
await pointsDrawn;
await settled();
await afterFrame();
peer.idle = performance.now();
