// The localities' areas, and which of them hold a point.
import Flatbush from 'flatbush';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Areas } from '../domain/filling';
import { project } from '../domain/mercator';
import { type Tracks, tracksOf } from './tracks';

/** The areas' file. */
export type AreasTopology = Topology<Record<'districts' | 'parks', GeometryCollection<{ id: string }>>>;

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const noAreas = { districts: empty, parks: empty };

/** Surveyed areas and sketched ones, as GeoJSON with their ids. */
export const areaLayers = (topology: AreasTopology): typeof noAreas => ({
  districts: feature(topology, topology.objects.districts),
  parks: feature(topology, topology.objects.parks),
});

/** Whether a point of the world's plane lies in rings, by the even-odd rule. */
function isWithin({ lines }: Tracks, x: number, y: number): boolean {
  let isIn = false;
  for (const { points } of lines)
    for (let index = 0, last = points.length - 2; index < points.length; last = index, index += 2) {
      const [ax = 0, ay = 0] = [points[index], points[index + 1]];
      const [bx = 0, by = 0] = [points[last], points[last + 1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    }
  return isIn;
}

/** The polygons of layers, the topmost layer first: the ids of those that hold a [lon, lat], the most specific first. */
export function areasOf(layers: readonly FeatureCollection[]): Areas {
  const areas = layers
    .flatMap(({ features }) => [...features].reverse())
    .map((feature) => ({
      id: String(feature.properties?.id),
      tracks: tracksOf(feature.geometry),
    }));
  const index = areas.length > 0 ? new Flatbush(areas.length) : null;
  for (const { tracks } of areas) {
    const boxes = tracks.lines.map(({ box }) => box);
    index?.add(
      Math.min(...boxes.map(([left]) => left)),
      Math.min(...boxes.map(([, top]) => top)),
      Math.max(...boxes.map(([, , right]) => right)),
      Math.max(...boxes.map(([, , , bottom]) => bottom)),
    );
  }
  index?.finish();
  return (at) => {
    const [x, y] = project(at, 0);
    const found = index?.search(x, y, x, y).sort((a, b) => a - b) ?? [];
    return found.flatMap((place) => {
      const area = areas[place];
      return area && isWithin(area.tracks, x, y) ? [area.id] : [];
    });
  };
}
