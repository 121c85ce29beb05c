// Which engine opens, and why.
import { describe, expect, test } from 'vitest';
import { chosenEngine, isSoftwareRenderer, isTooSlow, trial } from '../../src/domain/engineChoice';

const gpu = { renderer: 'ANGLE (NVIDIA, Vulkan 1.3)', isSoftware: false };
const software = { renderer: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))', isSoftware: true };
const grounds = { asked: null, webgl: gpu, isSlow: false, fault: null };

describe('the engine', () => {
  test('is WebGL where a GPU draws, the drawn map where none does or there is no WebGL 2', () => {
    expect(chosenEngine(grounds)).toEqual({ engine: 'webgl', reason: 'gpu', renderer: gpu.renderer });
    expect(chosenEngine({ ...grounds, webgl: software })).toMatchObject({ engine: 'drawn', reason: 'software' });
    expect(chosenEngine({ ...grounds, webgl: null })).toEqual({ engine: 'drawn', reason: 'none', renderer: '' });
  });

  test('is the drawn map once WebGL has been slow, has lost its context for good or has thrown', () => {
    expect(chosenEngine({ ...grounds, isSlow: true })).toMatchObject({ engine: 'drawn', reason: 'slow' });
    expect(chosenEngine({ ...grounds, fault: 'lost' })).toMatchObject({ engine: 'drawn', reason: 'lost' });
    expect(chosenEngine({ ...grounds, fault: 'failed' })).toMatchObject({ engine: 'drawn', reason: 'failed' });
  });

  test('is the one that the address asks for, where that can be had', () => {
    expect(chosenEngine({ ...grounds, asked: 'drawn' })).toMatchObject({ engine: 'drawn', reason: 'asked' });
    const slow = { ...grounds, asked: 'webgl', webgl: software, isSlow: true } as const;
    expect(chosenEngine(slow)).toMatchObject({ engine: 'webgl', reason: 'asked' });
    expect(chosenEngine({ ...slow, webgl: null })).toMatchObject({ engine: 'drawn', reason: 'none' });
    expect(chosenEngine({ ...slow, fault: 'lost' })).toMatchObject({ engine: 'drawn', reason: 'lost' });
  });

  test('is not chosen before the browser has said what draws in WebGL, unless the drawn map is asked for', () => {
    const unanswered = { ...grounds, webgl: undefined };
    expect(chosenEngine(unanswered)).toBeNull();
    expect(chosenEngine({ ...unanswered, asked: 'webgl' })).toBeNull();
    expect(chosenEngine({ ...unanswered, asked: 'drawn' })).toEqual({ engine: 'drawn', reason: 'asked', renderer: '' });
  });

  test('knows renderers without a GPU by their names', () => {
    for (const name of [
      software.renderer,
      'llvmpipe (LLVM 15.0.6, 256 bits)',
      'softpipe',
      'Microsoft Basic Render Driver',
      'Apple Software Renderer',
    ])
      expect(isSoftwareRenderer(name), name).toBe(true);
    for (const name of [gpu.renderer, 'Apple M2', 'Mali-G78', 'WebKit WebGL', ''])
      expect(isSoftwareRenderer(name), name).toBe(false);
  });

  test('is too slow by the average of its first frames, and not before all of them', () => {
    const frames = (each: number) => Array<number>(trial.frames).fill(each);
    expect(isTooSlow(frames(200).slice(1))).toBeNull();
    expect(isTooSlow(frames(61))).toBe(true);
    expect(isTooSlow([...frames(16).slice(1), 300])).toBe(false);
    expect(isTooSlow([...frames(16), ...frames(900)])).toBe(false);
  });
});
