// The tiles of an archive that have come, and those that a view needs: each is fetched and decoded once a visit.
import type { PMTiles } from 'pmtiles';
import type { Box } from '../../../geo/published';
import { project } from '../../domain/mercator';
import { boxOf, type CutTile, cut, type Keep, type TileAt } from './cut';

const most = 400; // tiles that are kept: those asked for last

const key = ({ z, x, y }: TileAt) => `${z}/${x}/${y}`;
const parentOf = ({ z, x, y }: TileAt): TileAt => ({ z: z - 1, x: x >> 1, y: y >> 1 });

/** The tiles of a zoom that a [west, south, east, north] box meets, WGS-84. */
export function tilesIn([west, south, east, north]: Box, z: number): TileAt[] {
  const side = 512; // px
  const columnAt = (x: number) => Math.min(2 ** z - 1, Math.max(0, Math.floor(x / side)));
  const [left, top] = project([west, north], z).map(columnAt) as [number, number];
  const [right, bottom] = project([east, south], z).map(columnAt) as [number, number];
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return columns.flatMap((x) => rows.map((y) => ({ z, x, y })));
}

/** What two boxes have in common; null where nothing. */
function shared(one: Box, other: Box): Box | null {
  const box: Box = [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

export type Shelf = ReturnType<typeof newShelf>;

/** A shelf of one archive's tiles, of those within `bounds` where given; `keep` is told of every feature's lines. */
export function newShelf(archive: PMTiles, keep: Keep, bounds?: Box) {
  /** Null: the archive has no such tile. */
  const here = new Map<string, CutTile | null>();
  const coming = new Map<string, Promise<void>>();
  const limits = archive.getHeader().then(({ minZoom, maxZoom }) => ({ minZoom, maxZoom }));
  limits.catch(() => undefined); // whoever asks for tiles hears of it
  let zooms = { minZoom: 0, maxZoom: 0 };
  /** The tiles of the last view, the same array until others are asked for or have come. */
  let last: { view: string; tiles: readonly CutTile[] } | null = null;

  function put(at: TileAt, tile: CutTile | null) {
    last = null;
    here.set(key(at), tile);
    const [oldest] = here.keys();
    if (here.size > most && oldest !== undefined) here.delete(oldest);
  }
  function fetched(at: TileAt): Promise<void> {
    const known = coming.get(key(at));
    if (known) return known;
    const fetching = archive
      .getZxy(at.z, at.x, at.y)
      .then((found) => put(at, found ? cut(found.data, at, keep) : null))
      .finally(() => coming.delete(key(at)));
    coming.set(key(at), fetching);
    return fetching;
  }
  const wanted = (box: Box, zoom: number) => {
    const within = bounds ? shared(box, bounds) : box;
    return within && zoom >= zooms.minZoom ? tilesIn(within, Math.min(zooms.maxZoom, Math.floor(zoom))) : [];
  };

  /** What is here of a tile's place: itself, or the nearest larger one cut to it. */
  function standIn(at: TileAt): CutTile | null {
    for (let up = parentOf(at); up.z >= zooms.minZoom; up = parentOf(up)) {
      const found = here.get(key(up));
      if (found) return { ...found, box: boxOf(at) };
    }
    return null;
  }

  return {
    /**
     * Resolves once all tiles of a box have come, to whether there were any to wait for.
     * @throws where the archive, or one of them, cannot be had or read; the others are here then
     */
    async fetch(box: Box, zoom: number): Promise<boolean> {
      zooms = await limits;
      const missing = wanted(box, zoom).filter((at) => !here.has(key(at)));
      const results = await Promise.allSettled(missing.map(fetched));
      for (const result of results) if (result.status === 'rejected') throw result.reason;
      return missing.length > 0;
    },
    /** The tiles of a box, larger ones where some have not come. */
    tilesAt(box: Box, zoom: number): readonly CutTile[] {
      const view = [...box, zoom].join();
      if (last?.view === view) return last.tiles;
      const tiles = wanted(box, zoom).flatMap((at) => {
        const found = here.get(key(at));
        if (found === undefined) return standIn(at) ?? [];
        // to stand behind all others
        here.delete(key(at));
        here.set(key(at), found);
        return found ?? [];
      });
      last = { view, tiles };
      return tiles;
    },
    /** Whether there is something for each of a box's tiles: itself, or a larger one; false outside the archive, or before its header has come. */
    covers(box: Box, zoom: number): boolean {
      const all = wanted(box, zoom);
      return all.length > 0 && all.every((at) => here.has(key(at)) || standIn(at) !== null);
    },
    /** Whether any of a box's tiles has not come. */
    lacks: (box: Box, zoom: number): boolean => wanted(box, zoom).some((at) => !here.has(key(at))),
  };
}
