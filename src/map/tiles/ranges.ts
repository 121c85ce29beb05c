// An archive of tiles on a host or in a file of the reader's, read by ranges.
import { EtagMismatch, FileSource, type RangeResponse, type Source } from 'pmtiles';
import { type Archive, asked, etagOf, startLength } from './archive';

/** A range as the host gives it; null where what comes cannot be read. @throws where the host refuses, or the reader has given up */
async function rangeAt(address: string, offset: number, length: number, signal: AbortSignal | undefined) {
  try {
    const response = await asked(address, offset, length, signal ? { signal } : {});
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return { response, data: await response.arrayBuffer() };
  } catch (fault) {
    // the one kind of fault that browsers give for a body that is not as it was announced, and for no network
    if (fault instanceof TypeError && !signal?.aborted) return null;
    throw fault;
  }
}

/**
 * Ranges of an archive: what has come is not fetched again.
 * @throws EtagMismatch where the host has another version by now
 */
function hostedRanges({ address, start }: Archive): Source {
  let held = start;
  const part = (offset: number, length: number): RangeResponse => ({
    data: held.bytes.slice(offset, offset + length),
    ...(held.etag && { etag: held.etag }),
  });
  let coming: Promise<void> | null = null;
  /** All of it, from a host whose answers to ranges cannot be read: it compresses them, or a proxy on the way does. */
  const fetchWhole = async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const etag = etagOf(response);
    if (held.etag && etag && etag !== held.etag) throw new EtagMismatch(`${address} has changed since it was opened`);
    held = { bytes: await response.arrayBuffer(), isWhole: true, etag: held.etag ?? etag };
  };
  return {
    getKey: () => address,
    async getBytes(offset, length, signal) {
      // a reader asks for the longest beginning that an archive may have: what is held is as long as its own
      const isStart = offset === 0 && length === startLength;
      if (held.isWhole || isStart || offset + length <= held.bytes.byteLength) return part(offset, length);
      const answer = await rangeAt(address, offset, length, signal);
      if (!answer) {
        coming ??= fetchWhole().finally(() => {
          coming = null;
        });
        await coming;
        return part(offset, length);
      }
      const { response, data } = answer;
      const etag = etagOf(response);
      if (etag !== held.etag) throw new EtagMismatch(`${address} has changed since it was opened`);
      if (response.status === 206) return { data, ...(etag && { etag }) };
      held = { bytes: data, isWhole: true, etag };
      return part(offset, length);
    },
  };
}

/** Ranges of an archive. @throws where the file has been changed or moved since it was opened, or `EtagMismatch`. */
export const rangesOf = (archive: Archive | File): Source =>
  'address' in archive ? hostedRanges(archive) : new FileSource(archive);
