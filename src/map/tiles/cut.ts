// A vector tile as features whose lines lie on the world's plane, ready to be traced: nothing of it is projected.
import { VectorTile, type VectorTileFeature, type VectorTileLayer } from '@mapbox/vector-tile';
import type { Feature, Geometry } from 'geojson';
import { PbfReader } from 'pbf';

/** Where a tile is: zoom, column, row. */
export type TileAt = { z: number; x: number; y: number };
/** World px of zoom 0: [left, top, right, bottom]. */
export type WorldBox = readonly [number, number, number, number];
/** A tile's features by layer; `box`: what of the world it covers. */
export type CutTile = { box: WorldBox; layers: ReadonlyMap<string, readonly Feature[]> };
/** What takes the lines of a feature: x and y in turn, world px of zoom 0. */
export type Keep = (geometry: Geometry, isArea: boolean, lines: readonly Float64Array[]) => void;

const world = 512; // px of zoom 0

export function boxOf({ z, x, y }: TileAt): WorldBox {
  const side = world / 2 ** z;
  return [x * side, y * side, (x + 1) * side, (y + 1) * side];
}

/** Vector tiles know points, lines and areas; a layer's filter asks for the same kinds. */
const emptyOf = (type: VectorTileFeature['type']): Geometry =>
  type === 3
    ? { type: 'Polygon', coordinates: [] }
    : type === 2
      ? { type: 'LineString', coordinates: [] }
      : { type: 'MultiPoint', coordinates: [] };

/** Decodes a tile; `keep` is told of every feature's lines. */
export function cut(bytes: ArrayBuffer, at: TileAt, keep: Keep): CutTile {
  const [left, top, right] = boxOf(at);
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const featuresOf = (layer: VectorTileLayer): Feature[] => {
    const unit = (right - left) / layer.extent;
    return Array.from({ length: layer.length }, (_, index) => {
      const found = layer.feature(index);
      const geometry = emptyOf(found.type);
      const lines = found.loadGeometry().map((points) => {
        const line = new Float64Array(2 * points.length);
        for (const [at, { x, y }] of points.entries()) {
          line[2 * at] = left + x * unit;
          line[2 * at + 1] = top + y * unit;
        }
        return line;
      });
      keep(geometry, found.type === 3, lines);
      return { type: 'Feature', properties: found.properties, geometry };
    });
  };
  return {
    box: boxOf(at),
    layers: new Map(Object.entries(layers).map(([name, layer]) => [name, featuresOf(layer)])),
  };
}
