// Names of seas, rivers and lakes, each where it can stand: a name is an anchor beside the water that is drawn.
import { booleanPointInPolygon, nearestPointOnLine, point, pointToLineDistance } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { labelPoint } from './build';
import { type Label, label } from './labels';
import { polygonsOf } from './region';

type Kind = 'sea' | 'river' | 'lake';
export type WaterName = { kind: Kind; name: string; name_en: string; rank: 1 | 2 | 3; anchors: readonly Position[] };

const sea = (name: string, name_en: string, rank: 1 | 2 | 3, ...anchors: Position[]): WaterName => ({
  ...{ kind: 'sea', name, name_en, rank, anchors },
});
const lake = (name: string, name_en: string, rank: 1 | 2 | 3, ...anchors: Position[]): WaterName => ({
  ...{ kind: 'lake', name, name_en, rank, anchors },
});
/** In English a river is called one. */
const river = (name: string, english: string, rank: 1 | 2 | 3, ...anchors: Position[]): WaterName => ({
  ...{ kind: 'river', name, name_en: `${english} River`, rank, anchors },
});

/**
 * Anchors are [lon, lat], WGS-84, chosen beside the town that lies on the water and moved to the drawn line. Rivers whose line
 * is not in the source near their place have no name here: 挠力河, 倭肯河, 乌裕尔河, 霍林河, 伊敏河, 呼玛河, 教来河, 小凌河, 太子河,
 * 浑江, 绕阳河, 细河, 柳河, 结雅河.
 */
export const waterNames: readonly WaterName[] = [
  sea('渤海', 'Bohai Sea', 1, [119.7, 38.9]),
  sea('黄海', 'Yellow Sea', 1, [123.4, 37.6]),
  sea('日本海', 'Sea of Japan', 1, [133.5, 40.6]),
  sea('辽东湾', 'Liaodong Bay', 2, [120.9, 40.1]),
  sea('大连湾', 'Dalian Bay', 3, [121.75, 38.97]),
  river('黑龙江', 'Heilong (Amur)', 1, [127.53, 50.22], [132.5, 47.75]),
  river('松花江', 'Songhua', 1, [126.6, 45.79], [130.35, 46.83]),
  river('嫩江', 'Nen', 1, [123.85, 47.35], [125.15, 49.17], [124.3, 45.52]),
  river('乌苏里江', 'Ussuri', 1, [134, 46.8]),
  river('额尔古纳河', 'Argun', 1, [119.88, 51.33]),
  river('辽河', 'Liao', 1, [123.75, 42.3]),
  river('鸭绿江', 'Yalu', 1, [124.4, 40.13], [126.9, 41.8]),
  river('图们江', 'Tumen', 1, [129.85, 42.97]),
  river('西流松花江', 'Second Songhua', 2, [126.55, 43.86]),
  river('西辽河', 'West Liao', 2, [122.25, 43.64]),
  river('西拉木伦河', 'Xar Moron', 2, [118.5, 43.25]),
  river('大凌河', 'Daling', 2, [120.45, 41.58]),
  river('牡丹江', 'Mudan', 2, [129.62, 44.6]),
  river('海拉尔河', 'Hailar', 2, [119.75, 49.23]),
  river('浑河', 'Hun', 3, [123.4, 41.74]),
  river('呼兰河', 'Hulan', 3, [126.6, 45.99]),
  river('汤旺河', 'Tangwang', 3, [128.9, 47.73]),
  river('穆棱河', 'Muling', 3, [130.97, 45.28]),
  river('讷谟尔河', 'Nemor', 3, [124.88, 48.45]),
  river('甘河', 'Gan', 3, [124.12, 50.42]),
  river('诺敏河', 'Nuomin', 3, [123.75, 49.15]),
  river('雅鲁河', 'Yal', 3, [122.74, 48]),
  river('绰尔河', 'Chuo’er', 3, [122.9, 46.73]),
  river('洮儿河', 'Tao’er', 3, [122.78, 45.36], [122.1, 46.05]),
  river('根河', 'Genhe', 3, [121.5, 50.78]),
  river('东辽河', 'East Liao', 3, [124, 43.65]),
  river('辉发河', 'Huifa', 3, [126.73, 42.95]),
  river('伊通河', 'Yitong', 3, [125.33, 43.9]),
  river('饮马河', 'Yinma', 3, [125.75, 44.5]),
  river('绥芬河', 'Suifen', 3, [131.1, 44.06]),
  river('布列亚河', 'Bureya', 3, [130, 50]),
  lake('兴凯湖', 'Lake Khanka', 2, [132.3, 44.92]),
  lake('呼伦湖', 'Hulun Lake', 2, [117.44, 48.95]),
  lake('贝尔湖', 'Buir Lake', 3, [117.7, 47.81]),
  lake('达里诺尔', 'Dali Nur', 3, [116.62, 43.3]),
  lake('查干湖', 'Chagan Lake', 3, [124.26, 45.26]),
  lake('松花湖', 'Songhua Lake', 3, [126.82, 43.65]),
  lake('镜泊湖', 'Jingpo Lake', 3, [128.88, 43.87]),
  lake('水丰水库', 'Supung Reservoir', 3, [125.11, 40.56]),
  lake('月亮泡', 'Yueliang Pond', 3, [123.93, 45.71]),
  lake('大伙房水库', 'Dahuofang Reservoir', 3, [124.2, 41.87]),
];

/** Kilometres: a name that stands farther from what is drawn would name something else. */
const farthest = 5;

export type DrawnRivers = FeatureCollection<LineString | MultiLineString>;
export type DrawnLakes = FeatureCollection<Polygon | MultiPolygon, { kind: string }>;

const near =
  ([lon = 0, lat = 0]: Position) =>
  ([x = 0, y = 0]: Position) =>
    Math.abs(x - lon) < 0.3 && Math.abs(y - lat) < 0.2;

/** The drawn lines that pass near a point, with the point of each that is nearest and how far off it is in kilometres. */
export function linesNear(at: Position, { features }: DrawnRivers) {
  return features
    .flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates))
    .filter((line) => line.some(near(at)))
    .map((coordinates) => {
      const line: Feature<LineString> = {
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates },
      };
      const on = nearestPointOnLine(line, point(at));
      return { coordinates, at: on.geometry.coordinates, km: pointToLineDistance(point(at), line) };
    })
    .sort((a, b) => a.km - b.km);
}

/** Areas of a kind around a point, or whose edge is near it. */
function areaNear(at: Position, { features }: DrawnLakes, kind: 'lake' | 'river') {
  const parts = features
    .filter(({ properties }) => properties.kind === kind)
    .flatMap(({ geometry }) => polygonsOf(geometry));
  return parts.find((rings) => {
    const [outer = []] = rings;
    if (!outer.some(near(at)) && !booleanPointInPolygon(at, { type: 'Polygon', coordinates: rings })) return false;
    const edge: Feature<LineString> = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: outer },
    };
    return (
      booleanPointInPolygon(at, { type: 'Polygon', coordinates: rings }) ||
      pointToLineDistance(point(at), edge) <= farthest
    );
  });
}

/** Where the name of an anchor stands: on a river's line or wide bed, in a lake's middle, on the sea; undefined beside no such water. */
function standing(kind: Kind, at: Position, rivers: DrawnRivers, lakes: DrawnLakes): Position | undefined {
  if (kind === 'sea') return at;
  const area = areaNear(at, lakes, kind);
  if (kind === 'lake') return area && labelPoint({ type: 'Polygon', coordinates: area });
  if (area) return at;
  const [line] = linesNear(at, rivers);
  return line && line.km <= farthest ? line.at : undefined;
}

/** @throws Error that lists each name whose anchor lies farther than 5 km from any such water that is drawn */
export function waterLabels(rivers: DrawnRivers, lakes: DrawnLakes, names = waterNames): Label[] {
  const placed = names.flatMap(({ anchors, ...said }) =>
    anchors.map((anchor) => ({ said, anchor, at: standing(said.kind, anchor, rivers, lakes) })),
  );
  const lost = placed.filter(({ at }) => !at).map(({ said, anchor }) => `${said.name} at ${anchor}`);
  if (lost.length > 0)
    throw new Error(
      `No such water is drawn within ${farthest} km: take these out of waterNames, or move them: ${lost.join('; ')}`,
    );
  return placed.flatMap(({ said, at }) => (at ? [label(at, said)] : []));
}
