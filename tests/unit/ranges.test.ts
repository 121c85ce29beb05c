// The map's archive is read by ranges, and whole from a host whose ranges cannot be read.
import { afterEach, expect, test, vi } from 'vitest';
import { startOf } from '../../src/map/tiles/archive';
import { rangesOf } from '../../src/map/tiles/ranges';

const file = Uint8Array.from({ length: 100 }, (_, index) => index);
const asked: (string | null)[] = [];

/** A host that answers ranges; `isMangled`: what it sends of them is not as it says. */
function host({ isMangled }: { isMangled: boolean }) {
  asked.length = 0;
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit = {}) => {
    const range = new Headers(headers).get('range');
    asked.push(range);
    const [from = 0, to = file.length - 1] = (/bytes=(\d+)-(\d+)/.exec(range ?? '') ?? []).slice(1).map(Number);
    const response = new Response(file.slice(from, to + 1), { status: range ? 206 : 200, headers: { etag: '"1"' } });
    if (range && isMangled) response.arrayBuffer = () => Promise.reject(new TypeError('Failed to fetch'));
    return response;
  });
}

afterEach(() => vi.unstubAllGlobals());

const read = async () => {
  const start = await startOf('atlas', {}, 10);
  const ranges = rangesOf({ address: 'atlas', start });
  const parts = await Promise.all([ranges.getBytes(20, 3), ranges.getBytes(50, 2)]);
  return parts.map(({ data }) => [...new Uint8Array(data)]);
};

test('a range is asked for by its bytes', async () => {
  host({ isMangled: false });
  expect(await read()).toEqual([
    [20, 21, 22],
    [50, 51],
  ]);
  expect(asked).toEqual(['bytes=0-9', 'bytes=20-22', 'bytes=50-51']);
});

test('a host that compresses ranges is asked for the whole file, once', async () => {
  host({ isMangled: true });
  expect(await read()).toEqual([
    [20, 21, 22],
    [50, 51],
  ]);
  expect(asked).toEqual(['bytes=0-9', null]);
});

test('what breaks off later is fetched whole, once for all that wait for it', async () => {
  host({ isMangled: false });
  const ranges = rangesOf({ address: 'atlas', start: await startOf('atlas', {}, 10) });
  host({ isMangled: true });
  const parts = await Promise.all([ranges.getBytes(20, 3), ranges.getBytes(50, 2)]);
  expect(parts.map(({ data }) => data.byteLength)).toEqual([3, 2]);
  expect(asked.filter((range) => range === null)).toHaveLength(1);
});

test('without a network the fault is the browser’s own', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(startOf('atlas')).rejects.toThrow('Failed to fetch');
});
