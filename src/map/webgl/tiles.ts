// Tiles of the basemap and of streets for MapLibre: asked for by a protocol of our own, which reads them from their archives.
import { addProtocol } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { useEffect, useMemo, useState } from 'react';
import type { BasemapFiles } from '../basemapFiles';
import type { Streets, TilesOf } from '../streetMap';
import type { Archive, ArchiveStart } from '../tiles/archive';
import { rangesOf } from '../tiles/ranges';

const protocol = 'tiles';
const archives: { of: TilesOf; tiles: PMTiles }[] = [];
const numbers = new WeakMap<ArchiveStart | File, number>();

/** An archive's number, by which its tiles are asked for. */
function numberOf(of: TilesOf, archive: Archive | File): number {
  const key = 'start' in archive ? archive.start : archive;
  const number = numbers.get(key) ?? archives.push({ of, tiles: new PMTiles(rangesOf(archive)) }) - 1;
  numbers.set(key, number);
  return number;
}

/** The engine never asks again for a tile that failed, but for one that was not there, whose place a larger one takes. */
const absent = 404;
const listeners = new Set<(of: TilesOf) => void>();

/** Hears that a tile cannot be had; returns whether all that were asked for of a basemap have come, false without one. */
export function useRefusal(basemap: BasemapFiles | null, onRefused: (of: TilesOf) => void): boolean {
  const [lacking, setLacking] = useState<BasemapFiles | null>(null);
  useEffect(() => {
    const hear = (of: TilesOf) => {
      if (of === 'ground') setLacking(basemap);
      onRefused(of);
    };
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, [basemap, onRefused]);
  return basemap !== null && basemap !== lacking;
}

const most = 200; // tiles that are kept: those that came last
const tiles = new Map<string, Promise<ArrayBuffer>>();

const archiveAt = (address: string) => archives[Number(address.replace(`${protocol}://`, '').split('/')[0])];

/** A tile by its address, fetched once: closer than the archive goes the engine asks for one tile many times. */
function tileAt(address: string): Promise<ArrayBuffer> {
  const known = tiles.get(address);
  if (known) return known;
  const [z = 0, x = 0, y = 0] = address.split('/').slice(-3).map(Number);
  const found = archiveAt(address)?.tiles.getZxy(z, x, y);
  const coming = Promise.resolve(found).then((tile) => tile?.data ?? new ArrayBuffer(0));
  coming.catch(() => tiles.delete(address));
  tiles.set(address, coming);
  const [oldest] = tiles.keys();
  if (tiles.size > most && oldest !== undefined) tiles.delete(oldest);
  return coming;
}

/** Has MapLibre ask here for what begins with `tiles:`; once before the first map. */
export function takeTiles() {
  addProtocol(protocol, async ({ url }) => {
    try {
      // the engine takes what it is given away to its worker
      return { data: (await tileAt(url)).slice(0) };
    } catch (fault) {
      for (const listener of listeners) listener(archiveAt(url)?.of ?? 'ground');
      throw Object.assign(new Error(String(fault)), { status: absent });
    }
  });
}

const addressOf = (archive: number | 'none') => [`${protocol}://${archive}/{z}/{x}/{y}`];

/** The addresses of a basemap's tiles, as a source takes them; without a basemap they lead to none. */
export const useGroundTiles = (basemap: BasemapFiles | null): string[] =>
  useMemo(() => addressOf(basemap ? numberOf('ground', basemap.ground) : 'none'), [basemap]);

/** The addresses of streets' tiles. */
export const useStreetTiles = ({ archive }: Streets): string[] =>
  useMemo(() => addressOf(numberOf('streets', archive)), [archive]);
