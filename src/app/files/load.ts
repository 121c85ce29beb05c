// Loads published files from the page or from beside it, each once; a failed or slow load can be tried again.
import { isAsAsked } from './shapes';

const loads = new Map<string, Promise<unknown>>();
const values = new Map<string, unknown>();

/** After so long the reader is told that a file takes long, and may ask for it again. */
export const patience = 10_000; // ms

/** Text of a published file that the page itself holds, as the single file does; undefined where it is to be fetched. */
const held = (path: string): string | undefined => document.getElementById(`atlas/${path}`)?.textContent ?? undefined;

async function fetched(path: string): Promise<unknown> {
  const text = held(path);
  if (text !== undefined) return JSON.parse(text);
  const response = await fetch(`./atlas/${path}`);
  if (!response.ok) throw new Error(`atlas/${path}: ${response.status}`);
  return response.json();
}

async function checked(path: string): Promise<unknown> {
  const value = await fetched(path);
  if (!isAsAsked(path, value)) throw new Error(`atlas/${path}: not of the shape that was asked for`);
  return value;
}

/** The JSON of `atlas/<path>`; rejects with a message that names the file. */
export function load<T>(path: string): Promise<T> {
  const known = loads.get(path);
  if (known) return known as Promise<T>;
  const loading = checked(path);
  loads.set(path, loading);
  loading.then(
    (value) => loads.get(path) === loading && values.set(path, value),
    () => loads.get(path) === loading && loads.delete(path),
  );
  return loading as Promise<T>;
}

/** What has come already: it can be shown at once. */
export const loaded = <T>(path: string | null): T | null => ((path !== null && values.get(path)) || null) as T | null;

/** The next load of this file asks anew, even while one is still under way. */
export function forget(path: string) {
  loads.delete(path);
  values.delete(path);
}
