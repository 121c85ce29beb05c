// PMTiles 3: tiles and where each stands, in one file that any static host serves by ranges.
// https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import { archiveStart } from '../extent';
import type { Box } from '../published';

/** A vector tile, gzipped. */
export type Tile = { z: number; x: number; y: number; data: Uint8Array };
/** `bounds`: [west, south, east, north], WGS-84. */
export type Contents = { bounds: Box; minZoom: number; maxZoom: number; metadata: object };

/** `run`: so many tiles in a row are this one; 0: it leads to a directory of its own. */
type Entry = { id: number; run: number; offset: number; length: number };

const headerLength = 127;
const rootMost = archiveStart - headerLength; // bytes: readers fetch the header and the root directory at once
const leafEntries = 512;
const rootZooms = 6; // the highest whose tiles stand in the root directory
const [gzip, mvt] = [2, 1]; // the specification's numbers

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  return [...bytes, left];
}

/** A directory: its entries column by column; an offset of 0 says that it follows the entry before. */
function directory(entries: readonly Entry[]): Buffer {
  const follows = ({ offset }: Entry, index: number) => {
    const before = entries[index - 1];
    return before !== undefined && offset === before.offset + before.length;
  };
  const bytes = [
    varint(entries.length),
    ...entries.map(({ id }, index) => varint(id - (entries[index - 1]?.id ?? 0))),
    ...entries.map(({ run }) => varint(run)),
    ...entries.map(({ length }) => varint(length)),
    ...entries.map((entry, index) => varint(follows(entry, index) ? 0 : entry.offset + 1)),
  ];
  return gzipSync(Uint8Array.from(bytes.flat()), { level: 9 });
}

/** Every different tile once, in the order of ids, and the entries that lead to them. */
function laidOut(tiles: readonly Tile[]) {
  const sorted = tiles.map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data })).sort((a, b) => a.id - b.id);
  const known = new Map<string, { offset: number; length: number }>();
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, data } of sorted) {
    const key = createHash('sha256').update(data).digest('hex');
    const at = known.get(key) ?? { offset: end, length: data.length };
    if (!known.has(key)) {
      parts.push(data);
      end += data.length;
    }
    known.set(key, at);
    const last = entries.at(-1);
    if (last && last.offset === at.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...at });
  }
  return { entries, parts };
}

/** The root directory and those that it leads to: the lowest zooms stand in the root itself, so that a first view asks for no other. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = directory(entries);
  if (whole.length <= rootMost) return { root: whole, leaves: Buffer.alloc(0) };
  const first = entries.filter(({ id }) => id < zxyToTileId(rootZooms + 1, 0, 0));
  const leaves: Buffer[] = [];
  const pointers: Entry[] = [];
  for (let from = first.length, offset = 0; from < entries.length; from += leafEntries) {
    const leaf = directory(entries.slice(from, from + leafEntries));
    pointers.push({ id: entries[from]?.id ?? 0, run: 0, offset, length: leaf.length });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory([...first, ...pointers]), leaves: Buffer.concat(leaves) };
}

/**
 * An archive of gzipped vector tiles; the same tiles give the same bytes.
 * @throws Error where its root directory would be longer than is fetched at first
 */
export function archive(tiles: readonly Tile[], { bounds, minZoom, maxZoom, metadata }: Contents): Uint8Array {
  const { entries, parts } = laidOut(tiles);
  const { root, leaves } = directories(entries);
  if (root.length > rootMost)
    throw new Error(
      `The root directory has ${root.length} bytes, more than ${rootMost}: let it hold fewer zooms, or make fewer tiles.`,
    );
  const said = gzipSync(JSON.stringify(metadata), { level: 9 });
  const data = Buffer.concat(parts);
  const header = Buffer.alloc(headerLength);
  header.write('PMTiles');
  header[7] = 3;
  const metadataAt = headerLength + root.length;
  const leavesAt = metadataAt + said.length;
  const dataAt = leavesAt + leaves.length;
  const counts = [
    headerLength,
    root.length,
    metadataAt,
    said.length,
    leavesAt,
    leaves.length,
    dataAt,
    data.length,
    tiles.length,
    entries.length,
    parts.length,
  ];
  for (const [index, count] of counts.entries()) header.writeBigUInt64LE(BigInt(count), 8 + 8 * index);
  // clustered, both compressions, the tiles' type, the zooms
  header.set([1, gzip, gzip, mvt, minZoom, maxZoom], 96);
  const [west, south, east, north] = bounds;
  for (const [index, degrees] of bounds.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index);
  header[118] = minZoom;
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return Buffer.concat([header, root, said, leaves, data]);
}
