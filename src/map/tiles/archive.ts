// The beginning of an archive of tiles in PMTiles 3; all of it from a host that knows no ranges, or where the page itself holds it.
/** The beginning of an archive: its header and its directory, or all of it. Values that can be sent to a worker. */
export type ArchiveStart = { bytes: ArrayBuffer; isWhole: boolean; etag: string | null };
/** Where an archive is, and what has come of it. */
export type Archive = { address: string; start: ArchiveStart };

/** Bytes of any archive that readers of PMTiles fetch first: its header and its root directory are within them. */
export const startLength = 16_384;
const magic = 'PMTiles';
const version = 3;

/** A strong ETag: the version of a file. */
export const etagOf = (response: Response) => response.headers.get('etag')?.replace(/^W\/.*/, '') || null;

/** Asks for so many bytes of a file from one on. */
export const asked = (address: string, from: number, length: number, options: RequestInit) =>
  fetch(address, { ...options, headers: { range: `bytes=${from}-${from + length - 1}` } });

/** Whether bytes begin an archive of this kind. */
export function isArchive(bytes: ArrayBuffer): boolean {
  const first = new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength));
  return String.fromCharCode(...first.subarray(0, magic.length)) === magic && first[magic.length] === version;
}

/**
 * The beginning of the archive at an address, of so many bytes, or all of it from a host that answers no ranges.
 * @throws where it cannot be had
 */
export async function startOf(address: string, options: RequestInit = {}, length = startLength): Promise<ArchiveStart> {
  const read = async (response: Response): Promise<ArchiveStart> => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return { bytes: await response.arrayBuffer(), isWhole: response.status === 200, etag: etagOf(response) };
  };
  try {
    return await read(await asked(address, 0, length, options));
  } catch (fault) {
    // a range that the host, or a proxy on the way, has compressed cannot be read
    if (!(fault instanceof TypeError)) throw fault;
    return read(await fetch(address, options));
  }
}
