// What is laid out as SVG shapes: a layer's items in their order.
import type { Feature } from 'geojson';
import { nameSerif } from '../fonts';
import { clickable, type LayerId } from '../layers/ids';
import { shapesOf } from '../marks';
import { type Frame, planeIn } from '../scene/frame';
import type { AreaLook, Item, Laid, LineLook } from '../scene/layout';
import { lettersOf } from '../scene/names';
import { trace } from '../scene/trace';
import { type Shape, shape } from '../shape';
import type { WorldBox } from '../tiles/cut';
import type { Tracks } from '../tracks';

/** What a layer draws. */
export type Painted = { id: string; shapes: Shape[] };

/** The id of the hatch's pattern in a drawing's <defs>. */
export const hatchId = 'hatch';

const tenth = (value: number) => Math.round(value * 10) / 10;
const unlessWhole = (opacity: number) => (opacity === 1 ? undefined : opacity);
const moved = (x: number, y: number) => `translate(${tenth(x)} ${tenth(y)})`;

/** Path data; '' where none of it is near the frame. */
function pathData(tracks: readonly Tracks[], frame: Frame): string {
  const parts: string[] = [];
  const point = (x: number, y: number) => `${tenth(x)} ${tenth(y)}`;
  const pen = {
    moveTo: (x: number, y: number) => void parts.push(`M${point(x, y)}`),
    lineTo: (x: number, y: number) => void parts.push(`L${point(x, y)}`),
    closePath: () => void parts.push('Z'),
  };
  for (const one of tracks) trace(one, frame, pen);
  return parts.join('');
}

const areaAttributes = ({ colour, opacity, isHatched }: AreaLook): Shape['attributes'] => ({
  fill: isHatched ? `url(#${hatchId})` : colour,
  'fill-opacity': unlessWhole(opacity),
});

const lineAttributes = ({ colour, width, opacity, dash, isRound }: LineLook): Shape['attributes'] => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': width,
  'stroke-opacity': unlessWhole(opacity),
  'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
  'stroke-linejoin': isRound ? 'round' : undefined,
});

/** A shape within a part of the world alone: an <svg> within the drawing shows nothing beyond its own edges. */
function cut(inner: Shape, clip: WorldBox, frame: Frame): Shape {
  const { scale, x, y } = planeIn(frame);
  const [left = 0, top = 0] = [clip[0] * scale - x, clip[1] * scale - y].map(tenth);
  const [width = 0, height = 0] = [(clip[2] - clip[0]) * scale, (clip[3] - clip[1]) * scale].map(tenth);
  return shape('svg', { x: left, y: top, width, height, viewBox: `${left} ${top} ${width} ${height}` }, [inner]);
}

const localityLayers: readonly LayerId[] = clickable.localities;

/** Which locality a path of a layer belongs to. */
const localityOf = (layer: string, [feature]: readonly Feature[]): Shape['attributes'] =>
  localityLayers.some((id) => id === layer) ? { 'data-locality': feature?.properties?.id } : {};

function nameShapes(layer: string, { lines, look }: Item & { is: 'name' }): Shape[] {
  const letters = {
    'data-layer': layer,
    'font-size': tenth(look.size),
    'letter-spacing': look.spacing > 0 ? tenth(look.spacing) : undefined,
    fill: look.colour,
    stroke: look.haloColour,
    opacity: unlessWhole(look.opacity),
  };
  return lines.flatMap(({ text, x, y, follows }) =>
    follows
      ? lettersOf(text, follows, look).map(({ letter, x, y, angle }) =>
          shape('text', { ...letters, transform: `${moved(x, y)} rotate(${tenth((angle * 180) / Math.PI)})` }, letter),
        )
      : shape('text', { ...letters, x: tenth(x), y: tenth(y) }, text),
  );
}

function shapesIn(layer: string, item: Exclude<Item, { is: 'name' }>, frame: Frame): Shape[] {
  if (item.is === 'ground') {
    const { margin, width, height } = frame;
    const size = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
    return [shape('rect', { 'data-layer': layer, ...size, fill: item.colour })];
  }
  if (item.is === 'area' || item.is === 'line') {
    const d = pathData(item.tracks, frame);
    const look = item.is === 'area' ? areaAttributes(item.look) : lineAttributes(item.look);
    if (!d) return [];
    const path = shape('path', { 'data-layer': layer, d, ...look, ...localityOf(layer, item.features) });
    return [item.clip ? cut(path, item.clip, frame) : path];
  }
  if (item.is === 'picture') return []; // a drawing is of shapes alone
  const at = { 'data-layer': layer, transform: moved(item.x, item.y) };
  if (item.is === 'mark') return [shape('g', at, shapesOf(item.mark.parts))];
  const { radius, colour, rim, width } = item;
  return [shape('circle', { ...at, r: radius, fill: colour, stroke: rim, 'stroke-width': width })];
}

/** Names together, in the manner that all of a layer's have. */
function namesShape(layer: string, names: readonly (Item & { is: 'name' })[]): Shape[] {
  const [first] = names;
  if (!first) return [];
  const manner = {
    'font-family': nameSerif,
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'stroke-width': 2 * first.look.halo,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return [
    shape(
      'g',
      manner,
      names.flatMap((name) => nameShapes(layer, name)),
    ),
  ];
}

/** What is laid out in a frame, layer by layer, as shapes. */
export const painted = (laid: readonly Laid[], frame: Frame): Painted[] =>
  laid.map(({ id, items }) => {
    const names = items.filter((item) => item.is === 'name');
    const others = items.filter((item) => item.is !== 'name');
    return { id, shapes: [...others.flatMap((item) => shapesIn(id, item, frame)), ...namesShape(id, names)] };
  });
