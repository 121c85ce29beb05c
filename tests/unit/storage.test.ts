import { afterEach, describe, expect, test, vi } from 'vitest';
import { keep, kept, onKept } from '../../src/storage';

const held = new Map<string, string>();
const willing = {
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
  removeItem: (key: string) => void held.delete(key),
};
const refuse = () => {
  throw new Error('refused');
};
const full = { ...willing, setItem: refuse };
const forbidden = { getItem: refuse, setItem: refuse, removeItem: refuse };

/** A browser whose storage is this. */
const browse = (localStorage: typeof willing) =>
  vi.stubGlobal('window', Object.assign(new EventTarget(), { localStorage, sessionStorage: localStorage }));

afterEach(() => {
  vi.unstubAllGlobals();
  held.clear();
});

describe('what the browser keeps', () => {
  test('is found under the keys of earlier versions', () => {
    browse(willing);
    held.set('heitu:welcome', 'off');
    expect(kept('heitu:welcome')).toBe('off');
  });

  test('is told to those who follow it, until they no longer do', () => {
    browse(willing);
    const heard = vi.fn();
    const end = onKept(heard);
    expect(keep('heitu:keys', 'off')).toBe(true);
    end();
    keep('heitu:keys', null);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(kept('heitu:keys')).toBeNull();
  });

  test('by another tab is told as well', () => {
    browse(willing);
    const heard = vi.fn();
    const end = onKept(heard);
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'heitu:keys' }));
    end();
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'heitu:keys' }));
    expect(heard.mock.calls).toEqual([['heitu:keys']]);
  });

  test.each([
    ['is full', full],
    ['may not be used', forbidden],
  ])('lasts as long as the page where storage %s', (_, storage) => {
    browse(storage);
    held.set('heitu:keys', 'on');
    expect(keep('heitu:keys', 'off')).toBe(false);
    expect(kept('heitu:keys')).toBe('off');
    keep('heitu:keys', null);
    expect(kept('heitu:other')).toBeNull();
  });
});
