// Loads published files from the page or from beside it, each once; a failed load can be tried again.
const loads = new Map<string, Promise<unknown>>();

/** Text of a published file that the page itself holds, as the single file does; undefined where it is to be fetched. */
const held = (path: string): string | undefined => document.getElementById(`atlas/${path}`)?.textContent ?? undefined;

async function fetched(path: string): Promise<unknown> {
  const response = await fetch(`./atlas/${path}`);
  if (!response.ok) throw new Error(`atlas/${path}: ${response.status}`);
  return response.json();
}

/** The JSON of `atlas/<path>`; rejects with a message that names the file. */
export function load<T>(path: string): Promise<T> {
  const known = loads.get(path);
  if (known) return known as Promise<T>;
  const text = held(path);
  const loading = text === undefined ? fetched(path) : Promise.resolve(JSON.parse(text));
  loads.set(path, loading);
  loading.catch(() => loads.delete(path));
  return loading as Promise<T>;
}
