// What the browser can do for a map in WebGL.
import type { Webgl } from '../../domain/engineChoice';
import { webglOf } from './look';
import LookWorker from './lookWorker?worker';

const patience = 2000; // ms after which the page looks itself
const here = (): Webgl => webglOf(document.createElement('canvas'));

/** Asked beside the page's own thread, where that can be. */
async function lookedAt(): Promise<Webgl> {
  if (typeof Worker !== 'function' || typeof OffscreenCanvas !== 'function') return here();
  const worker = new LookWorker();
  try {
    return await new Promise<Webgl>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Webgl>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('no worker')));
      setTimeout(() => reject(new Error('no answer')), patience);
    });
  } catch {
    return here();
  }
}

let looking: Promise<Webgl> | undefined;
let known: Webgl | undefined;
const listeners = new Set<() => void>();

/** Asks the browser once. */
export function lookAtWebgl(): Promise<Webgl> {
  looking ??= lookedAt().then((found) => {
    known = found;
    for (const listener of listeners) listener();
    return found;
  });
  return looking;
}

/** What the browser has said; undefined until it has. */
export const webglFound = (): Webgl | undefined => known;

/** Asks, and calls `listener` when there is an answer; what is given back ends that. */
export function onWebglFound(listener: () => void): () => void {
  listeners.add(listener);
  void lookAtWebgl();
  return () => listeners.delete(listener);
}

/** What the browser has said; it is asked now if it has not been before. */
export function webglSupport(): Webgl {
  if (known === undefined) known = here();
  return known;
}
