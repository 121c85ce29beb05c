// The style's layers as SVG shapes in a frame, in the layers' own order: fills, lines, circles, marks and names.
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { AtlasIndex } from '../../../geo/published';
import { clickable, type LayerId } from '../layers/ids';
import { clusterProperty } from '../layers/projects';
import { image, markNamed, shapesOf } from '../marks';
import type { Palette } from '../palette';
import { type Shape, shape } from '../shape';
import { type Look, lookOf, type StateOf } from './evaluate';
import { type Frame, isInFrame, pathOf, screenOf } from './frame';
import { around, nameShapes, type Room } from './names';

/** GeoJSON by source. */
export type Sources = Readonly<Record<string, FeatureCollection>>;
/** What a layer draws. */
export type Painted = { id: string; shapes: Shape[] };
/** A style and all that its layers read. */
export type StyledMap = {
  /** Bottom to top. */
  layers: readonly LayerSpecification[];
  sources: Sources;
  stateOf: StateOf;
  /** What marks are drawn of. */
  industries: AtlasIndex['industries'];
  palette: Palette;
};

/** The id of the hatch's pattern in a drawing's <defs>. */
export const hatchId = 'hatch';
const hundredth = (value: number) => Math.round(value * 100) / 100;
const unlessWhole = (opacity: number) => (opacity === 1 ? undefined : hundredth(opacity));

type AttributesOf = (look: Look, feature: Feature) => Shape['attributes'];

function fillOf(look: Look, feature: Feature): Shape['attributes'] {
  const isHatched = look.text('fill-pattern', feature).endsWith(image.hatch);
  const outline = look.colour('fill-outline-color', feature);
  return {
    fill: isHatched ? `url(#${hatchId})` : look.colour('fill-color', feature),
    'fill-opacity': unlessWhole(look.number('fill-opacity', feature)),
    ...(outline !== 'none' && { stroke: outline, 'stroke-width': 0.5 }),
  };
}

function lineOf(look: Look, feature: Feature): Shape['attributes'] {
  const width = hundredth(look.number('line-width', feature));
  const dash = look.list('line-dasharray', feature).map(Number);
  const isDashed = dash.length > 1 && dash[1] !== 0;
  return {
    fill: 'none',
    stroke: look.colour('line-color', feature),
    'stroke-width': width,
    'stroke-opacity': unlessWhole(look.number('line-opacity', feature)),
    'stroke-dasharray': isDashed ? dash.map((length) => hundredth(length * width)).join(' ') : undefined,
    'stroke-linejoin': look.text('line-join', feature) === 'round' ? 'round' : undefined,
  };
}
const isSeen = (attributes: Shape['attributes']) =>
  attributes['fill-opacity'] !== 0 && attributes['stroke-opacity'] !== 0;

const isAmong = (layers: readonly LayerId[], id: string) => layers.some((one) => one === id);
const isClickable = (id: string) => isAmong(clickable.localities, id);

/** Features that look alike as one path; those with an id as one each: where two of them share a line, both are seen. */
function pathShapes(
  { id }: LayerSpecification,
  look: Look,
  features: readonly Feature[],
  attributesOf: AttributesOf,
  frame: Frame,
): Shape[] {
  const alike = new Map<string, { attributes: Shape['attributes']; features: Feature[] }>();
  const [first] = features;
  const common = first && attributesOf(look, first);
  for (const feature of features) {
    const attributes = common && !look.varies() ? common : attributesOf(look, feature);
    if (!isSeen(attributes)) continue;
    const { id: own } = feature.properties ?? {};
    const key = own ?? JSON.stringify(attributes);
    const group = alike.get(key) ?? { attributes, features: [] as Feature[] };
    group.features.push(feature);
    alike.set(key, group);
  }
  const toScreen = screenOf(frame);
  return [...alike.values()].flatMap(({ attributes, features }) => {
    const d = pathOf(features, toScreen, frame);
    const pointer = isClickable(id) ? { 'data-locality': features[0]?.properties?.id } : { 'pointer-events': 'none' };
    return d ? [shape('path', { 'data-layer': id, d, ...attributes, ...pointer })] : [];
  });
}

const moved = (x: number, y: number) => `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;

function circleShapes({ id }: LayerSpecification, look: Look, features: readonly Feature[], frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  return features.flatMap((feature) => {
    if (feature.geometry.type !== 'Point') return [];
    const [x, y] = toScreen(feature.geometry.coordinates);
    return [
      shape('circle', {
        'data-layer': id,
        transform: moved(x, y),
        r: look.number('circle-radius', feature),
        fill: look.colour('circle-color', feature),
        stroke: look.colour('circle-stroke-color', feature),
        'stroke-width': look.number('circle-stroke-width', feature),
        'pointer-events': 'none',
      }),
    ];
  });
}

/** What a mark answers the pointer with. */
function answers({ properties }: Feature, at: Position, industries: StyledMap['industries']): Shape['attributes'] {
  const { cluster_id: cluster, id, industry, locality } = properties ?? {};
  if (cluster === undefined) return { 'data-project': id, 'data-industry': industry, 'data-in': locality };
  const counts = industries.map((one) => [one.id, properties?.[clusterProperty(one.id)]]);
  return {
    'data-cluster': cluster,
    'data-at': at.join(' '),
    'data-counts': JSON.stringify(Object.fromEntries(counts)),
  };
}

/** Marks and the room that they take. */
function markShapes(
  id: string,
  look: Look,
  features: readonly Feature[],
  map: StyledMap,
  frame: Frame,
  room: Room,
): Shape[] {
  const toScreen = screenOf(frame);
  const { palette, industries } = map;
  return features.flatMap((feature) => {
    if (feature.geometry.type !== 'Point') return [];
    const mark = markNamed(look.text('icon-image', feature).slice(palette.name.length), industries, palette);
    const [x, y] = toScreen(feature.geometry.coordinates);
    if (!mark || !isInFrame(x, y, frame)) return [];
    room.push(around(x, y, 2 * mark.radius, 2 * mark.radius));
    const attributes = {
      'data-layer': id,
      ...answers(feature, feature.geometry.coordinates, industries),
      transform: moved(x, y),
    };
    return [shape('g', attributes, shapesOf(mark.parts))];
  });
}

function shapesIn(layer: LayerSpecification, map: StyledMap, frame: Frame, room: Room): Shape[] {
  const { zoom } = frame.camera;
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 99)) return [];
  const look = lookOf(layer, zoom, map.stateOf);
  if (layer.type === 'background') {
    const { margin, width, height } = frame;
    const size = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
    return [shape('rect', { 'data-layer': layer.id, ...size, fill: look.colour('background-color') })];
  }
  const features = 'source' in layer ? (map.sources[layer.source]?.features ?? []).filter(look.keeps) : [];
  if (layer.type === 'fill') return pathShapes(layer, look, features, fillOf, frame);
  if (layer.type === 'line') return pathShapes(layer, look, features, lineOf, frame);
  if (layer.type === 'circle') return circleShapes(layer, look, features, frame);
  if (look.text('icon-image') !== '') return markShapes(layer.id, look, features, map, frame, room);
  return nameShapes(layer.id, look, features, frame, room);
}

/** What each layer drew last, and of what. */
export type Memory = Map<string, { of: readonly unknown[]; shapes: Shape[] }>;

/** What a layer's shapes depend on. All that finds room depends on all the rest that does. */
const dependsOn = (layer: LayerSpecification, { sources, stateOf, palette }: StyledMap, frame: Frame): unknown[] => {
  if (layer.type === 'symbol') return [frame, sources];
  const said = JSON.stringify(layer);
  const source = 'source' in layer ? sources[layer.source] : undefined;
  return [frame, palette, said, source, said.includes('feature-state') ? stateOf : undefined];
};

/**
 * Every layer, bottom to top. Marks and names find room from the top down, as MapLibre places them. With a memory, a layer
 * whose frame, look, source and state are those of before keeps its shapes; `sources` is a new object where one of them is new.
 */
export function paint(map: StyledMap, frame: Frame, memory: Memory = new Map()): Painted[] {
  const room: Room = [];
  const painted = [...map.layers].reverse().map((layer) => {
    const of = dependsOn(layer, map, frame);
    const last = memory.get(layer.id);
    const shapes = last?.of.every((one, index) => one === of[index]) ? last.shapes : shapesIn(layer, map, frame, room);
    memory.set(layer.id, { of, shapes });
    return { id: layer.id, shapes };
  });
  return painted.reverse();
}
