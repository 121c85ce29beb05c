// Which engine shows the map, and why: known before either of them is fetched.
import type { EngineName } from './view';

/** What the browser says of WebGL 2. `renderer`: the name of what would draw; null where there is no WebGL 2 at all. */
export type Webgl = { renderer: string; isSoftware: boolean } | null;

/** Why a map came to its end: it lost its context for good, or it threw. */
export type Fault = 'lost' | 'failed';

export type Reason = 'asked' | 'none' | 'software' | 'slow' | 'gpu' | Fault;
export type EngineChoice = { engine: EngineName; reason: Reason; renderer: string };

type Grounds = {
  /** The engine that the address asks for. */
  asked: EngineName | null;
  /** undefined while the browser has yet to answer. */
  webgl: Webgl | undefined;
  /** WebGL was too slow on an earlier visit, or the reader has left it on this one. */
  isSlow: boolean;
  fault: Fault | null;
};

const softwareRenderers = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether a renderer of this name draws without a GPU: a frame of the whole map then takes a good part of a second. */
export const isSoftwareRenderer = (renderer: string): boolean => softwareRenderers.test(renderer);

/**
 * The address has its way where that is possible; else WebGL, where a GPU draws it quickly enough. null while that
 * depends on what the browser has yet to answer.
 */
export function chosenEngine({ asked, webgl, isSlow, fault }: Grounds): EngineChoice | null {
  const renderer = webgl?.renderer ?? '';
  const as = (engine: EngineName, reason: Reason): EngineChoice => ({ engine, reason, renderer });
  if (asked === 'drawn') return as('drawn', 'asked');
  if (webgl === undefined) return null;
  if (webgl === null) return as('drawn', 'none');
  if (fault !== null) return as('drawn', fault);
  if (asked === 'webgl') return as('webgl', 'asked');
  if (webgl.isSoftware) return as('drawn', 'software');
  return isSlow ? as('drawn', 'slow') : as('webgl', 'gpu');
}

/** How many of WebGL's first frames are measured, and how long they may take on average, ms. */
export const trial = { frames: 10, longest: 60 } as const;

/** Whether frames of these durations (ms) are too slow; null while there are too few of them. */
export function isTooSlow(frames: readonly number[]): boolean | null {
  if (frames.length < trial.frames) return null;
  const measured = frames.slice(0, trial.frames);
  return measured.reduce((sum, frame) => sum + frame, 0) / trial.frames > trial.longest;
}
