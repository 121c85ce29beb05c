// Loads published files from the page or from beside it, each once for all who ask; a failed or slow load can be tried again.
import type { FeatureCollection } from 'geojson';
import type {
  About,
  Comparable,
  EnterpriseFile,
  LocalityFile,
  Moved,
  PlaceLink,
  Rows,
  SearchEntry,
} from '../../../data/published';
import type { AtlasIndex } from '../../../geo/published';
import type { ProjectPoints } from '../../domain/filter';
import type { AreasTopology } from '../../map/areas';
import {
  archiveStart,
  type areasPath,
  groundPath,
  type labelsPath,
  type placesPath,
  shadePath,
  type UncutPath,
} from '../../map/basemapFiles';
import { type Archive, type ArchiveStart, isArchive, startOf } from '../../map/tiles/archive';
import { isAsAsked } from './shapes';

/** What each path under `atlas/` holds. */
export type Files = {
  'index.json': AtlasIndex;
  'measures.json': Comparable;
  'projects.geojson': ProjectPoints;
  'rows.json': Rows;
  'links.json': PlaceLink[];
  'search.json': SearchEntry[];
  'about.json': About;
  'moved.json': Moved;
  [locality: `localities/${string}.json`]: LocalityFile;
  [enterprise: `enterprises/${string}.json`]: EnterpriseFile;
} & {
  [P in typeof areasPath]: AreasTopology;
} & {
  [P in typeof groundPath]: ArchiveStart;
} & {
  [P in typeof shadePath]: Blob;
} & { [P in typeof labelsPath | typeof placesPath]: FeatureCollection } & { [P in UncutPath]: object };
export type Path = keyof Files;

/** How far a file has come: until its value is there it may take long, or fail. */
export type Loaded<T> = { value: T | null; failed: boolean; slow: boolean };

const coming: Loaded<never> = { value: null, failed: false, slow: false };
const loads = new Map<Path, Promise<unknown>>();
const states = new Map<Path, Loaded<unknown>>();
const listeners = new Set<() => void>();

/** After so long the reader is told that a file takes long, and may ask for it again. */
const patience = 10_000; // ms

/** Text of a published file that the page itself holds, as the single file does; undefined where it is to be fetched. */
const held = (path: Path): string | undefined => document.getElementById(`atlas/${path}`)?.textContent ?? undefined;

/** Where a published file is, for the page and for its workers. */
const addressOf = (path: Path): string => new URL(`./atlas/${path}`, document.baseURI).href;

// what a click needs goes first
const optionsOf = (path: Path): RequestInit => (/^(basemap|map)\//.test(path) ? { priority: 'low' } : {});

async function textOf(path: Path): Promise<string> {
  const text = held(path);
  if (text !== undefined) return text;
  const response = await fetch(addressOf(path), optionsOf(path));
  if (!response.ok) throw new Error(`atlas/${path}: ${response.status}`);
  return response.text();
}

/** An archive, of which so much has come. */
export const archiveOf = (path: Path, start: ArchiveStart): Archive => ({ address: addressOf(path), start });

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

/** The beginning of an archive, or all of it where the page itself holds it, in Base64. */
async function archiveAt(path: Path): Promise<ArchiveStart> {
  const text = held(path);
  const start =
    text === undefined
      ? await startOf(addressOf(path), optionsOf(path), archiveStart)
      : { bytes: bytesOf(text).buffer, isWhole: true, etag: null };
  if (!isArchive(start.bytes)) throw new Error(`atlas/${path}: not an archive of tiles`);
  return start;
}

/** A picture, or what the page itself holds of it, in Base64. */
async function pictureAt(path: Path): Promise<Blob> {
  const text = held(path);
  if (text !== undefined) return new Blob([bytesOf(text)]);
  const response = await fetch(addressOf(path), optionsOf(path));
  if (!response.ok) throw new Error(`atlas/${path}: ${response.status}`);
  return response.blob();
}

async function checked(path: Path): Promise<unknown> {
  if (path === groundPath) return archiveAt(path);
  if (path === shadePath) return pictureAt(path);
  const text = await textOf(path);
  const value: unknown = JSON.parse(text);
  if (!isAsAsked(path, value)) throw new Error(`atlas/${path}: not of the shape that was asked for`);
  return value;
}

/** Asks for `atlas/<path>`, once for all; rejects with a message that names the file. */
export function load(path: Path): Promise<unknown> {
  const known = loads.get(path);
  if (known) return known;
  const loading = checked(path);
  const say = (state: Partial<Loaded<unknown>>) => {
    if (loads.get(path) !== loading) return; // it has been asked for anew
    states.set(path, { ...coming, ...state });
    for (const listener of listeners) listener();
  };
  loads.set(path, loading);
  say({});
  const timer = setTimeout(() => say({ slow: true }), patience);
  loading
    .then(
      (value) => say({ value }),
      () => {
        say({ failed: true });
        if (loads.get(path) === loading) loads.delete(path); // whoever asks next asks anew
      },
    )
    .finally(() => clearTimeout(timer));
  return loading;
}

/** How far `atlas/<path>` has come; the same object until that changes. */
export function stateOf<P extends Path>(path: P | null): Loaded<Files[P]> {
  const state = path === null ? undefined : states.get(path);
  return (state ?? coming) as Loaded<Files[P]>; // `checked` let in nothing but what the path holds
}

/** Calls `listener` whenever a file has come, failed or takes long; the answer ends it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What came is not what was asked for, as whoever parsed it found: it counts as failed. */
export function refuse(path: Path) {
  loads.delete(path);
  states.set(path, { ...coming, failed: true });
  for (const listener of listeners) listener();
}

/** Asks anew, even while a load is still under way. */
export function reload(path: Path) {
  loads.delete(path);
  void load(path).catch(() => undefined);
}

/** A failure is forgotten once nobody looks at it: who comes back asks anew. */
export function forgetFailure(path: Path) {
  if (states.get(path)?.failed) states.delete(path);
}
