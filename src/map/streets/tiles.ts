// The tiles of streets in a frame, for pictures that are made once.
import { PMTiles } from 'pmtiles';
import { boxOf, type Frame } from '../scene/frame';
import { type Streets, streetsFrom } from '../streetMap';
import type { CutTile } from '../tiles/cut';
import { rangesOf } from '../tiles/ranges';
import { newShelf } from '../tiles/shelf';
import { keepTracks } from '../tracks';

/** @throws where the archive, or one of its tiles, cannot be read */
export async function streetTilesIn({ archive, box }: Streets, frame: Frame): Promise<readonly CutTile[]> {
  const { zoom } = frame.camera;
  if (zoom < streetsFrom) return [];
  const shelf = newShelf(new PMTiles(rangesOf(archive)), keepTracks, box);
  await shelf.fetch(boxOf(frame), zoom);
  return shelf.tilesAt(boxOf(frame), zoom);
}
