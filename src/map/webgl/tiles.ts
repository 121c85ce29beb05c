// The basemap's tiles for MapLibre: asked for by a protocol of our own, which reads them from the archive that has come.
import { addProtocol } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { useEffect, useMemo } from 'react';
import { type BasemapFiles, type BasemapPath, groundPath } from '../basemapFiles';
import type { ArchiveStart } from '../tiles/archive';
import { rangesOf } from '../tiles/ranges';

const protocol = 'ground';
const archives: PMTiles[] = [];
const numbers = new WeakMap<ArchiveStart, number>();

/** An archive's number, by which its tiles are asked for. */
function numberOf({ ground }: BasemapFiles): number {
  const number = numbers.get(ground.start) ?? archives.push(new PMTiles(rangesOf(ground))) - 1;
  numbers.set(ground.start, number);
  return number;
}

/** The engine never asks again for a tile that failed, but for one that was not there, whose place a larger one takes. */
const absent = 404;
const listeners = new Set<() => void>();

/** Hears that a tile cannot be had. */
export function useRefusal(onRefused: (path: BasemapPath) => void) {
  useEffect(() => {
    const listener = () => onRefused(groundPath);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [onRefused]);
}

const most = 200; // tiles that are kept: those that came last
const tiles = new Map<string, Promise<ArrayBuffer>>();

/** A tile by its address, fetched once: closer than the archive goes the engine asks for one tile many times. */
function tileAt(address: string): Promise<ArrayBuffer> {
  const known = tiles.get(address);
  if (known) return known;
  const [archive = '', ...at] = address.replace(`${protocol}://`, '').split('/');
  const [z = 0, x = 0, y = 0] = at.map(Number);
  const found = archives[Number(archive)]?.getZxy(z, x, y);
  const coming = Promise.resolve(found).then((tile) => tile?.data ?? new ArrayBuffer(0));
  coming.catch(() => tiles.delete(address));
  tiles.set(address, coming);
  const [oldest] = tiles.keys();
  if (tiles.size > most && oldest !== undefined) tiles.delete(oldest);
  return coming;
}

/** Has MapLibre ask here for what begins with `ground:`; once before the first map. */
export function takeGround() {
  addProtocol(protocol, async ({ url }) => {
    try {
      // the engine takes what it is given away to its worker
      return { data: (await tileAt(url)).slice(0) };
    } catch (fault) {
      for (const listener of listeners) listener();
      throw Object.assign(new Error(String(fault)), { status: absent });
    }
  });
}

/** The addresses of a basemap's tiles, as a source takes them; without a basemap they lead to none. */
export const useGroundTiles = (basemap: BasemapFiles | null): string[] =>
  useMemo(() => [`${protocol}://${basemap ? numberOf(basemap) : 'none'}/{z}/{x}/{y}`], [basemap]);
