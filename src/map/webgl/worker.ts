// MapLibre's worker is a file of its own: the engine must be told where it lies (a Vite build loses it otherwise), and
// does not say so where it is missing.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * The address of the worker's file, once it is fetched and so at hand when the engine asks for it.
 * @throws if it is not there: without it the engine would wait for ever.
 */
export async function fetchWorker(): Promise<string> {
  if (workerUrl.startsWith('blob:')) return workerUrl;
  const response = await fetch(workerUrl);
  const type = response.headers.get('content-type') ?? '';
  await response.arrayBuffer();
  // a host may answer what it does not have with its first page
  if (!response.ok || type.startsWith('text/html')) throw new Error(`The map’s worker is missing: ${workerUrl}`);
  return workerUrl;
}
