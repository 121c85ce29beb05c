// The style's layers as what is to be painted in a frame, in the layers' own order: areas, lines, circles, marks, names.
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { rectangleAround } from '../../domain/rectangles';
import { groundSources, sources as ids, isTiled } from '../layers/ids';
import { type IndustrySymbol, image, type Mark, markNamed } from '../marks';
import type { Palette } from '../palette';
import type { Shade } from '../shade';
import type { CutTile, WorldBox } from '../tiles/cut';
import { type Tracks, tracksOf } from '../tracks';
import { type Look, lookOf, type StateOf } from './evaluate';
import { type Frame, isInFrame, screenOf } from './frame';
import { type Name, namesIn, type Room } from './names';

/** GeoJSON by source. */
export type Sources = Readonly<Record<string, FeatureCollection>>;
/**
 * Tiles: of the ground and the areas, with layers by the names of their sources, or null where the sources have them; of the streets,
 * with layers of their own. `hasAreas`: they show all areas of the frame, else the sources do.
 */
export type Tiled = { ground: readonly CutTile[] | null; hasAreas: boolean; streets: readonly CutTile[] };
/** A style and all that its layers read. */
export type StyledMap = {
  /** Bottom to top. */
  layers: readonly LayerSpecification[];
  sources: Sources;
  tiles: Tiled;
  shade: Shade | null;
  stateOf: StateOf;
  /** What marks are drawn of. */
  industries: readonly IndustrySymbol[];
  palette: Palette;
};

/** Hatched instead of filled where `isHatched`. */
export type AreaLook = { colour: string; opacity: number; isHatched: boolean };
/** `dash`: lengths of dashes and gaps, CSS px; none where it is whole. */
export type LineLook = { colour: string; width: number; opacity: number; dash: readonly number[]; isRound: boolean };

/** What a painter paints. Points in CSS px from the view's upper left corner; colours `#rrggbb`, or `none`. */
export type Item =
  | { is: 'ground'; colour: string }
  /** `features` look alike; one that has an id comes by itself. `clip`: the part of the world that they may cover. */
  | { is: 'area'; features: readonly Feature[]; tracks: readonly Tracks[]; look: AreaLook; clip?: WorldBox }
  | { is: 'line'; features: readonly Feature[]; tracks: readonly Tracks[]; look: LineLook; clip?: WorldBox }
  | { is: 'picture'; of: Shade; opacity: number }
  | { is: 'circle'; x: number; y: number; radius: number; colour: string; rim: string; width: number }
  | { is: 'mark'; x: number; y: number; mark: Mark; feature: Feature }
  | ({ is: 'name' } & Name);
/** What a layer paints. */
export type Laid = { id: string; items: readonly Item[] };

const hundredth = (value: number) => Math.round(value * 100) / 100;

const areaLook = (look: Look, feature: Feature): AreaLook => ({
  colour: look.colour('fill-color', feature),
  opacity: hundredth(look.number('fill-opacity', feature)),
  isHatched: look.text('fill-pattern', feature).endsWith(image.hatch),
});

function lineLook(look: Look, feature: Feature): LineLook {
  const edge = hundredth(look.number('line-width', feature));
  // a casing is drawn as wide as both its edges and what is between, which the road itself then covers
  const gap = hundredth(look.number('line-gap-width', feature));
  const width = gap > 0 && edge > 0 ? gap + 2 * edge : edge;
  const dash = look.list('line-dasharray', feature).map(Number);
  const isDashed = dash.length > 1 && dash[1] !== 0;
  return {
    colour: look.colour('line-color', feature),
    width,
    opacity: hundredth(look.number('line-opacity', feature)),
    dash: isDashed ? dash.map((length) => hundredth(length * width)) : [],
    isRound: look.text('line-join', feature) === 'round',
  };
}

/** Features that look alike together; those with an id by themselves: where two of them share a line, both are seen. */
function alike<T extends { opacity: number }>(
  look: Look,
  features: readonly Feature[],
  lookAt: (look: Look, feature: Feature) => T,
) {
  const groups = new Map<string, { look: T; features: Feature[]; tracks: Tracks[] }>();
  const [first] = features;
  const common = first && lookAt(look, first);
  for (const feature of features) {
    const own = common && !look.varies() ? common : lookAt(look, feature);
    if (own.opacity === 0) continue;
    const key = feature.properties?.id ?? JSON.stringify(own);
    const group = groups.get(key) ?? { look: own, features: [], tracks: [] };
    group.features.push(feature);
    group.tracks.push(tracksOf(feature.geometry));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function circlesIn(look: Look, features: readonly Feature[], frame: Frame): Item[] {
  const toScreen = screenOf(frame);
  return features.flatMap((feature): Item[] => {
    if (feature.geometry.type !== 'Point') return [];
    const [x, y] = toScreen(feature.geometry.coordinates);
    return [
      {
        is: 'circle',
        x,
        y,
        radius: look.number('circle-radius', feature),
        colour: look.colour('circle-color', feature),
        rim: look.colour('circle-stroke-color', feature),
        width: look.number('circle-stroke-width', feature),
      },
    ];
  });
}

/** Marks, which take their room. */
function marksIn(
  look: Look,
  features: readonly Feature[],
  { palette, industries }: StyledMap,
  frame: Frame,
  room: Room,
): Item[] {
  const toScreen = screenOf(frame);
  return features.flatMap((feature): Item[] => {
    if (feature.geometry.type !== 'Point') return [];
    const mark = markNamed(look.text('icon-image', feature).slice(palette.name.length), industries, palette);
    const [x, y] = toScreen(feature.geometry.coordinates);
    if (!mark || !isInFrame(x, y, frame)) return [];
    room.push(rectangleAround(x, y, 2 * mark.radius, 2 * mark.radius));
    return [{ is: 'mark', x, y, mark, feature }];
  });
}

/** The features of a layer's source that its filter keeps, which depends on the whole zoom alone. */
function keptIn(layer: LayerSpecification, { sources }: StyledMap, zoom: number, look: Look, { kept }: Memory) {
  const source = 'source' in layer ? sources[layer.source] : undefined;
  if (!source) return [];
  const filter = 'filter' in layer ? JSON.stringify(layer.filter) : '';
  const last = kept.get(layer.id);
  if (last && last.source === source && last.filter === filter && last.zoom === Math.floor(zoom)) return last.features;
  const features = source.features.filter(look.keeps);
  kept.set(layer.id, { source, filter, zoom: Math.floor(zoom), features });
  return features;
}

/** Fills and lines of features, by how they look. */
const shapesIn = ({ type }: LayerSpecification, look: Look, features: readonly Feature[]): Item[] =>
  type === 'fill'
    ? alike(look, features, areaLook).map((group) => ({ is: 'area', ...group }))
    : alike(look, features, lineLook).map((group) => ({ is: 'line', ...group }));

/** What a layer paints of its tiles, one after the other. */
function tiledItems(layer: LayerSpecification, { name, tiles }: OnTiles, look: Look): Item[] {
  return tiles.flatMap(({ box, layers }) => {
    const features = layers.get(name)?.filter(look.keeps) ?? [];
    return shapesIn(layer, look, features).map((item): Item => ({ ...item, clip: box }) as Item);
  });
}

/** `name`: of the layer in each of the tiles. */
type OnTiles = { tiles: readonly CutTile[]; name: string };

/** The tiles that a layer draws, and what they call it; null where it draws none. */
function tilesOf(layer: LayerSpecification, { tiles }: StyledMap): OnTiles | null {
  if (!('source' in layer)) return null;
  const { source } = layer;
  if (source === ids.streets) return { tiles: tiles.streets, name: layer['source-layer'] ?? '' };
  const isHere = tiles.hasAreas ? isTiled(source) : groundSources.some((id) => id === source);
  return tiles.ground && isHere ? { tiles: tiles.ground, name: source } : null;
}

function itemsIn(layer: LayerSpecification, map: StyledMap, frame: Frame, room: Room, memory: Memory): readonly Item[] {
  const { zoom } = frame.camera;
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 99)) return [];
  const look = lookOf(layer, zoom, map.stateOf);
  if (layer.type === 'raster')
    return map.shade ? [{ is: 'picture', of: map.shade, opacity: hundredth(look.number('raster-opacity')) }] : [];
  if (layer.type === 'background') return [{ is: 'ground', colour: look.colour('background-color') }];
  const tiled = tilesOf(layer, map);
  if (tiled) return tiledItems(layer, tiled, look);
  const features = keptIn(layer, map, zoom, look, memory);
  if (layer.type === 'fill' || layer.type === 'line') return shapesIn(layer, look, features);
  if (layer.type === 'circle') return circlesIn(look, features, frame);
  if (look.text('icon-image') !== '') return marksIn(look, features, map, frame, room);
  return namesIn(look, features, frame, room).map((name) => ({ is: 'name', ...name }));
}

/** What each layer laid out last, and of what; and the features that it kept. */
export type Memory = {
  laid: Map<string, { of: readonly unknown[]; items: readonly Item[] }>;
  kept: Map<string, { source: FeatureCollection; filter: string; zoom: number; features: readonly Feature[] }>;
};
export const newMemory = (): Memory => ({ laid: new Map(), kept: new Map() });

const frameKey = ({ camera, width, height, margin }: Frame) =>
  [camera.zoom, camera.lat, camera.lon, width, height, margin].join(' ');

/** What a layer depends on; null where it finds room among the others, and so depends on all of them. */
function groundsOf(layer: LayerSpecification, map: StyledMap, frame: Frame): unknown[] | null {
  if (layer.type === 'symbol') return null;
  const said = JSON.stringify(layer);
  const source = tilesOf(layer, map)?.tiles ?? ('source' in layer ? map.sources[layer.source] : undefined) ?? map.shade;
  return [frameKey(frame), said, source, said.includes('feature-state') ? map.stateOf : undefined];
}

/**
 * Every layer, bottom to top. Marks and names find room from the top down, as MapLibre places them. With a memory, a layer
 * of the same frame, look, source and state as before keeps its items.
 */
export function layOut(map: StyledMap, frame: Frame, memory = newMemory()): Laid[] {
  const room: Room = [];
  const laid = [...map.layers].reverse().map((layer) => {
    const of = groundsOf(layer, map, frame);
    const last = memory.laid.get(layer.id);
    if (of && last?.of.every((one, index) => one === of[index])) return { id: layer.id, items: last.items };
    const items = itemsIn(layer, map, frame, room, memory);
    if (of) memory.laid.set(layer.id, { of, items });
    return { id: layer.id, items };
  });
  return laid.reverse();
}
