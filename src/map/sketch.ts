// The map as shapes on a plane of CSS pixels, without an engine: the same data, palette and projection as the layers.
import type { FeatureCollection, Position } from 'geojson';
import type { LonLat } from '../../geo/published';
import { project } from '../domain/mercator';
import type { Camera, Language } from '../domain/view';
import type { Ground } from './ground';
import type { Palette } from './palette';

export type Path = {
  kind: 'path';
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: string;
  opacity?: number;
};
export type Text = { kind: 'text'; x: number; y: number; text: string; size: number; fill: string; halo: string };
export type Disc = { kind: 'disc'; x: number; y: number; hue: string; path: string; hollow: boolean };
export type Shape = Path | Text | Disc;

export type Sketched = {
  ground: Ground;
  districts: FeatureCollection;
  parks: FeatureCollection;
  points: FeatureCollection;
  symbols: readonly { id: string; hue: string; path: string }[];
  fills: ReadonlyMap<string, string> | null;
  selected: string | null;
  language: Language;
};
export type Frame = { camera: Camera; width: number; height: number };

const closest = 0.6; // px: nearer points of a line are one

type ToScreen = (at: Position) => [x: number, y: number];

function screenOf({ camera, width, height }: Frame): ToScreen {
  const [middleX, middleY] = project([camera.lon, camera.lat], camera.zoom);
  return ([lon = 0, lat = 0]) => {
    const [x, y] = project([lon, lat] as LonLat, camera.zoom);
    return [x - middleX + width / 2, y - middleY + height / 2];
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A ring or line as path data; '' where none of it is near the frame. */
function lineOf(positions: readonly Position[], toScreen: ToScreen, { width, height }: Frame, isRing: boolean): string {
  const points = positions.map(toScreen);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const isOut = Math.max(...xs) < 0 || Math.min(...xs) > width || Math.max(...ys) < 0 || Math.min(...ys) > height;
  if (isOut) return '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  const kept = points.filter(([x, y], index) => {
    if (index > 0 && index < points.length - 1 && Math.hypot(x - lastX, y - lastY) < closest) return false;
    [lastX, lastY] = [x, y];
    return true;
  });
  return `M${kept.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}${isRing ? 'Z' : ''}`;
}

function pathOf(features: FeatureCollection['features'], toScreen: ToScreen, frame: Frame): string {
  return features
    .flatMap(({ geometry }) => {
      const lines =
        geometry.type === 'Polygon'
          ? geometry.coordinates
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates.flat()
            : geometry.type === 'LineString'
              ? [geometry.coordinates]
              : geometry.type === 'MultiLineString'
                ? geometry.coordinates
                : [];
      const isRing = geometry.type.endsWith('Polygon');
      return lines.map((line) => lineOf(line, toScreen, frame, isRing));
    })
    .join('');
}

const dashes: Record<string, string> = { prefecture: '3 2', province: '8 3' };

function groundShapes({ ground }: Sketched, palette: Palette, toScreen: ToScreen, frame: Frame): Path[] {
  const of = (layer: keyof Ground, keep: (properties: Record<string, unknown>) => boolean = () => true) =>
    pathOf(
      ground[layer].features.filter(({ properties }) => keep(properties ?? {})),
      toScreen,
      frame,
    );
  const near = frame.camera.zoom >= 5.5;
  const rank = frame.camera.zoom < 6 ? 2 : 3;
  const line = (id: string, width: number): Path => ({
    kind: 'path',
    d: of('borders', (properties) => properties.rank === id),
    stroke: id === 'county' ? palette.line : palette.lineStrong,
    width,
    ...(dashes[id] && { dash: dashes[id] }),
  });
  return [
    { kind: 'path', d: `M0 0H${frame.width}V${frame.height}H0Z`, fill: palette.water },
    { kind: 'path', d: of('land'), fill: palette.neighbour },
    { kind: 'path', d: of('china'), fill: palette.neighbour },
    { kind: 'path', d: of('counties'), fill: palette.land },
    { kind: 'path', d: of('rivers', (one) => Number(one.rank) <= rank), stroke: palette.river, width: 0.9 },
    { kind: 'path', d: of('lakes', (one) => Number(one.rank) <= rank), fill: palette.water },
    ...(near ? [line('county', 0.6)] : []),
    line('prefecture', 0.7),
    line('province', 1.2),
    line('china', 1.2),
  ];
}

function localityShapes(sketched: Sketched, palette: Palette, toScreen: ToScreen, frame: Frame): Path[] {
  const { districts, parks, fills, selected } = sketched;
  const draw = (features: FeatureCollection['features'], dash?: string) =>
    features.flatMap((feature): Path[] => {
      const id = String(feature.properties?.id);
      const isSelected = id === selected;
      return [
        {
          kind: 'path',
          d: pathOf([feature], toScreen, frame),
          fill: fills ? (fills.get(id) ?? palette.blank) : palette.locality,
          opacity: fills ? 0.9 : 0.72,
          stroke: isSelected ? palette.seal : palette.localityLine,
          width: isSelected ? 2.5 : 1,
          ...(dash && { dash }),
        },
      ];
    });
  // a city stands behind its districts
  const byLevel = (feature: FeatureCollection['features'][number]) => (feature.properties?.level === 'city' ? 0 : 1);
  return [...draw([...districts.features].sort((a, b) => byLevel(a) - byLevel(b))), ...draw(parks.features, '3 2')];
}

type Spot = { x: number; y: number; industry: string; isSite: boolean };
const crowd = 20; // px: nearer symbols are one with a number

function pointShapes({ points, symbols }: Sketched, palette: Palette, toScreen: ToScreen): Shape[] {
  const groups: Spot[][] = [];
  for (const { geometry, properties } of points.features) {
    if (geometry.type !== 'Point') continue;
    const [x, y] = toScreen(geometry.coordinates);
    const spot = { x, y, industry: String(properties?.industry), isSite: properties?.placed_by === 'site' };
    const near = groups.find(([first]) => first && Math.hypot(first.x - x, first.y - y) < crowd);
    if (near) near.push(spot);
    else groups.push([spot]);
  }
  return groups.flatMap((group): Shape[] => {
    const [first] = group;
    const symbol = symbols.find(({ id }) => id === first?.industry);
    if (!first || !symbol) return [];
    const disc: Disc = {
      kind: 'disc',
      x: first.x,
      y: first.y,
      hue: symbol.hue,
      path: symbol.path,
      hollow: !first.isSite,
    };
    if (group.length === 1) return [disc];
    const number = { text: `×${group.length}`, size: 12, fill: palette.ink, halo: palette.halo };
    return [disc, { kind: 'text', x: first.x + 24, y: first.y, ...number }];
  });
}

const sizes: Record<string, number> = { locality: 14, province: 15, prefecture: 12, county: 11, country: 13 };
const order = ['locality', 'province', 'prefecture', 'county', 'country'];

/** Labels, the more important first; a label that would lie over another is left out. */
function labelShapes({ ground, language }: Sketched, palette: Palette, toScreen: ToScreen, frame: Frame): Text[] {
  const taken: [number, number, number, number][] = [];
  const labels = ground.labels.features.filter(({ properties }) => {
    const kind = String(properties?.kind);
    return order.includes(kind) && (kind !== 'county' || frame.camera.zoom >= 7);
  });
  const ranked = [...labels].sort(
    (a, b) => order.indexOf(String(a.properties?.kind)) - order.indexOf(String(b.properties?.kind)),
  );
  return ranked.flatMap(({ geometry, properties }): Text[] => {
    if (geometry.type !== 'Point') return [];
    const kind = String(properties?.kind);
    const text = String(language === 'zh' ? properties?.name : properties?.name_en);
    const size = sizes[kind] ?? 12;
    const [x, y] = toScreen(geometry.coordinates);
    const half = (text.length * size * (language === 'zh' ? 1 : 0.55)) / 2;
    const isOut = x - half < 0 || x + half > frame.width || y < size || y > frame.height - size;
    const hits = taken.some(
      ([left, top, right, bottom]) => x - half < right && x + half > left && y - size < bottom && y + size > top,
    );
    if (isOut || hits) return [];
    taken.push([x - half, y - size, x + half, y + size]);
    const fill = kind === 'locality' ? palette.soil : palette.inkSoft;
    return [{ kind: 'text', x, y: kind === 'locality' ? y + 22 : y, text, size, fill, halo: palette.halo }];
  });
}

/** Everything that the map shows in a frame, bottom to top. */
export function sketch(sketched: Sketched, palette: Palette, frame: Frame): Shape[] {
  const toScreen = screenOf(frame);
  return [
    ...groundShapes(sketched, palette, toScreen, frame),
    ...localityShapes(sketched, palette, toScreen, frame),
    ...labelShapes(sketched, palette, toScreen, frame),
    ...pointShapes(sketched, palette, toScreen),
  ].filter((shape) => shape.kind !== 'path' || shape.d !== '');
}
