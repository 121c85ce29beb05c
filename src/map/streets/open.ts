// Opens an archive of streets: reads what it says of itself, and refuses what cannot be drawn.
import { type Header, PMTiles, TileType } from 'pmtiles';
import type { Box } from '../../../geo/published';
import { limits } from '../../domain/view';
import { palettes } from '../palette';
import type { Streets } from '../streetMap';
import { type Archive, isArchive } from '../tiles/archive';
import { rangesOf } from '../tiles/ranges';
import { streetLayers } from './layers';

/**
 * Why an archive is not opened: it is no PMTiles 3, or damaged; it holds no tiles; it holds pictures; its layers are not
 * those of Protomaps' basemaps, version 4; it covers nothing of the map.
 */
export type Refusal = 'broken' | 'empty' | 'raster' | 'foreign' | 'elsewhere';

/** An archive that is not opened, and why. */
export class StreetsRefused extends Error {
  constructor(readonly why: Refusal) {
    super(`not a street map that can be drawn: ${why}`);
  }
}

/** What the archive says of itself, as far as it is read here. */
type Metadata = { attribution?: unknown; vector_layers?: { id?: unknown; fields?: Record<string, unknown> }[] };

const drawn = ['roads', 'water', 'earth'];
const mostCredit = 160; // letters
const entities: Readonly<Record<string, string>> = { copy: '©', '#169': '©', amp: '&', quot: '"', nbsp: ' ' };
const osm = '© OpenStreetMap';

/** An attribution as plain text: archives give it as HTML. */
export function creditOf(attribution: unknown): string {
  const html = typeof attribution === 'string' ? attribution : '';
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+|#\d+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, mostCredit);
  return text || osm;
}

/** The part of the map that an archive covers; all of it where it does not say. */
function boxIn({ minLon, minLat, maxLon, maxLat }: Header): Box | null {
  const [west, south, east, north] = limits.box;
  if (minLon === maxLon || minLat === maxLat) return [west, south, east, north];
  const box: Box = [Math.max(west, minLon), Math.max(south, minLat), Math.min(east, maxLon), Math.min(north, maxLat)];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

/** Whether the layers are those of Protomaps' basemaps, whose features say their `kind`; before version 4 they did not. */
function isKnown({ vector_layers: layers = [] }: Metadata): boolean {
  const roads = layers.find(({ id }) => id === 'roads');
  const hasAll = drawn.every((name) => layers.some(({ id }) => id === name));
  return hasAll && (Object.keys(roads?.fields ?? {}).length === 0 || 'kind' in (roads?.fields ?? {}));
}

async function described(tiles: PMTiles): Promise<{ header: Header; metadata: Metadata }> {
  try {
    return { header: await tiles.getHeader(), metadata: (await tiles.getMetadata()) as Metadata };
  } catch {
    throw new StreetsRefused('broken');
  }
}

/**
 * A street map of an archive: a reader's file, of which no more than its beginning is read here, or one on a host.
 * @throws StreetsRefused where it cannot be drawn
 */
export async function openStreets(archive: File | Archive, name: string): Promise<Streets> {
  const source = rangesOf(archive);
  const { data } = await source.getBytes(0, 8);
  if (!isArchive(data)) throw new StreetsRefused('broken');
  const { header, metadata } = await described(new PMTiles(source));
  if (header.tileDataLength === 0) throw new StreetsRefused('empty');
  if ([TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif].includes(header.tileType))
    throw new StreetsRefused('raster');
  if (header.tileType !== TileType.Mvt || !isKnown(metadata)) throw new StreetsRefused('foreign');
  const box = boxIn(header);
  if (!box) throw new StreetsRefused('elsewhere');
  return {
    name,
    credit: creditOf(metadata.attribution),
    box,
    zooms: { min: header.minZoom, max: header.maxZoom },
    archive,
    layers: { light: streetLayers(palettes.light), dark: streetLayers(palettes.dark) },
  };
}
