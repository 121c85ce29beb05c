// Loads published files from beside the page, each once; a failed load can be tried again.
const loads = new Map<string, Promise<unknown>>();

/** The JSON of `atlas/<path>`; rejects with a message that names the file. */
export function load<T>(path: string): Promise<T> {
  const known = loads.get(path);
  if (known) return known as Promise<T>;
  const loading = fetch(`./atlas/${path}`).then((response) => {
    if (!response.ok) throw new Error(`atlas/${path}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  loads.set(path, loading);
  loading.catch(() => loads.delete(path));
  return loading;
}
