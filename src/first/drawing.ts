// The opening map as SVG, drawn when the page is built.
import type { FeatureCollection } from 'geojson';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../domain/atlas';
import type { ProjectPoints } from '../domain/filter';
import { fitted, type Size } from '../domain/fitting';
import { project } from '../domain/mercator';
import { paddingsOf } from '../domain/paddings';
import type { Camera, Language } from '../domain/view';
import { clustersOf } from '../map/clusters';
import { pillShape } from '../map/marks';
import { boxOf, type Frame, screenOf } from '../map/scene/frame';
import { layOut } from '../map/scene/layout';
import { type Scene, styledScene } from '../map/scene/scene';
import { targetsIn } from '../map/scene/shown';
import { markup, type Shape, shape } from '../map/shape';
import { type Painted, painted } from '../map/svg/shapes';
import { coarseBasemap } from './basemap';
import { plain } from './plain';
import { standIns } from './themed';

/** Where the drawing is made; the page's script moves its window over it. */
const reference: Size = { width: 1440, height: 900 };
const margin = 450; // px beyond it, so that wide and tall screens are filled

/** What keeps its size on the screen whatever the window's scale. */
const fixed = ([x, y]: readonly [number, number], shapes: readonly Shape[], more: Shape['attributes'] = {}): Shape =>
  shape('g', { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`, ...more }, [
    shape('g', { class: 'u' }, shapes),
  ]);

type At = readonly [x: number, y: number];

/** SVG’s own way of naming a link’s end: by `href` it would be taken for a skip link of the page. */
const linkTo = (id: string, name: string) => ({ 'xlink:href': `#at=${id}`, role: 'link', 'aria-label': name });

/** Names that keep their size: each is moved to its place, a locality's beside the mark that it makes room for. */
const beside = ({ attributes, children }: Shape, marks: readonly At[]): Shape => {
  if (typeof children === 'string' || !children) return shape('g', attributes);
  const moved = children.map((text) => {
    const { x, y, 'data-layer': layer, ...look } = text.attributes;
    const at: At = [Number(x), Number(y)];
    const isOwn = layer === 'locality-label';
    const mark = marks.find(([left, top]) => isOwn && Math.hypot(left - at[0], top - at[1]) < 60) ?? at;
    const own = shape('text', { ...look, x: at[0] - mark[0], y: at[1] - mark[1] }, text.children ?? '');
    return fixed(mark, [own], { class: isOwn || /province|country/.test(String(layer)) ? undefined : 'near' });
  });
  return shape('g', attributes, moved);
};

/** What the page opens with: nothing selected, nothing filtered. */
function openingScene(files: ReadonlyMap<string, string>): Omit<Scene, 'language'> {
  const json = <T>(path: string): T => JSON.parse(files.get(`atlas/${path}`) ?? 'null') as T;
  const index = json<AtlasIndex>('index.json');
  const atlas = atlasOf(index);
  const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
  return {
    atlas,
    basemap: coarseBasemap(
      json('basemap/basemap.topojson'),
      json('basemap/water.topojson'),
      json('basemap/relief.topojson'),
      json('basemap/labels.geojson'),
      index,
    ),
    shade: null,
    streets: null,
    clusters: clustersOf(json<ProjectPoints>('projects.geojson'), atlas),
    places: nothing,
    districts: json<FeatureCollection>('districts.geojson'),
    parks: nothing,
    selection: nothing,
    links: [],
    selected: null,
    hovered: null,
    faded: [],
    fills: null,
  };
}

const isNamed = ({ id }: Painted) => /label|marker/.test(id);
const isMarked = ({ id }: Painted) => id.startsWith('project');
const paintedIn = (scene: Scene, frame: Frame) =>
  painted(layOut(styledScene(scene, standIns, frame, { view: scene.atlas.index.region }), frame), frame);

/** Everything under the marks. A locality without a marker is a link itself. */
function areaShapes(scene: Scene, layers: readonly Painted[], frame: Frame): Shape[] {
  const { labelled } = targetsIn(scene, frame);
  const shapes = layers
    .filter((one) => !isNamed(one) && !isMarked(one) && one.id !== 'sea')
    .flatMap((one) => one.shapes);
  return shapes.map((one) => {
    const locality = scene.atlas.byId.get(String(one.attributes['data-locality']));
    if (!locality || !labelled.includes(locality.id)) return plain(one);
    return shape('a', linkTo(locality.id, `${locality.name.zh} · ${locality.name.en}`), [plain(one)]);
  });
}

const markShapes = (layers: readonly Painted[]): Shape[] =>
  layers
    .filter(isMarked)
    .flatMap(({ shapes }) => shapes)
    .map(({ attributes: { transform }, children = [] }) =>
      shape('g', { transform }, [shape('g', { class: 'u' }, typeof children === 'string' ? [] : children.map(plain))]),
    );

/** Names, and the labels of markers as links. */
function nameShapes(scene: Scene, layers: readonly Painted[], frame: Frame): Shape {
  const { language } = scene;
  const toScreen = screenOf(frame);
  const marks = scene.clusters
    .at(boxOf(frame), frame.camera.zoom)
    .map(({ geometry }) => toScreen(geometry.coordinates));
  const names = layers.filter(isNamed).flatMap(({ shapes }) => shapes.map((one) => plain(beside(one, marks))));
  const pills = targetsIn(scene, frame).markers.map((marker) => {
    const label = marker.members.map(({ name }) => name[language]).join(' ');
    const pill = pillShape(marker, language, standIns).map(plain);
    return shape('a', linkTo(marker.members[0]?.id ?? '', label), [fixed(toScreen(marker.at), pill)]);
  });
  return shape('g', { class: language }, [...names, ...pills]);
}

function planeOrigin({ lat, lon, zoom }: Camera): At {
  const [x, y] = project([lon, lat], zoom);
  return [x - reference.width / 2, y - reference.height / 2];
}

/** Where the page's script finds what it moves the window by. */
function planeOf({ atlas: { index } }: Pick<Scene, 'atlas'>, frame: Frame): Shape['attributes'] {
  const [west, south, east, north] = index.region;
  const toScreen = screenOf(frame);
  const [[left, bottom], [right, top]] = [toScreen([west, south]), toScreen([east, north])];
  return {
    // without scripts: the whole region, whatever the screen
    viewBox: [left - 30, top - 30, right - left + 60, bottom - top + 80].map(Math.round).join(' '),
    'data-plane': JSON.stringify({
      zoom: frame.camera.zoom,
      // of the drawing's origin, in world pixels at that zoom
      origin: planeOrigin(frame.camera),
      region: index.region,
      boxes: Object.fromEntries(index.localities.map(({ id, bbox }) => [id, bbox])),
    }),
  };
}

/** The opening map as an <svg>; localities in it are links that open them. */
export function firstMap(files: ReadonlyMap<string, string>): string {
  const scene = openingScene(files);
  const layout = { ...reference, isPhone: false, isFirst: false, isEmbedded: false };
  const camera = fitted(scene.atlas.index.region, reference, paddingsOf(layout).closed);
  const frame: Frame = { camera, ...reference, margin };
  const spoken = (language: Language) => {
    const said = { ...scene, language };
    return { said, layers: paintedIn(said, frame) };
  };
  const [zh, en] = [spoken('zh'), spoken('en')];
  const attributes = { id: 'first-map', class: 'first-map', 'data-drawn': 'true', ...planeOf(scene, frame) };
  return markup(
    shape('svg', attributes, [
      shape('g', { transform: 'scale(.5)', 'pointer-events': 'none' }, areaShapes(zh.said, zh.layers, frame)),
      shape('g', { 'pointer-events': 'none' }, markShapes(zh.layers)),
      ...[zh, en].map(({ said, layers }) => nameShapes(said, layers, frame)),
    ]),
  );
}
