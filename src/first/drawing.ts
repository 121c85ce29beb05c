// The opening map as SVG, drawn when the page is built.

import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { AtlasIndex } from '../../geo/published';
import { atlasOf } from '../domain/atlas';
import type { ProjectPoints } from '../domain/filter';
import { fitted, type Size } from '../domain/fitting';
import { project } from '../domain/mercator';
import { paddingsOf } from '../domain/paddings';
import { labelSize } from '../domain/targets';
import type { Camera, Language } from '../domain/view';
import { type BasemapTopology, type Ground, groundOf, type Labels, type WaterTopology } from '../map/basemap';
import { type Palette, palettes } from '../map/palette';
import { markup, type Shape, shape } from '../map/shape';
import { pillShape } from '../map/sheet';
import { clustersOf } from '../map/svg/clusters';
import { type Frame, screenOf } from '../map/svg/frame';
import { localityShapes } from '../map/svg/localities';
import { groundLabels, labelGroup, localityLabels, roomOf } from '../map/svg/names';
import { groundShapes } from '../map/svg/paint';
import { donutShape, symbolShape } from '../map/svg/projects';
import { boxOf, targetsIn } from '../map/svg/scene';
import { donutRadius } from '../map/webgl/images';
import { panelStyle } from './panels';

/** Where the drawing is made; the page's script moves its window over it. */
const reference: Size = { width: 1440, height: 900 };
const margin = 450; // px beyond it, so that wide and tall screens are filled
const coarse = 0.001; // degrees²: triangles that a reader could not see at the opening zoom

// the theme's colours as custom properties, so that one drawing serves both
const variable = (name: string) => `var(--m-${name})`;
const themed = Object.fromEntries(
  Object.entries(palettes.light).map(([name, value]) => [name, typeof value === 'string' ? variable(name) : value]),
) as unknown as Palette;
const colours = (palette: Palette) =>
  Object.entries(palette)
    .filter(([name, value]) => typeof value === 'string' && name !== 'name')
    .map(([name, value]) => `--m-${name}:${value}`)
    .join(';');

/** The style sheet of map and panels, for the page's head. */
export const firstStyle = [
  `:root{${colours(palettes.light)}}`,
  `:root[data-theme=dark]{${colours(palettes.dark)}}`,
  'body{margin:0;background:var(--m-water)}',
  '.first-map{position:fixed;inset:0;width:100%;height:100%}',
  '.first-map path{vector-effect:non-scaling-stroke}',
  '.first-map .u{transform:scale(var(--u,1))}',
  '.first-map .u path{vector-effect:none}',
  ':root[lang=en] :is(.first-map,.first-panel,.first-failed) .zh,',
  ':root:not([lang=en]) :is(.first-map,.first-panel,.first-failed) .en{display:none}',
  '.first-map.is-far .near{display:none}',
  '.first-map a:focus{outline:2px solid var(--m-seal)}',
  panelStyle,
].join('');

/** Path data in whole half pixels, each point from the last one. */
function compact(d: string): string {
  return d.replace(/M([^MZ]+)(Z?)/g, (_, body: string, close: string) => {
    const points = body.split('L').map((point) => point.split(' ').map((value) => Math.round(Number(value) * 2)));
    const [[startX = 0, startY = 0] = [], ...rest] = points;
    let [lastX, lastY] = [startX, startY];
    const steps = rest.flatMap(([x = 0, y = 0]) => {
      const [dx, dy] = [x - lastX, y - lastY];
      if (dx === 0 && dy === 0) return [];
      [lastX, lastY] = [x, y];
      return [`${dx}${dy < 0 ? '' : ' '}${dy}`];
    });
    if (steps.length < (close ? 2 : 1)) return '';
    return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}${close && 'z'}`;
  });
}

const plain = ({ tag, attributes, children }: Shape): Shape => {
  const { 'data-layer': layer, 'data-locality': _, 'data-stack': __, 'data-counts': ___, ...kept } = attributes;
  const d = typeof kept.d === 'string' && layer ? { d: compact(kept.d) } : {};
  const more = { ...kept, ...d };
  if (children === undefined) return shape(tag, more);
  return shape(tag, more, typeof children === 'string' ? children : children.map(plain));
};

/** The ground as far as it can be seen at the opening zoom; the reported region as one shape. */
function coarseGround(topology: BasemapTopology, water: WaterTopology, labels: Labels, index: AtlasIndex): Ground {
  const coarsened = <T extends Topology>(one: T) => simplify(presimplify(one as never), coarse) as unknown as T;
  const land = coarsened(topology);
  const ground = groundOf(land, coarsened(water), labels, index.localities);
  const whole = ({ geometries }: { geometries: unknown[] }): FeatureCollection => {
    const merged: Feature<MultiPolygon> = {
      type: 'Feature',
      properties: {},
      geometry: merge(land, geometries as never),
    };
    return { type: 'FeatureCollection', features: [merged] };
  };
  return { ...ground, china: whole(land.objects.china), counties: whole(land.objects.counties) };
}

/** What keeps its size on the screen whatever the window's scale. */
const fixed = ([x, y]: readonly [number, number], shapes: readonly Shape[], more: Shape['attributes'] = {}): Shape =>
  shape('g', { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`, ...more }, [
    shape('g', { class: 'u' }, shapes),
  ]);

type At = readonly [x: number, y: number];

/** SVG’s own way of naming a link’s end: by `href` it would be taken for a skip link of the page. */
const linkTo = (id: string, name: string) => ({ 'xlink:href': `#at=${id}`, role: 'link', 'aria-label': name });

/** Labels that keep their size: each text moved to its place, a locality's beside the donut that it makes room for. */
const standing = (texts: readonly Shape[], donuts: readonly At[]): Shape[] =>
  texts.map(({ attributes: { x, y, 'data-layer': layer, ...look }, children }) => {
    const at: At = [Number(x), Number(y)];
    const isOwn = layer === 'locality-label';
    const donut = donuts.find(([left, top]) => isOwn && Math.hypot(left - at[0], top - at[1]) < 60) ?? at;
    const text = shape('text', { ...look, x: at[0] - donut[0], y: at[1] - donut[1] }, children ?? '');
    return fixed(donut, [text], { class: isOwn || /province|country/.test(String(layer)) ? undefined : 'near' });
  });

function planeOrigin({ lat, lon, zoom }: Camera): At {
  const [x, y] = project([lon, lat], zoom);
  return [x - reference.width / 2, y - reference.height / 2];
}

/** The opening map as an <svg>; localities in it are links that open them. */
export function firstMap(files: ReadonlyMap<string, string>): string {
  const json = <T>(path: string): T => JSON.parse(files.get(`atlas/${path}`) ?? 'null') as T;
  const index = json<AtlasIndex>('index.json');
  const atlas = atlasOf(index);
  const labels = json<Labels>('basemap/labels.geojson');
  const ground = coarseGround(json('basemap/basemap.topojson'), json('basemap/water.topojson'), labels, index);
  const layout = { ...reference, isPhone: false, isFirst: false, isEmbedded: false };
  const camera = fitted(index.region, reference, paddingsOf(layout).closed, 11.5);
  const frame: Frame = { camera, ...reference, margin };
  const toScreen = screenOf(frame);
  const drawn = clustersOf(json<ProjectPoints>('projects.geojson')).at(boxOf(frame), camera.zoom);
  const stacks = drawn.stacks.map(({ at, total }) => ({ at, radius: donutRadius(total) }));

  const localities = (language: Language): Shape => {
    const targets = targetsIn({ atlas, language }, frame);
    const room = roomOf(targets.markers, stacks, language, frame);
    const own = localityLabels(ground, targets.labelled, [], language, themed, frame, room);
    const names = groundLabels(ground, language, themed, frame, room);
    const size = labelSize(language);
    const pills = targets.markers.flatMap(({ at, members }) => {
      const [first] = members;
      if (!first) return [];
      const more = members.length > 1 ? ` +${members.length - 1}` : '';
      const text = (first.short ?? first.name)[language] + more;
      const pill = pillShape(text, 0, 18, size(first)[0] + more.length * 8, themed, first.outline === 'schematic');
      const link = linkTo(first.id, members.map(({ name }) => name[language]).join(' '));
      return [shape('a', link, [fixed(toScreen([...at]), [pill])])];
    });
    return shape('g', { class: language }, [
      labelGroup(
        standing(
          [...names, ...own],
          stacks.map(({ at }) => toScreen([...at])),
        ),
      ),
      ...pills,
    ]);
  };

  const state = { ...targetsIn({ atlas, language: 'zh' }, frame), selected: null, family: [], faded: [], fills: null };
  const areas = {
    districts: json<FeatureCollection>('districts.geojson'),
    parks: { type: 'FeatureCollection' as const, features: [] },
    selection: { type: 'FeatureCollection' as const, features: [] },
  };
  const polygons = localityShapes(areas, state, null, themed, frame).map((one) => {
    const id = one.attributes['data-locality'];
    const name = atlas.byId.get(String(id))?.name;
    // where a marker stands for it, that is the link
    return state.labelled.includes(String(id))
      ? shape('a', linkTo(String(id), `${name?.zh} · ${name?.en}`), [plain(one)])
      : plain(one);
  });
  const symbols = [
    ...drawn.stacks.map((stack) => fixed(toScreen(stack.at), donutShape(stack, index.industries, themed))),
    ...drawn.singles.flatMap(({ geometry, properties: { industry, placed_by } }) => {
      const symbol = index.industries.find(({ id }) => id === industry);
      return symbol ? [fixed(toScreen(geometry.coordinates), symbolShape(symbol, placed_by !== 'site', themed))] : [];
    }),
  ];
  const [west, south, east, north] = index.region;
  const [[left, bottom], [right, top]] = [toScreen([west, south]), toScreen([east, north])];
  const attributes = {
    id: 'first-map',
    class: 'first-map',
    'data-drawn': 'true',
    // without scripts: the whole region, whatever the screen
    viewBox: [left - 30, top - 30, right - left + 60, bottom - top + 80].map(Math.round).join(' '),
    'data-plane': JSON.stringify({
      zoom: camera.zoom,
      // of the drawing's origin, in world pixels at that zoom
      origin: planeOrigin(camera),
      region: index.region,
      boxes: Object.fromEntries(index.localities.map(({ id, bbox }) => [id, bbox])),
    }),
  };
  const halved = (shapes: readonly Shape[]) => shape('g', { transform: 'scale(.5)' }, shapes);
  return markup(
    shape('svg', attributes, [
      halved(groundShapes(ground, themed, frame).map(plain)),
      halved(polygons),
      shape('g', { 'pointer-events': 'none' }, symbols),
      localities('zh'),
      localities('en'),
    ]),
  );
}
