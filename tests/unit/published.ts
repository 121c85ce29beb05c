// The published files as the build makes them, and any filter over them, for tests of what the app does with them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { inject } from 'vitest';
import { archivePath } from '../../geo/atlas/files';
import type { Atlas } from '../../src/domain/atlas';
import { type Filter, kindKeys, stageKeys } from '../../src/domain/filter';

const read = (path: string) => readFileSync(join(inject('published'), path), 'utf8');

/** Every published file, path (`atlas/…`) to text, as `atlasFiles` makes them; made once a run, by ./makeAtlas. */
export const publishedFiles = (): Map<string, string> =>
  new Map((JSON.parse(read('files.json')) as string[]).map((path) => [path, read(path)]));

/** The bytes of the archive of tiles that is made of them. */
export const publishedGround = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(inject('published'), archivePath)));

/** The parsed JSON of `atlas/<path>`. */
export const published = <T>(path: string): T => JSON.parse(read(`atlas/${path}`)) as T;

const some = <T>(all: readonly T[]) => fc.subarray([...all]);
const money = fc.option(fc.integer({ min: 0, max: 20_000_000_000 }), { nil: null });

/** Any filter that the screen can make. */
export const anyFilter = (atlas: Atlas): fc.Arbitrary<Filter> =>
  fc.record({
    hidden: some(atlas.index.industries.map(({ id }) => id)),
    stages: some(stageKeys),
    invest: fc.option(fc.record({ min: money, max: money }), { nil: null }),
    years: some(['2020', '2023']),
    kinds: some(kindKeys),
    within: some([...atlas.byId.keys()]),
  });
